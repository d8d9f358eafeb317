// The frame of every sheet: a native modal dialog, so that focus, Escape and screen readers work as people know them.
import type { ComponentChildren } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { X } from 'lucide';
import { intend } from '../state/intent.ts';
import { text } from '../state/text.ts';
import { Icon } from './icon.tsx';

interface SheetFrameProps {
  readonly id: string;
  readonly heading: string;
  readonly children: ComponentChildren;
}

/** What had the focus before the first sheet opened: it gets it back after the last one has closed. */
let opener: HTMLElement | null = null;

function rememberOpener(): void {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement && focused !== document.body && !focused.closest('dialog')) opener = focused;
}

function giveFocusBack(): void {
  requestAnimationFrame(() => {
    if (!document.querySelector('dialog[open]') && opener?.isConnected) opener.focus({ preventScroll: true });
  });
}

function close(): void {
  intend({ kind: 'sheet', sheet: null });
}

/** Opens as soon as it is drawn and says so when the player closes it. */
export function SheetFrame({ id, heading, children }: SheetFrameProps) {
  const ref = useRef<HTMLDialogElement>(null);
  useEffect(() => {
    const dialog = ref.current;
    rememberOpener();
    dialog?.showModal();
    return () => {
      dialog?.close();
      giveFocusBack();
    };
  }, []);
  return (
    <dialog
      class="sheet"
      data-sheet={id}
      aria-labelledby={`${id}-heading`}
      ref={ref}
      onCancel={(event) => {
        event.preventDefault();
        close();
      }}
      onClick={(event) => {
        if (event.target === ref.current) close();
      }}
    >
      <div class="sheet-body">
        <header>
          <h1 id={`${id}-heading`}>{heading}</h1>
          <button type="button" class="quiet round" aria-label={text('sheet.close')} onClick={close}>
            <Icon node={X} />
          </button>
        </header>
        {children}
      </div>
    </dialog>
  );
}
