// One number of the HUD: its name in the story's words, the field's term, the value.
import type { ComponentChildren } from 'preact';
import { text } from '../state/text.ts';

interface ReadoutProps {
  readonly id: string;
  readonly name: string;
  readonly term?: string;
  readonly children: ComponentChildren;
}

/** A name with the field's term behind it, in the brackets of the language. */
export function WithTerm({ name, term }: { readonly name: string; readonly term: string }) {
  return (
    <>
      {name} <span class="term">{text('hud.term', { term })}</span>
    </>
  );
}

/** A readout; tests find it by `id`. */
export function Readout({ id, name, term, children }: ReadoutProps) {
  return (
    <div class="readout" data-readout={id}>
      <dt>{term === undefined ? name : <WithTerm name={name} term={term} />}</dt>
      <dd>{children}</dd>
    </div>
  );
}
