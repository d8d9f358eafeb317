// The staff's panel: how the kiosk is, how it is used, what went wrong, and what can be done about it.
import type { ComponentChildren } from 'preact';
import { intend } from '../../state/intent.ts';
import { kioskConfig } from '../../state/kiosk.ts';
import { configNews, faults, health, type Health } from '../../state/kiosk-health.ts';
import { keptHere, newVersion } from '../../state/offline.ts';
import { hasText, text, textOf } from '../../state/text.ts';
import { countText, dayText, percent, quantity, unitText } from '../../state/words.ts';
import { useFocusOnShow } from '../focus.ts';

const minute = 60_000; // ms
const hour = 60 * minute;
const day = 24 * hour;

/** A length of time as days, hours and minutes. */
function spanText(milliseconds: number): string {
  const days = Math.floor(milliseconds / day);
  const hours = Math.floor((milliseconds % day) / hour);
  return text('kiosk.staff-span', { days, hours, minutes: Math.floor((milliseconds % hour) / minute) });
}

const secondsText = (seconds: number | null): string =>
  seconds === null ? '–' : text('kiosk.staff-seconds', { seconds: Math.round(seconds) });

function Fact({ name, children }: { readonly name: string; readonly children: ComponentChildren }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Machine({ now }: { readonly now: Health }) {
  const { count, last } = faults.value;
  return (
    <section>
      <h2>{text('kiosk.staff-machine')}</h2>
      <dl>
        <Fact name={text('kiosk.staff-version')}>{now.version}</Fact>
        <Fact name={text('kiosk.staff-opened')}>{spanText(now.opened ?? now.loaded)}</Fact>
        <Fact name={text('kiosk.staff-loaded')}>{spanText(now.loaded)}</Fact>
        <Fact name={text('kiosk.staff-rescues')}>{now.rescues}</Fact>
        <Fact name={text('kiosk.staff-memory')}>
          {now.megabytes === null ? '–' : unitText(now.megabytes, 'megabyte')}
        </Fact>
        <Fact name={text('kiosk.staff-frame')}>
          {now.frameTime === null ? '–' : unitText(now.frameTime, 'millisecond')}
        </Fact>
        <Fact name={text('kiosk.staff-awake')}>{text(now.awake ? 'kiosk.staff-yes' : 'kiosk.staff-no')}</Fact>
        <Fact name={text('kiosk.staff-offline')}>{text(keptHere.value ? 'kiosk.staff-yes' : 'kiosk.staff-no')}</Fact>
        <Fact name={text('kiosk.staff-newer')}>{text(newVersion.value ? 'kiosk.staff-yes' : 'kiosk.staff-no')}</Fact>
        <Fact name={text('kiosk.staff-errors')}>{last === null ? count : `${count}: ${last}`}</Fact>
      </dl>
    </section>
  );
}

function Told() {
  const { source, trouble } = configNews.value;
  return (
    <section>
      <h2>{text('kiosk.staff-config')}</h2>
      <p>{text(`kiosk.staff-source-${source}`)}</p>
      {trouble.length > 0 && (
        <ul class="trouble" lang="en">
          {trouble.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}

/** Names of levels are those of the game; a level that there is no more keeps its slug. */
function levelName(slug: string): string {
  const key = `level.${slug}.name`;
  return hasText(key) ? textOf(`level.${slug}.name`) : slug;
}

function Use({ now: { all, today, since, medianVisit, medians } }: { readonly now: Health }) {
  const share = all.visits === 0 ? '–' : percent(all.finished / all.visits);
  return (
    <section>
      <h2>{since === null ? text('kiosk.staff-use') : text('kiosk.staff-use-since', { day: dayText(since) })}</h2>
      <dl>
        <Fact name={text('kiosk.staff-today')}>{countText(today.visits)}</Fact>
        <Fact name={text('kiosk.staff-visits')}>{countText(all.visits)}</Fact>
        <Fact name={text('kiosk.staff-finished')}>{`${countText(all.finished)} (${share})`}</Fact>
        <Fact name={text('kiosk.staff-median')}>{secondsText(medianVisit)}</Fact>
      </dl>
      <table>
        <thead>
          <tr>
            {(['level', 'climbs', 'camps', 'stars', 'median'] as const).map((column) => (
              <th key={column} scope="col">
                {text(`kiosk.staff-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {Object.entries(all.levels).map(([slug, { played, camps, stars }]) => (
            <tr key={slug}>
              <th scope="row">{levelName(slug)}</th>
              <td>{countText(played)}</td>
              <td>{countText(camps)}</td>
              <td>{quantity(stars / Math.max(1, played), 2)}</td>
              <td>{secondsText(medians[slug] ?? null)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** Everything the staff want to know, and their buttons. */
export function StaffPanel() {
  const first = useFocusOnShow<HTMLHeadingElement>();
  const now = health.value;
  if (!now) return null;
  return (
    <article class="staff-panel" aria-labelledby="staff-heading">
      <header>
        <h1 id="staff-heading" tabIndex={-1} ref={first}>
          {kioskConfig.value?.name}
        </h1>
        <button type="button" class="primary" onClick={() => intend({ kind: 'staff-leave' })}>
          {text('kiosk.staff-leave')}
        </button>
      </header>
      <div class="columns">
        <Use now={now} />
        <Machine now={now} />
        <Told />
      </div>
      <footer>
        <button type="button" onClick={() => intend({ kind: 'staff-export' })}>
          {text('kiosk.staff-export')}
        </button>
        <button type="button" onClick={() => intend({ kind: 'staff-page', page: 'test' })}>
          {text('kiosk.staff-test')}
        </button>
        <button type="button" onClick={() => intend({ kind: 'staff-renew' })}>
          {text('kiosk.staff-renew')}
        </button>
        <button type="button" class="danger" onClick={() => intend({ kind: 'staff-close' })}>
          {text('kiosk.staff-close')}
        </button>
      </footer>
    </article>
  );
}
