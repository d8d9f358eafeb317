// The still picture in front of the game: at once while the game is away, with words only when it stays away. Each language has its
// turn, and each turn its place.

/** Each language stands for so long, in milliseconds. */
const turn = 6000;
const places = 4;

type Words = Readonly<Record<string, string>>;

export class Still {
  private readonly words: HTMLElement;
  private texts: readonly { readonly code: string; readonly words: Words }[] = [];
  private timer = 0;
  private place = 0;

  constructor(words: HTMLElement) {
    this.words = words;
  }

  /** Fetches the words in all `languages` while there is a network; a language that does not come is not shown. */
  async load(languages: readonly string[]): Promise<void> {
    const fetched = await Promise.all(
      languages.map(async (code) => {
        try {
          const answer = await fetch(new URL(`lang/${code}.kiosk.json`, document.baseURI));
          return answer.ok ? [{ code, words: (await answer.json()) as Words }] : [];
        } catch {
          return [];
        }
      }),
    );
    this.texts = fetched.flat();
  }

  /** Covers the game. */
  cover(): void {
    document.body.dataset['game'] = 'away';
  }

  /** Says `key` in one language after the other, until the game is back. */
  say(key: 'kiosk.back-soon' | 'kiosk.closed'): void {
    this.hush();
    const next = (): void => {
      const { code, words } = this.texts[this.place % Math.max(1, this.texts.length)] ?? { code: 'en', words: {} };
      this.words.lang = code;
      this.words.textContent = words[key] ?? '';
      this.words.style.setProperty('--wander', String(this.place++ % places));
    };
    this.cover();
    next();
    this.timer = window.setInterval(next, turn);
  }

  /** The game is back. */
  lift(): void {
    this.hush();
    document.body.dataset['game'] = 'here';
  }

  private hush(): void {
    clearInterval(this.timer);
    this.words.textContent = '';
  }
}
