// One number of the HUD: its name in the story's words, the field's term, the value.
import type { ComponentChildren } from 'preact';

interface ReadoutProps {
  readonly id: string;
  readonly name: string;
  readonly term?: string;
  readonly children: ComponentChildren;
}

/** A readout; tests find it by `id`. */
export function Readout({ id, name, term, children }: ReadoutProps) {
  return (
    <div class="readout" data-readout={id}>
      <dt>
        {name} {term !== undefined && <span class="term">({term})</span>}
      </dt>
      <dd>{children}</dd>
    </div>
  );
}
