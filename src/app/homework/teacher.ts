// A teacher's homework: makes the link, and checks what was handed in by climbing it again. Nothing leaves this browser.
import { homeworkFrom, homeworkPath, newHomeworkSeed, type Homework } from '../../protocol/homework.ts';
import type { ResultRow } from '../../protocol/views.ts';
import { checkedCodes, checkFields, homeworkLinkIsWrong, madeLink, type CheckedCode } from '../../state/homework.ts';
import { onlyHere } from '../../state/room.ts';
import { folderAt, isLoopback } from '../folder.ts';
import { isLevel, loadLevel } from '../levels.ts';
import { saveCsv } from '../csv.ts';
import { csvOf } from '../room/csv.ts';
import { store, stored } from '../storage.ts';
import { longestPaste, mostCodes, pastedIn, type Pasted } from './pasted.ts';
import { longestProof, proofOf, readCode, stopProving, TooLong } from './prover.ts';

const madeName = 'homework-link';

/** Makes the link of a new homework, with a seed of its own, and remembers it for the check. */
export function makeLink(levels: readonly string[], bots: Homework['bots']): void {
  const seed = newHomeworkSeed(Math.random());
  madeLink.value = `${folderAt(location.origin)}#/homework/${homeworkPath({ levels: [...levels], bots, seed })}`;
  onlyHere.value = isLoopback();
  store(madeName, madeLink.value);
}

/** Shows the page that checks codes; with a code of the address, that one is checked. */
export function showCheck(code: string): void {
  const link = stored(madeName);
  checkFields.value = { link: code === '' && typeof link === 'string' ? link : '', codes: code };
  checkedCodes.value = null;
  homeworkLinkIsWrong.value = false;
  if (code !== '') void checkCodes(code, '');
}

const nothing = { homework: null, climbs: [], sameAs: null } as const;

async function checked({ name, code }: Pasted, expected: Homework | null): Promise<CheckedCode & { print: string }> {
  const handedIn = await readCode(code);
  if (typeof handedIn === 'string') return { ...nothing, name, trouble: handedIn, print: '' };
  const { levels, bots, seed } = handedIn;
  const told = { ...nothing, name, homework: { levels, bots, seed }, print: '' };
  if (expected && homeworkPath(handedIn) !== homeworkPath(expected)) return { ...told, trouble: 'foreign' };
  if (!levels.every(isLevel)) return { ...told, trouble: 'unknown-level' };
  const climbs = await proofOf(handedIn, loadLevel, longestProof);
  const isEdited = climbs.some(({ kind }) => kind === 'edited');
  return { ...told, climbs, trouble: isEdited ? 'edited' : null, print: JSON.stringify(handedIn.climbs) };
}

let checks = 0;

/** Checks one code; whatever goes wrong is said of it alone. */
async function outcomeOf(one: Pasted, expected: Homework | null): ReturnType<typeof checked> {
  try {
    return await checked(one, expected);
  } catch (error) {
    const trouble = error instanceof TooLong ? 'too-long' : 'not-loaded';
    return { ...nothing, name: one.name, trouble, print: '' };
  }
}

/** Checks every code in `text`; those of another homework than that of `link` are refused, where there is a link. */
export async function checkCodes(text: string, link: string): Promise<void> {
  const check = ++checks;
  const expected = homeworkFrom(link);
  homeworkLinkIsWrong.value = link.trim() !== '' && expected === null;
  if (homeworkLinkIsWrong.value) return;
  if (checkedCodes.peek() === 'busy') stopProving();
  checkedCodes.value = 'busy';
  const pasted = pastedIn(text.slice(0, longestPaste));
  const found: (CheckedCode & { print: string })[] = [];
  for (const one of pasted.length > 0 ? pasted.slice(0, mostCodes) : [{ name: '', code: '' }]) {
    const code = await outcomeOf(one, expected);
    const twin = found.findIndex(({ print }) => print !== '' && print === code.print);
    found.push({ ...code, sameAs: twin < 0 ? null : twin });
    if (check !== checks) return;
  }
  if (pasted.length > mostCodes || text.length > longestPaste) {
    found.push({ ...nothing, name: '', trouble: 'too-much', print: '' });
  }
  checkedCodes.value = found;
}

/** Writes what was proved into a table on the teacher's own device. */
export function saveChecked(): void {
  const codes = checkedCodes.peek();
  if (!Array.isArray(codes)) return;
  const rows = (codes as readonly CheckedCode[]).flatMap(({ name, climbs }, seat) =>
    climbs.flatMap(({ slug, result, foretold }, place): ResultRow[] =>
      result ? [{ seat, name: name || `${seat + 1}`, round: place + 1, level: slug, result, foretold }] : [],
    ),
  );
  saveCsv('night-descent-homework', csvOf(rows));
}
