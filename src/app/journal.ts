// Fills the journal: fetches every level that has been climbed and draws its best trail, one after the other.
import { journalPages, type JournalPage } from '../state/journal.ts';
import { progress, trails } from '../state/progress.ts';
import { loadLevel } from './levels.ts';
import { loadClimb } from './load-climb.ts';
import { loadTrails } from './trails.ts';

/** The trail that each page was drawn from: a page is made again only when there is a better one. */
const drawn = new Map<string, unknown>();

async function pageOf(slug: string): Promise<JournalPage> {
  const [level, { trailMap }] = await Promise.all([loadLevel(slug), loadClimb()]);
  const kept = trails.peek()[slug];
  return { level, map: kept ? trailMap(level, kept) : null };
}

/** Brings the journal up to date. A level that cannot be fetched is tried again when the journal is opened again. */
export async function fillJournal(): Promise<void> {
  loadTrails();
  for (const slug of Object.keys(progress.peek())) {
    const kept = trails.peek()[slug] ?? null;
    if (drawn.has(slug) && drawn.get(slug) === kept) continue;
    try {
      const page = await pageOf(slug);
      drawn.set(slug, kept);
      journalPages.value = { ...journalPages.peek(), [slug]: page };
    } catch {
      // Its words are there without it.
    }
  }
}
