// The frame with the game. A frame from another loopback name gets a process of its own in Chromium: an endless loop in it does not
// stop the page around it, and taking the element away ends it. Elsewhere both share one name and one process.
import { isAsk, isBeat, type Around, type Ask, type Beat } from '../messages.ts';

/** Names of this machine, which lead to the same server and are different sites to a browser. */
const otherName: Readonly<Record<string, string>> = { localhost: '127.0.0.1', '127.0.0.1': 'localhost' };
/** What a frame may use that is another site. */
const allowed = 'autoplay; gamepad; screen-wake-lock';
/** Scripts, their storage and the staff's export; no windows of its own, no dialogs, no other page in our place. */
const sandbox = 'allow-scripts allow-same-origin allow-downloads';

/** Where the game is for the page at `page`, as the installation `name`, drawn as the page's own query asks. */
export function gameAddress(page: URL, name: string, otherwise: boolean): URL {
  const game = new URL('./', page);
  const other = otherName[page.hostname];
  if (other !== undefined && !otherwise) game.hostname = other;
  for (const [key, value] of page.searchParams) if (key !== 'config') game.searchParams.set(key, value);
  game.searchParams.set('kiosk', name);
  game.hash = '#/kiosk';
  return game;
}

interface Listener {
  readonly onBeat: (beat: Beat) => void;
  readonly onAsk: (ask: Ask) => void;
}

export class GameFrame {
  private readonly parent: HTMLElement;
  private readonly name: string;
  private element: HTMLIFrameElement | null = null;
  private hasSpoken = false;
  private tries = 0;

  constructor(parent: HTMLElement, name: string, { onBeat, onAsk }: Listener) {
    this.parent = parent;
    this.name = name;
    addEventListener('message', (event: MessageEvent<unknown>) => {
      if (!this.element || event.source !== this.element.contentWindow) return;
      if (isBeat(event.data)) {
        this.hasSpoken = true;
        onBeat(event.data);
      } else if (isAsk(event.data)) onAsk(event.data);
    });
  }

  /** Loads the game in a new frame; what was in the old one ends. */
  renew(): void {
    this.remove();
    const frame = document.createElement('iframe');
    frame.allow = allowed;
    frame.setAttribute('sandbox', sandbox);
    frame.title = document.title;
    // Where this machine's other name leads nowhere, the game comes from the page's own.
    frame.src = gameAddress(new URL(document.baseURI), this.name, !this.hasSpoken && this.tries++ % 2 === 1).href;
    this.parent.append(frame);
    frame.focus();
    this.element = frame;
  }

  remove(): void {
    this.element?.remove();
    this.element = null;
  }

  /** Keys are for the game, wherever somebody has tapped. */
  focus(): void {
    if (document.activeElement !== this.element) this.element?.focus();
  }

  /** Tells the game how things are around it. */
  tell(around: Around): void {
    this.element?.contentWindow?.postMessage(around, '*');
  }
}
