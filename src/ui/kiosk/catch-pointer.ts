// A finger that pressed here belongs here until it is lifted, wherever it goes.

/** Keeps the pointer of `event` with the element that listens. */
export function catchPointer(event: PointerEvent): void {
  try {
    (event.currentTarget as Element).setPointerCapture(event.pointerId);
  } catch {
    // The pointer is gone already: it is as if it had been lifted at once.
  }
}
