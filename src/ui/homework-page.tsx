// A pupil's homework: its climbs one after the other, what each has come to, and the code to hand in.
import { ArrowLeft, Check, Play, RotateCcw } from 'lucide';
import type { Homework } from '../protocol/homework.ts';
import { intend } from '../state/intent.ts';
import {
  homework,
  homeworkCode,
  homeworkDone,
  homeworkKept,
  homeworkMissing,
  homeworkTrouble,
} from '../state/homework.ts';
import { text, textOf } from '../state/text.ts';
import { CopyField } from './copy-field.tsx';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './icon.tsx';
import { ProofWords } from './proof-words.tsx';
import './styles/page.css';
import './styles/homework.css';

function climb(place: number): void {
  intend({ kind: 'homework-climb', place });
}

/** One level: its name, what it has come to, another try. */
function Task({ slug, place }: { readonly slug: string; readonly place: number }) {
  const proof = homeworkDone.value[place];
  const name = textOf(`level.${slug}.name`);
  const done = proof?.kind === 'proved';
  return (
    <li class={done ? 'done' : ''} data-task={slug}>
      <span class="homework-mark" aria-hidden="true">
        {done ? <Icon node={Check} /> : place + 1}
      </span>
      <div>
        <h2>{name}</h2>
        <p>{proof ? <ProofWords proof={proof} /> : text('homework.looking')}</p>
      </div>
      <button
        type="button"
        aria-label={text(done ? 'homework.again' : 'homework.climb', { name })}
        onClick={() => climb(place)}
      >
        <Icon node={done ? RotateCcw : Play} />
      </button>
    </li>
  );
}

/** What to do next, while something is left. */
function GoOn({ levels }: Homework) {
  const place = homeworkDone.value.findIndex(({ kind }) => kind !== 'proved');
  const slug = levels[place];
  if (slug === undefined) return null;
  return (
    <button type="button" class="primary big" onClick={() => climb(place)}>
      <Icon node={Play} />
      {text('homework.climb', { name: textOf(`level.${slug}.name`) })}
    </button>
  );
}

function HandIn({ levels }: Homework) {
  const handIn = homeworkCode.value;
  if (!handIn) return null;
  const missing = levels.length - homeworkDone.value.filter(({ kind }) => kind === 'proved').length;
  return (
    <section class="glass homework-hand-in" aria-labelledby="hand-in-heading">
      <h2 id="hand-in-heading">{text('homework.hand-in')}</h2>
      <p>{text(missing > 0 ? 'homework.hand-in-part' : 'homework.hand-in-all', { missing })}</p>
      <CopyField key={handIn.code} label={text('homework.code')} value={handIn.code} rows={3} />
      <CopyField key={handIn.link} label={text('homework.code-link')} value={handIn.link} rows={2} />
    </section>
  );
}

function Climbs({ task }: { readonly task: Homework }) {
  return (
    <>
      <p>{text('homework.how', { count: task.levels.length })}</p>
      {!homeworkKept.value && <p class="room-line">{text('homework.not-kept')}</p>}
      {homeworkTrouble.value && (
        <p class="room-trouble" role="alert">
          {text('homework.not-loaded')}
        </p>
      )}
      <ol class="homework-tasks">
        {task.levels.map((slug, place) => (
          <Task key={slug} slug={slug} place={place} />
        ))}
      </ol>
      <div class="actions">
        <GoOn {...task} />
      </div>
      <HandIn {...task} />
    </>
  );
}

/** The page. */
export function HomeworkPage() {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  const task = homework.value;
  return (
    <main class="page homework">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {text('homework.heading')}
        </h1>
        <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'title' })}>
          <Icon node={ArrowLeft} />
          {text('homework.title')}
        </button>
      </header>
      {task && <Climbs task={task} />}
      {homeworkMissing.value && <p role="alert">{text('homework.missing')}</p>}
    </main>
  );
}
