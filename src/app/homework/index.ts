// Everything that only homework needs, as one file to be fetched when somebody comes to it.
import '../plain-zod.ts';
import { homeworkFrom } from '../../protocol/homework.ts';
import { homework } from '../../state/homework.ts';
import type { HomeworkIntent, HomeworkPlace } from '../visit-homework.ts';
import { climbLevel, comeToHomework, goOn, showPage } from './pupil.ts';
import { checkCodes, makeLink, saveChecked, showCheck } from './teacher.ts';

/** Comes to a place of homework. */
export function comeTo(place: HomeworkPlace): void {
  if (place.screen === 'homework') return comeToHomework(homeworkFrom(place.task));
  homework.value = null;
  return showCheck(place.code);
}

export { goOn, showPage };

/** Does what somebody with homework wants. */
export function answer(intent: HomeworkIntent): void {
  switch (intent.kind) {
    case 'homework-climb':
      return void climbLevel(intent.place);
    case 'homework-make':
      return makeLink(intent.levels, intent.bots);
    case 'homework-check':
      return void checkCodes(intent.codes, intent.link);
    case 'homework-table':
      return saveChecked();
  }
}
