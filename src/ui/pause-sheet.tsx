// The pause: go on, start again, end the climb here, or leave.
import { ArrowLeft, CircleQuestionMark, List, Play, RotateCcw, Settings, Tent } from 'lucide';
import type { IconNode } from 'lucide';
import { intend } from '../state/intent.ts';
import type { Intent } from '../state/intent.ts';
import { text } from '../state/text.ts';
import type { TextKey } from '../state/text.ts';
import { phase } from '../state/view.ts';
import { Icon } from './icon.tsx';
import { SheetFrame } from './sheet-frame.tsx';

interface Way {
  readonly name: TextKey;
  readonly icon: IconNode;
  /** Said in this order. */
  readonly intents: readonly Intent[];
}

const CLOSE: Intent = { kind: 'sheet', sheet: null };
const resume: Way = { name: 'pause.resume', icon: Play, intents: [CLOSE] };
const rest: Way = { name: 'pause.rest', icon: Tent, intents: [CLOSE, { kind: 'rest' }] };
const ways: readonly Way[] = [
  { name: 'menu.retry', icon: RotateCcw, intents: [CLOSE, { kind: 'retry' }] },
  { name: 'menu.levels', icon: List, intents: [CLOSE, { kind: 'open', screen: 'levels' }] },
  { name: 'menu.settings', icon: Settings, intents: [{ kind: 'sheet', sheet: 'settings' }] },
  { name: 'menu.how', icon: CircleQuestionMark, intents: [{ kind: 'sheet', sheet: 'how' }] },
  { name: 'menu.title', icon: ArrowLeft, intents: [CLOSE, { kind: 'open', screen: 'title' }] },
];

/** The pause sheet. */
export function PauseSheet() {
  const shown = [resume, ...ways.slice(0, 1), ...(phase.value === 'climb' ? [rest] : []), ...ways.slice(1)];
  return (
    <SheetFrame id="pause" heading={text('pause.heading')}>
      <ul class="menu">
        {shown.map(({ name, icon, intents }) => (
          <li key={name}>
            <button
              type="button"
              autofocus={name === 'pause.resume'}
              class={name === 'pause.resume' ? 'primary' : ''}
              onClick={() => intents.forEach(intend)}
            >
              <Icon node={icon} />
              {text(name)}
            </button>
          </li>
        ))}
      </ul>
      {phase.value === 'climb' && <p class="note">{text('pause.rest-note', { button: text('pause.rest') })}</p>}
    </SheetFrame>
  );
}
