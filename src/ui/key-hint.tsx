// The key or pad button that does the same as a control; shown only to those who play with keys or a gamepad.
import { textOf } from '../state/text.ts';
import { device } from '../state/view.ts';

/** A key's name beside a control, by the control's id. */
export function KeyHint({ of }: { readonly of: string }) {
  const kind = device.value;
  if (kind !== 'keys' && kind !== 'gamepad') return null;
  return <kbd aria-hidden="true">{textOf(`press.${kind}.${of}`)}</kbd>;
}
