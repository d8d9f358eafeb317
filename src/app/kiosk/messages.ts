// What the game in the frame and the page around it say to each other. Both come from one build, but for a moment while a new version
// is taken they may not: unknown fields are passed over, and what is missing counts as not said.

/** The game says each second that it lives. */
export interface Beat {
  readonly kind: 'night-descent-beat';
  readonly version: string;
  /** Somebody plays, or staff look at their panel: nothing must be loaded anew. */
  readonly inUse: boolean;
  /** Milliseconds that a frame takes to draw, of late; null before the first. */
  readonly frameTime: number | null;
  /** What the scripts hold, in megabytes; null where the browser does not say. */
  readonly megabytes: number | null;
  readonly errors: number;
  readonly lastError: string | null;
}

/** What the game asks of the page around it. */
export interface Ask {
  readonly kind: 'night-descent-ask';
  /** `renew`: load the game anew; `close`: end the browser. */
  readonly what: 'renew' | 'close';
}

/** What the page around says to each beat, for the staff's panel. */
export interface Around {
  readonly kind: 'night-descent-around';
  /** Milliseconds since the page around was opened. */
  readonly uptime: number;
  /** How often the game had to be loaded anew because it no longer answered, since then. */
  readonly rescues: number;
  /** The screen is kept awake. */
  readonly awake: boolean;
}

const isKind =
  <Message extends { readonly kind: string }>(kind: Message['kind']) =>
  (data: unknown): data is Message =>
    typeof data === 'object' && data !== null && (data as { kind?: unknown }).kind === kind;

export const isBeat = isKind<Beat>('night-descent-beat');
export const isAsk = isKind<Ask>('night-descent-ask');
export const isAround = isKind<Around>('night-descent-around');
