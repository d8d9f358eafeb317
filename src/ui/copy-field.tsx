// A text to pass on: shown whole, and copied by one press; where the browser does not let a page copy, it is selected for the keys.
import { Check, Copy } from 'lucide';
import { useRef, useState } from 'preact/hooks';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';

interface CopyFieldProps {
  readonly label: string;
  readonly value: string;
  /** Lines that are shown; the rest scrolls. */
  readonly rows: number;
}

/** The field and its button. */
export function CopyField({ label, value, rows }: CopyFieldProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [state, setState] = useState<'shown' | 'copied' | 'selected'>('shown');
  const copy = async (): Promise<void> => {
    field.current?.select();
    try {
      await navigator.clipboard.writeText(value);
      setState('copied');
    } catch {
      setState('selected');
    }
  };
  return (
    <div class="copy-field">
      <label>
        <span>{label}</span>
        <textarea
          ref={field}
          readOnly
          rows={rows}
          value={value}
          spellcheck={false}
          onFocus={() => field.current?.select()}
        />
      </label>
      <button type="button" onClick={() => void copy()}>
        <Icon node={state === 'copied' ? Check : Copy} />
        {text('homework.copy')}
      </button>
      <p role="status" class="note">
        {state === 'copied' && text('homework.copied')}
        {state === 'selected' && text('homework.selected')}
      </p>
    </div>
  );
}
