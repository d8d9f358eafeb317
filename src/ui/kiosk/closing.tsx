// The closing card: one idea to take home, and a code that leads to the whole game on one's own device.
import { intend } from '../../state/intent.ts';
import { kioskConfig } from '../../state/kiosk.ts';
import { text } from '../../state/text.ts';
import { QrCode } from '../qr-code.tsx';

/** The end of a visit. */
export function Closing() {
  const target = kioskConfig.value?.qrTarget ?? null;
  return (
    <div class="closing">
      <section class="glass" aria-labelledby="closing-heading">
        <div class="closing-words">
          <h1 id="closing-heading">{text('kiosk.closing')}</h1>
          <p>{text('kiosk.idea')}</p>
          <button type="button" class="primary" onClick={() => intend({ kind: 'kiosk-on' })}>
            {text('kiosk.done')}
          </button>
        </div>
        {target !== null && (
          <figure>
            <QrCode content={target} label={text('kiosk.code', { address: target })} />
            <figcaption>{text('kiosk.scan')}</figcaption>
          </figure>
        )}
      </section>
    </div>
  );
}
