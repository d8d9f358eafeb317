// Climbs what was handed in again, on the same ground with the same core: what comes of it is proved, and nothing else counts. It
// runs in prover.worker.ts, because a ground and a climb of some levels take seconds.
import type { Level } from '../../content/level.ts';
import { fingerprint, replay } from '../../core/replay.ts';
import { groundFrom, resultOf, type ClassGround } from '../../protocol/class-ground.ts';
import { mostRounds } from '../../protocol/lesson.ts';
import type { HandedClimb, HandedIn } from '../../protocol/homework.ts';
import { commandsOf } from '../../protocol/recordings.ts';
import { judgedGuess } from '../../protocol/judged-guess.ts';
import type { ProvedClimb } from '../../state/homework.ts';

/** The grounds of the last homework: a class hands in the same one thirty times. */
const grounds = new Map<string, ClassGround>();

function groundOf(level: Level, { bots, seed }: Pick<HandedIn, 'bots' | 'seed'>): ClassGround {
  const key = `${level.slug} ${bots} ${seed}`;
  const ground = grounds.get(key) ?? groundFrom(level, bots, seed);
  grounds.delete(key);
  grounds.set(key, ground);
  for (const oldest of [...grounds.keys()].slice(0, -mostRounds)) grounds.delete(oldest);
  return ground;
}

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

/** What the climb of `level`, the one at `place` of the homework, proves. Its surface has to be here. */
export function proofAt(place: number, level: Level, handedIn: HandedIn): ProvedClimb {
  const { slug } = level;
  const climb = handedIn.climbs[place];
  if (!climb) return { slug, kind: 'none', result: null, foretold: null };
  const ground = groundOf(level, handedIn);
  const result = resultBy(ground, climb);
  const foretold = judgedGuess(ground, handedIn.guesses[place]);
  return { slug, kind: result ? 'proved' : 'edited', result, foretold: result && foretold };
}
