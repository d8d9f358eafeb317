// How to play, in three sentences and four small pictures of hands.
import { Gamepad2, Hand, Keyboard, Mouse } from 'lucide';
import type { IconNode } from 'lucide';
import { text, textOf } from '../state/text.ts';
import { BriefPicture } from './brief-picture.tsx';
import { Icon } from './icon.tsx';
import { SheetFrame } from './sheet-frame.tsx';

const hands: readonly (readonly [string, IconNode])[] = [
  ['mouse', Mouse],
  ['touch', Hand],
  ['keys', Keyboard],
  ['gamepad', Gamepad2],
];

/** The how-to-play sheet. */
export function HowSheet() {
  return (
    <SheetFrame id="how" heading={text('menu.how')}>
      <BriefPicture slug="two-valleys" gear="stride" />
      <ol class="how">
        <li>{text('how.goal')}</li>
        <li>{text('how.lamp')}</li>
        <li>{text('how.rivals')}</li>
      </ol>
      <dl class="hands">
        {hands.map(([hand, icon]) => (
          <div key={hand}>
            <dt>
              <Icon node={icon} />
              {textOf(`how.${hand}`)}
            </dt>
            <dd>{textOf(`how.${hand}.does`)}</dd>
          </div>
        ))}
      </dl>
    </SheetFrame>
  );
}
