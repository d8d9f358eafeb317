// No way out of the kiosk, for the game and for the page around it: menus, selection, dragging, zooming, keys of the browser, links,
// printing, going back. What a page cannot hold back (Ctrl+W, Alt+F4) the machine's set-up does; docs/kiosk.md.
import '../../ui/styles/no-exit.css';

/** Keys by their name that a browser or a system would answer. */
const browserKeys =
  /^(?:F\d+|Browser.+|Launch.+|ContextMenu|PrintScreen|Help|Find|Print|Save|Open|Close|GoBack|GoHome|Zoom.+)$/;
/** Mice have buttons that go back and forward. */
const sideButtons = [3, 4];

const hold = (event: Event): void => event.preventDefault();

function isTyping(event: Event): boolean {
  return event.target instanceof HTMLInputElement && !['checkbox', 'radio', 'range'].includes(event.target.type);
}

function holdKey(event: KeyboardEvent): void {
  const { key, ctrlKey, metaKey, altKey } = event;
  const leaves = key === 'Backspace' && !isTyping(event);
  if (!ctrlKey && !metaKey && !altKey && !leaves && !browserKeys.test(key)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

function holdLink(event: MouseEvent): void {
  const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
  // The staff's export is a file of this page and leads nowhere.
  if (sideButtons.includes(event.button) || (link && !link.hasAttribute('download'))) event.preventDefault();
}

/** A finger has no arrow: it is hidden until a mouse moves, and again after a touch. */
function followPointer({ type, pointerType, movementX, movementY }: PointerEvent): void {
  // The page has moved under a mouse that lies still.
  if (type === 'pointermove' && pointerType === 'mouse' && movementX === 0 && movementY === 0) return;
  document.documentElement.dataset['pointer'] = pointerType;
}

/** Going back from here leads here: the one entry before ours is ours as well. A frame's steps are those of the page around it. */
function stayOnBack(): void {
  if (history.length === 1 || window.parent !== window) return;
  history.pushState(history.state, '');
  addEventListener('popstate', () => history.pushState(history.state, ''));
}

/** Closes every way out of this page, for as long as it lives. */
export function closeExits(): void {
  document.documentElement.dataset['exits'] = 'closed';
  document.documentElement.dataset['pointer'] = 'touch';
  for (const name of ['contextmenu', 'selectstart', 'dragstart', 'gesturestart', 'gesturechange', 'beforeprint'])
    document.addEventListener(name, hold, { capture: true, passive: false });
  addEventListener('wheel', (event) => event.ctrlKey && event.preventDefault(), { capture: true, passive: false });
  addEventListener('keydown', holdKey, { capture: true });
  for (const name of ['click', 'auxclick', 'mousedown', 'mouseup'] as const)
    addEventListener(name, holdLink, { capture: true });
  // Two fingers zoom, wherever a style has not said otherwise.
  addEventListener('touchmove', (event) => event.touches.length > 1 && event.cancelable && event.preventDefault(), {
    capture: true,
    passive: false,
  });
  for (const name of ['pointerdown', 'pointermove'] as const)
    addEventListener(name, followPointer, { capture: true, passive: true });
  window.open = () => null;
  window.print = () => {};
  stayOnBack();
}
