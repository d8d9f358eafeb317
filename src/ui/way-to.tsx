// A quiet button that leads to one of the game's pages, named as the page is.
import type { IconNode } from 'lucide';
import { intend } from '../state/intent.ts';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';

interface WayToProps {
  readonly screen: 'title' | 'levels' | 'journal';
  readonly icon: IconNode;
}

/** The way to `screen`. */
export function WayTo({ screen, icon }: WayToProps) {
  return (
    <button type="button" class="quiet" onClick={() => intend({ kind: 'open', screen })}>
      <Icon node={icon} />
      {text(`menu.${screen}`)}
    </button>
  );
}
