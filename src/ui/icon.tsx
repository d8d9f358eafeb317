// A line icon from lucide's icon nodes. Always decoration: the button around it carries the name.
import { h } from 'preact';
import type { IconNode } from 'lucide';

/** Draws one lucide icon at the size of the text around it. */
export function Icon({ node }: { readonly node: IconNode }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      {node.map(([tag, attributes]) => h(tag, attributes as Record<string, string>))}
    </svg>
  );
}
