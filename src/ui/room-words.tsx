// Words that several pages of a class say: time left, what is wrong, what a round taught, who did best.
import type { RoundReport, View } from '../protocol/views.ts';
import { roomLine, roomNow, roomSaves, roomTrouble, stepsWaiting } from '../state/room.ts';
import { text, textOf } from '../state/text.ts';

/** Time as minutes and seconds: 1:05. */
export function clockText(milliseconds: number): string {
  const seconds = Math.max(0, Math.ceil(milliseconds / 1000));
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}

/** What the round's clock says. */
export function TimeLeft({ view }: { readonly view: View }) {
  if (view.pausedAt !== null) return <>{text('class.paused')}</>;
  if (view.role === 'pupil' && view.personalTime) return <>{text('class.personal-time')}</>;
  if (view.endsAt === null) return <>{text('class.no-timer')}</>;
  const left = view.endsAt - roomNow.value;
  return <>{left > 0 ? text('class.time-left', { time: clockText(left) }) : text('class.time-up')}</>;
}

/** Why something was not done, as a sentence; nothing when all is well. */
export function RoomTrouble() {
  const why = roomTrouble.value;
  return (
    <p class="room-trouble" role="alert">
      {why !== null && textOf(`refusal.${why}`)}
    </p>
  );
}

/** How the line is, when that matters: lost, or a server that cannot store. */
export function LineState() {
  const steps = stepsWaiting.value;
  if (roomLine.value === 'back') return <p class="room-line">{text('class.offline', { steps })}</p>;
  if (roomTrouble.value === 'enough') return <p class="room-line">{text('refusal.enough')}</p>;
  if (!roomSaves.value) return <p class="room-line">{text('class.not-saved')}</p>;
  return null;
}

/** The class against Adam, and the best bot with its rule. */
export function ReportWords({ report }: { readonly report: RoundReport }) {
  const { camp, climbed, beforeAdam, adamSteps, bestBot, foretold } = report;
  return (
    <>
      <p class="report">
        {adamSteps === null
          ? text('class.against-lost-adam', { camp, climbed })
          : text('class.against-adam', { camp, climbed, before: beforeAdam, steps: adamSteps })}
      </p>
      {bestBot && (
        <p class="report">
          {bestBot.steps === null
            ? text('class.best-bot-lost', { name: textOf(`optimizer.${bestBot.rule}`) })
            : text('class.best-bot', { name: textOf(`optimizer.${bestBot.rule}`), steps: bestBot.steps })}{' '}
          {textOf(`optimizer.${bestBot.rule}.rule`)}
        </p>
      )}
      {foretold && foretold.count > 0 && <p class="report">{text('class.foretold', foretold)}</p>}
    </>
  );
}

/** The best three, or fewer. */
export function TopThree({ top }: { readonly top: RoundReport['top'] }) {
  if (top.length === 0) return null;
  return (
    <ol class="top-three">
      {top.map(({ place, name, points }) => (
        <li key={name} class={`top-${place}`}>
          <span class="top-place">{place}</span>
          <span class="top-name">{name}</span>
          <span class="top-points">{text('class.points', { points })}</span>
        </li>
      ))}
    </ol>
  );
}
