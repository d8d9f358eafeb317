// A card in the middle of the night that waits for one decision: the brief, the outcome.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';

/** Keys held from the climb must not press the card's button: it listens only after this many milliseconds. */
const DEAF_MS = 500;

interface CardProps {
  readonly id: string;
  readonly heading: string;
  /** What Enter, or a gamepad's A, does while nothing on the card has the focus. */
  readonly onEnter: () => void;
  readonly children: ComponentChildren;
}

/** A dialog that takes the focus when it appears, without a trap: the page beneath has nothing to press. */
export function Card({ id, heading, onEnter, children }: CardProps) {
  const ref = useRef<HTMLElement>(null);
  const shownAt = useRef(0);
  const pressed = useRef(false);
  useEffect(() => {
    shownAt.current = performance.now();
    ref.current?.focus({ preventScroll: true });
  }, []);
  const hears = (event: Event): boolean =>
    event.target === ref.current && performance.now() - shownAt.current >= DEAF_MS;
  const enter = (event: KeyboardEvent): void => {
    const press = event.key === 'Enter' || event.key === ' ';
    if (!press || event.repeat || !hears(event)) return;
    event.preventDefault();
    event.stopPropagation();
    onEnter();
  };
  // A finger that still holds Walk when the card appears under it must not press a button here by letting go.
  const sift = (event: MouseEvent): void => {
    const byPointer = event.detail > 0;
    if (byPointer && !pressed.current) {
      event.preventDefault();
      event.stopPropagation();
    }
  };
  return (
    <section
      class="card glass"
      role="dialog"
      aria-labelledby={`${id}-heading`}
      aria-describedby={`${id}-words`}
      data-card={id}
      tabIndex={-1}
      ref={ref}
      onKeyDown={enter}
      onPointerDown={() => (pressed.current = true)}
      onClickCapture={sift}
      onClick={(event) => {
        // A gamepad presses what has the focus: the card itself, until its buttons are walked to.
        if (event.detail === 0 && hears(event)) onEnter();
      }}
    >
      <h1 id={`${id}-heading`}>{heading}</h1>
      {children}
    </section>
  );
}
