// A button for what cannot be taken back: the first press asks, the second does it. Whoever looks elsewhere has not said yes.
import type { IconNode } from 'lucide';
import { useState } from 'preact/hooks';
import { Icon } from './icon.tsx';

interface SureButtonProps {
  readonly icon: IconNode;
  readonly label: string;
  /** What it asks before it does it. */
  readonly question: string;
  readonly quiet?: boolean;
  readonly disabled?: boolean;
  readonly onSure: () => void;
}

export function SureButton({ icon, label, question, quiet = false, disabled = false, onSure }: SureButtonProps) {
  const [sure, setSure] = useState(false);
  const press = (): void => {
    setSure(!sure);
    if (sure) onSure();
  };
  return (
    <button
      type="button"
      class={sure ? 'danger' : quiet ? 'quiet' : ''}
      disabled={disabled}
      onClick={press}
      onBlur={() => setSure(false)}
    >
      <Icon node={icon} />
      {sure ? question : label}
    </button>
  );
}
