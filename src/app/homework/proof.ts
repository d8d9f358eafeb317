// Climbs what was handed in again, on the same ground with the same core: what comes of it is proved, and nothing else counts.
import type { Level } from '../../content/level.ts';
import { fingerprint, replay } from '../../core/replay.ts';
import { groundFrom, resultOf, type ClassGround } from '../../protocol/class-ground.ts';
import type { HandedClimb, HandedIn } from '../../protocol/homework.ts';
import { commandsOf } from '../../protocol/recordings.ts';
import { judgedGuess } from '../../protocol/judged-guess.ts';
import type { ProvedClimb } from '../../state/homework.ts';

/** The level by its slug, as soon as its ground can be stood on; rejects when there is none. */
type LevelSource = (slug: string) => Promise<Level>;

/** The climb's result; null where it does not lead where the code says. */
function resultBy({ level, course, ...ground }: ClassGround, { runs, print }: HandedClimb): ProvedClimb['result'] {
  try {
    const climb = replay(course, { gear: level.gear, seed: level.seed, commands: commandsOf(runs) });
    return fingerprint(climb) === print && climb.outcome !== null
      ? resultOf(climb, { level, course, ...ground }, 0)
      : null;
  } catch {
    // A command that nobody could have given on this level.
    return null;
  }
}

/** Every level of the homework with what its climb proves. Rejects with the slug of a level that is not there. */
export async function proofOf(handedIn: HandedIn, levelOf: LevelSource): Promise<ProvedClimb[]> {
  const proved: ProvedClimb[] = [];
  for (const [place, slug] of handedIn.levels.entries()) {
    const climb = handedIn.climbs[place];
    if (!climb) {
      proved.push({ slug, kind: 'none', result: null, foretold: null });
      continue;
    }
    const ground = groundFrom(await levelOf(slug), handedIn.bots, handedIn.seed);
    const result = resultBy(ground, climb);
    const foretold = judgedGuess(ground, handedIn.guesses[place]);
    proved.push({ slug, kind: result ? 'proved' : 'edited', result, foretold: result && foretold });
  }
  return proved;
}
