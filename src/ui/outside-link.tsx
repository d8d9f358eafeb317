// A link that leaves the game. Every one goes through here.
import { ExternalLink } from 'lucide';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';

interface OutsideLinkProps {
  readonly url: string;
  readonly children: string;
}

/** Opens a page elsewhere in a tab of its own, which learns nothing of this one. */
export function OutsideLink({ url, children }: OutsideLinkProps) {
  return (
    <a class="outside" href={url} target="_blank" rel="noopener noreferrer">
      <span lang="en">{children}</span>
      <Icon node={ExternalLink} />
      <span class="unseen"> {text('more.new-tab')}</span>
    </a>
  );
}
