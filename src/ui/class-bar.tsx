// Above the readouts, in a class: the time, one's name, and how the line is when it is not well.
import { pupilView } from '../state/room.ts';
import { text } from '../state/text.ts';
import { LineState, TimeLeft } from './room-words.tsx';
import './styles/room.css';

/** The class's own strip. */
export function ClassBar() {
  const view = pupilView.value;
  if (!view) return null;
  return (
    <div class="class-bar glass">
      <p>
        <span class="class-clock">
          <TimeLeft view={view} />
        </span>
        <span>{view.name}</span>
        <span>{text('class.round', { round: view.round + 1, of: view.lesson.levels.length })}</span>
      </p>
      <LineState />
    </div>
  );
}
