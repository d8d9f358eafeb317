// The pad for the staff's PIN: large keys, digits as dots, and plain words when it was wrong.
import { useSignal } from '@preact/signals';
import { useEffect } from 'preact/hooks';
import { Check, Delete } from 'lucide';
import { intend } from '../../state/intent.ts';
import { pinState } from '../../state/kiosk-health.ts';
import { text } from '../../state/text.ts';
import { useFocusOnShow } from '../focus.ts';
import { Icon } from '../icon.tsx';

const digits = ['1', '2', '3', '4', '5', '6', '7', '8', '9', '0'];
const longest = 12;

function said(): string {
  const state = pinState.value;
  if (state.kind === 'waits') return text('kiosk.staff-wait', { seconds: state.seconds });
  if (state.kind === 'none') return text('kiosk.staff-no-pin');
  if (state.kind === 'checking') return text('kiosk.staff-checking');
  return state.kind === 'wrong' ? text('kiosk.staff-wrong') : '';
}

/** Asks for the PIN. */
export function StaffPin() {
  const pin = useSignal('');
  const first = useFocusOnShow<HTMLHeadingElement>();
  const { kind } = pinState.value;
  const type = (digit: string): void => void (pin.value = (pin.value + digit).slice(0, longest));
  const erase = (): void => void (pin.value = pin.value.slice(0, -1));
  const send = (): void => {
    if (pin.value !== '') intend({ kind: 'staff-pin', pin: pin.value });
    pin.value = '';
  };
  useEffect(() => {
    const press = ({ key }: KeyboardEvent): void => {
      if (/^\d$/.test(key)) type(key);
      if (key === 'Backspace') erase();
      if (key === 'Escape') intend({ kind: 'staff-leave' });
    };
    addEventListener('keydown', press);
    return () => removeEventListener('keydown', press);
  }, []);
  const rests = kind === 'waits' || kind === 'none' || kind === 'checking';
  return (
    <section class="staff-pin glass" role="dialog" aria-modal="true" aria-labelledby="staff-pin-heading">
      <h1 id="staff-pin-heading" tabIndex={-1} ref={first}>
        {text('kiosk.staff-pin')}
      </h1>
      <p class="typed" aria-label={text('kiosk.staff-typed', { count: pin.value.length })}>
        {'●'.repeat(pin.value.length) || '–'}
      </p>
      <p class="said" role="status">
        {said()}
      </p>
      <div class="keys">
        {digits.map((digit) => (
          <button key={digit} type="button" disabled={rests} onClick={() => type(digit)}>
            {digit}
          </button>
        ))}
        <button type="button" aria-label={text('kiosk.staff-erase')} onClick={erase}>
          <Icon node={Delete} />
        </button>
        <button type="button" class="primary" aria-label={text('kiosk.staff-enter')} disabled={rests} onClick={send}>
          <Icon node={Check} />
        </button>
      </div>
      <button type="button" class="quiet" onClick={() => intend({ kind: 'staff-leave' })}>
        {text('kiosk.staff-leave')}
      </button>
    </section>
  );
}
