// Opens the explanation of a level: its words, the level, and the numbers that the core finds on it.
import type { Level } from '../content/level.ts';
import { wordsTrouble } from '../state/languages.ts';
import { party } from '../state/party.ts';
import { studied } from '../state/study.ts';
import { sheet } from '../state/view.ts';
import { loadLevel } from './levels.ts';
import { loadClimb } from './load-climb.ts';
import { openWith } from './pages.ts';

async function levelBy(slug: string): Promise<Level> {
  const here = party.peek()?.level;
  return here?.slug === slug ? here : loadLevel(slug);
}

async function open(slug: string): Promise<void> {
  try {
    const [level, { studyFacts }] = await Promise.all([levelBy(slug), loadClimb()]);
    studied.value = { level, facts: studyFacts(level) };
    sheet.value = 'more';
  } catch {
    wordsTrouble.value = true;
  }
}

/** Shows the explanation of the level `slug`; a notice says so when it does not come. */
export function study(slug: string): void {
  openWith('more', () => void open(slug));
}
