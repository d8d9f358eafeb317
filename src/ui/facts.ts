// What the whole document says about the state: attributes that styles and tests read, the text size, the language.
import { effect, signal } from '@preact/signals';
import { keptHere, newVersion } from '../state/offline.ts';
import { calm, options } from '../state/options.ts';
import { kioskConfig, kioskPhase } from '../state/kiosk.ts';
import { party } from '../state/party.ts';
import { directionOf } from '../state/languages.ts';
import { language, text } from '../state/text.ts';
import { device, phase, renderer, screen, settled, sheet, walking } from '../state/view.ts';

/** The text size on a kiosk's screen: the same on end as upright. */
const kioskText = 'clamp(14px, 0.55vmin + 0.75vmax, 72px)';

/** Keeps the attributes of `page` in step with the state, for as long as the page lives. */
export function keepFacts(page: Document): void {
  const wish = matchMedia('(prefers-contrast: more)');
  const wished = signal(wish.matches);
  wish.addEventListener('change', () => (wished.value = wish.matches));
  effect(() => {
    const { contrast, textSize } = options.value;
    const high = contrast === 'high' || (contrast === 'system' && wished.value);
    const root = page.documentElement;
    root.dataset['contrast'] = high ? 'high' : 'normal';
    root.dataset['calm'] = String(calm.value);
    // A kiosk's screen is read from farther away, and may have the pixels of four: its text grows with it.
    root.style.fontSize = screen.value === 'kiosk' ? `calc(${textSize / 100} * ${kioskText})` : `${textSize}%`;
  });
  effect(() => {
    const { code } = language.value;
    page.documentElement.lang = code;
    page.documentElement.dir = directionOf(code);
    page.title = text('title.name');
  });
  effect(() => {
    Object.assign(page.body.dataset, {
      screen: screen.value,
      phase: screen.value === 'climb' ? phase.value : 'none',
      kiosk: screen.value === 'kiosk' && kioskConfig.value ? kioskPhase.value : 'none',
      sheet: sheet.value ?? 'none',
      settled: String(settled.value),
      walking: String(walking.value),
      renderer: renderer.value,
      device: device.value,
      version: newVersion.value ? 'newer' : keptHere.value ? 'kept' : 'fetched',
      steps: String(party.value?.steps ?? 0),
    });
  });
}
