// On the teacher's page: the chosen levels as homework, a link that needs no room, and the way to check what comes back.
import { CircleCheck, Link } from 'lucide';
import type { Homework } from '../protocol/homework.ts';
import { intend } from '../state/intent.ts';
import { madeLink } from '../state/homework.ts';
import { onlyHere } from '../state/room.ts';
import { text } from '../state/text.ts';
import { CopyField } from './copy-field.tsx';
import { Icon } from './icon.tsx';
import { QrCode } from './qr-code.tsx';
import './styles/homework.css';

/** The section under the form. */
export function HomeworkMaker({ levels, bots }: Pick<Homework, 'levels' | 'bots'>) {
  const link = madeLink.value;
  return (
    <section class="homework-maker" aria-labelledby="homework-heading">
      <h2 id="homework-heading">{text('homework.heading')}</h2>
      <p>{text('homework.maker')}</p>
      <div class="actions">
        <button
          type="button"
          disabled={levels.length === 0}
          onClick={() => intend({ kind: 'homework-make', levels, bots })}
        >
          <Icon node={Link} />
          {text('homework.make')}
        </button>
        <a class="button" href="#/check">
          <Icon node={CircleCheck} />
          {text('homework.check-heading')}
        </a>
      </div>
      {link !== null && (
        <div class="homework-link">
          <CopyField key={link} label={text('homework.link')} value={link} rows={2} />
          <QrCode content={link} label={text('homework.scan')} />
        </div>
      )}
      {link !== null && onlyHere.value && <p class="room-line">{text('homework.only-here')}</p>}
    </section>
  );
}
