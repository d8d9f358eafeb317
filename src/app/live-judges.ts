// The live text where samples judge that nobody is trained on: what the radio read, and what became of a team's trial.
import type { Climb, Course } from '../core/climb.ts';
import { readingsOf, risesOf } from '../core/radio.ts';
import { trialsOf } from '../core/trials.ts';
import type { Party } from '../state/party.ts';
import { text } from '../state/text.ts';
import { quantity, settingText } from '../state/words.ts';
import { say, sentences } from './say.ts';

/** What the radio reads at this very step, and how often in a row it has risen; empty while it is silent. */
export function radioText(climb: Climb, course: Course): string {
  const readings = readingsOf(climb, course);
  const heard = readings.at(-1);
  if (!heard || heard.step !== climb.spent.steps) return '';
  const rises = risesOf(readings);
  const loss = quantity(heard.loss);
  if (readings.length < 2) return text('live.radio', { loss });
  return rises > 0 ? text('live.radio-rose', { loss, rises }) : text('live.radio-fell', { loss });
}

/** Before the first step: what the radio says here, and how the climb will be judged; empty where nothing but the ground judges. */
export function judgeText({ climbers: [player], course, level }: Party): string {
  if (!player || !course.validation) return '';
  if (level.gear.kind === 'team') return text('live.team');
  return sentences(radioText(player.climb, course), course.validation.tent ? text('live.tent') : '');
}

/** Tells what became of trial number `place` of the player's team. */
export function tellTrial(party: Party | null, place: number): void {
  const you = party?.climbers[0]?.climb;
  const trial = party && you ? trialsOf(you, party.course)[place] : undefined;
  if (!trial) return;
  say(() =>
    text('live.trial', {
      number: place + 1,
      lambda: settingText(trial.settings['lambda'] ?? 0),
      loss: quantity(trial.training),
      validation: quantity(trial.validation),
    }),
  );
}
