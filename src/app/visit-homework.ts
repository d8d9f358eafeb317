// The way to homework: its code is fetched when somebody comes to climb it, to make it or to check it.
import type { Intent } from '../state/intent.ts';
import { homework } from '../state/homework.ts';
import { loadTrouble, screen, sheet } from '../state/view.ts';
import { openWith } from './pages.ts';

/** A place of the address that belongs to homework: `task` is what `homeworkPath` writes, `code` what is handed in. */
export type HomeworkPlace =
  | { readonly screen: 'homework'; readonly task: string }
  | { readonly screen: 'check'; readonly code: string };

export type HomeworkIntent = Extract<Intent, { kind: `homework-${string}` }>;

type HomeworkCode = typeof import('./homework/index.ts');

function withCode(act: (code: HomeworkCode) => void): void {
  import('./homework/index.ts').then(act, () => {});
}

export function isHomeworkIntent(intent: Intent): intent is HomeworkIntent {
  return intent.kind.startsWith('homework-');
}

/** Shows a page of homework as soon as its words are here. */
export function visitHomework(place: HomeworkPlace): void {
  openWith(place.screen, () => {
    sheet.value = null;
    loadTrouble.value = null;
    screen.value = place.screen;
    withCode((code) => code.comeTo(place));
  });
}

export function answerHomework(intent: HomeworkIntent): void {
  withCode((code) => code.answer(intent));
}

/** From a climb to the next of the homework, or back to its page. */
export function goOnWithHomework(to: 'next' | 'page'): void {
  sheet.value = null;
  withCode(({ goOn, showPage }) => (to === 'next' ? goOn() : showPage()));
}

/** Goes elsewhere in the game; what was climbed stays kept. */
export function leaveHomework(): void {
  homework.value = null;
}
