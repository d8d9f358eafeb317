// Opens the explanation of a level: its words, the level, and the numbers that the core finds on it.
import type { Level } from '../content/level.ts';
import type { Climb } from '../core/climb.ts';
import { wordsTrouble } from '../state/languages.ts';
import { party } from '../state/party.ts';
import { studied } from '../state/study.ts';
import { sheet } from '../state/view.ts';
import { loadLevel } from './levels.ts';
import { loadClimb } from './load-climb.ts';
import { openWith } from './pages.ts';

/** The level, and where it is over its bots at their ends: on some ground they take seconds to get there. */
async function levelBy(slug: string): Promise<{ level: Level; ended?: Climb[] }> {
  const here = party.peek();
  if (here?.level.slug !== slug) return { level: await loadLevel(slug) };
  const bots = here.climbers.slice(1).map(({ climb }) => climb);
  return bots.some(({ outcome }) => outcome === null) ? { level: here.level } : { level: here.level, ended: bots };
}

async function open(slug: string): Promise<void> {
  try {
    const [{ level, ended }, { studyFacts }] = await Promise.all([levelBy(slug), loadClimb()]);
    studied.value = { level, facts: studyFacts(level, ended) };
    sheet.value = 'more';
  } catch {
    wordsTrouble.value = true;
  }
}

/** Shows the explanation of the level `slug`; a notice says so when it does not come. */
export function study(slug: string): void {
  openWith('more', () => void open(slug));
}
