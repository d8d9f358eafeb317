// What this device keeps of homework: the best climb of each level, by the homework's path in the address.
import { handedInSchema, homeworkPath, type HandedIn, type Homework } from '../../protocol/homework.ts';
import { homeworkName } from '../progress.ts';
import { store, stored } from '../storage.ts';

/** So many are kept; whoever climbs another one gives up the oldest. */
const mostKept = 12;

function allKept(): Record<string, unknown> {
  const found = stored(homeworkName);
  return typeof found === 'object' && found !== null ? { ...found } : {};
}

/** What is kept of this homework; nothing climbed where nothing is, or nothing that can be read. */
export function keptOf(homework: Homework): HandedIn {
  const parsed = handedInSchema.safeParse(allKept()[homeworkPath(homework)]);
  const { levels, bots, seed } = homework;
  if (parsed.success && homeworkPath(parsed.data) === homeworkPath(homework)) return parsed.data;
  return { levels, bots, seed, climbs: levels.map(() => null), guesses: levels.map(() => null) };
}

/** Keeps it; false when the browser refuses. */
export function keep(handedIn: HandedIn): boolean {
  const { [homeworkPath(handedIn)]: _before, ...others } = allKept();
  const newest = Object.entries(others).slice(1 - mostKept);
  return store(homeworkName, { ...Object.fromEntries(newest), [homeworkPath(handedIn)]: handedIn }) === 'works';
}
