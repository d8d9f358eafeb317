// A choice of the teacher's forms: one of several, or on and off.

interface OptionProps {
  readonly group: string;
  readonly checked: boolean;
  readonly name: string;
  readonly hint?: string;
  readonly onChoose: () => void;
}

/** One of several. */
export function Option({ group, checked, name, hint, onChoose }: OptionProps) {
  return (
    <label class="host-option">
      <input type="radio" name={group} checked={checked} onChange={onChoose} />
      <span>
        {name}
        {hint !== undefined && <small>{hint}</small>}
      </span>
    </label>
  );
}

interface CheckProps {
  readonly name: string;
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off. */
export function Check({ name, checked, onChange }: CheckProps) {
  return (
    <label class="host-option">
      <input type="checkbox" checked={checked} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span>{name}</span>
    </label>
  );
}
