// Notices what the player holds: mouse, touch or keys. Key hints show only to those who use keys; gamepads report themselves.
import { device } from '../state/view.ts';

/** Keeps `device` at the kind of input used last. */
export function watchDevices(): void {
  const pointer = (event: PointerEvent): void => {
    device.value = event.pointerType === 'mouse' ? 'mouse' : 'touch';
  };
  addEventListener('pointerdown', pointer, { capture: true, passive: true });
  addEventListener(
    'keydown',
    () => {
      device.value = 'keys';
    },
    { capture: true },
  );
}
