// The teacher checks homework: pastes what was handed in, and sees what climbing it again proves, or what is wrong with it.
import { ArrowLeft, CircleCheck, CircleX, Download } from 'lucide';
import { useState } from 'preact/hooks';
import { intend } from '../state/intent.ts';
import { checkedCodes, checkFields, homeworkLinkIsWrong, type CheckedCode } from '../state/homework.ts';
import { text, textOf } from '../state/text.ts';
import { useFocusOnShow } from './focus.ts';
import { Icon } from './icon.tsx';
import { ProofWords } from './proof-words.tsx';
import './styles/page.css';
import './styles/homework.css';

interface CodeProps {
  readonly code: CheckedCode;
  readonly nameOf: (place: number) => string;
  readonly place: number;
}

function Code({ code, nameOf, place }: CodeProps) {
  const { trouble, climbs, sameAs, homework } = code;
  return (
    <li class={`glass ${trouble ? 'refused' : 'proved'}`} data-checked={trouble ?? 'proved'}>
      <h2>
        <Icon node={trouble ? CircleX : CircleCheck} />
        {nameOf(place)}
      </h2>
      <p>{trouble ? textOf(`homework.trouble.${trouble}`) : text('homework.all-proved')}</p>
      {trouble === 'foreign' && homework && (
        <p class="note">{homework.levels.map((slug) => textOf(`level.${slug}.name`)).join(' · ')}</p>
      )}
      {sameAs !== null && <p class="note">{text('homework.same-as', { name: nameOf(sameAs) })}</p>}
      {climbs.length > 0 && (
        <dl>
          {climbs.map((proof) => (
            <div key={proof.slug} data-proof={proof.slug}>
              <dt>{textOf(`level.${proof.slug}.name`)}</dt>
              <dd>
                <ProofWords proof={proof} />
              </dd>
            </div>
          ))}
        </dl>
      )}
    </li>
  );
}

function Found() {
  const codes = checkedCodes.value;
  if (codes === null) return null;
  if (codes === 'busy') return <p role="status">{text('homework.checking')}</p>;
  const nameOf = (place: number): string => codes[place]?.name || text('homework.nameless', { number: place + 1 });
  const good = codes.filter(({ trouble }) => trouble === null).length;
  return (
    <section aria-labelledby="checked-heading">
      <h2 id="checked-heading">{text('homework.checked', { good, count: codes.length })}</h2>
      <ol class="homework-checked">
        {codes.map((code, place) => (
          <Code key={place} code={code} nameOf={nameOf} place={place} />
        ))}
      </ol>
      {codes.some(({ climbs }) => climbs.length > 0) && (
        <button type="button" onClick={() => intend({ kind: 'homework-table' })}>
          <Icon node={Download} />
          {text('homework.table')}
        </button>
      )}
    </section>
  );
}

function CheckForm() {
  const [codes, setCodes] = useState(checkFields.value.codes);
  const [link, setLink] = useState(checkFields.value.link);
  const check = (event: Event): void => {
    event.preventDefault();
    intend({ kind: 'homework-check', codes, link });
  };
  return (
    <form class="homework-check" onSubmit={check}>
      <label>
        <span>{text('homework.codes')}</span>
        <small id="codes-hint">{text('homework.codes-hint')}</small>
        <textarea
          name="codes"
          rows={6}
          required
          spellcheck={false}
          aria-describedby="codes-hint"
          value={codes}
          onInput={(event) => setCodes(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{text('homework.link')}</span>
        <small id="link-hint">{text('homework.link-hint')}</small>
        <textarea
          name="link"
          rows={2}
          spellcheck={false}
          aria-describedby="link-hint"
          aria-invalid={homeworkLinkIsWrong.value}
          value={link}
          onInput={(event) => setLink(event.currentTarget.value)}
        />
      </label>
      <p role="alert" class="room-trouble">
        {homeworkLinkIsWrong.value && text('homework.link-wrong')}
      </p>
      <div class="actions">
        <button type="submit" class="primary big">
          <Icon node={CircleCheck} />
          {text('homework.check')}
        </button>
      </div>
    </form>
  );
}

/** The page. */
export function CheckPage() {
  const heading = useFocusOnShow<HTMLHeadingElement>();
  return (
    <main class="page homework">
      <header>
        <h1 tabIndex={-1} ref={heading}>
          {text('homework.check-heading')}
        </h1>
        <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen: 'host' })}>
          <Icon node={ArrowLeft} />
          {text('homework.to-host')}
        </button>
        <p>{text('homework.check-how')}</p>
      </header>
      <CheckForm key={`${checkFields.value.link} ${checkFields.value.codes}`} />
      <Found />
    </main>
  );
}
