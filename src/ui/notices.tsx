// Small notices at the top of the page: words that did not come, progress that cannot be saved, a newer version, a mountain that can only be drawn flat.
import { computed, effect, signal } from '@preact/signals';
import { X } from 'lucide';
import { intend } from '../state/intent.ts';
import { languageTrouble, wordsTrouble } from '../state/languages.ts';
import { busy, newVersion } from '../state/offline.ts';
import { progressTrouble, saving } from '../state/progress.ts';
import { text } from '../state/text.ts';
import type { TextKey } from '../state/text.ts';
import { renderer, screen } from '../state/view.ts';
import { Icon } from './icon.tsx';

const held = computed(() => {
  const keys: TextKey[] = [];
  if (languageTrouble.value !== null) keys.push('notice.language');
  if (wordsTrouble.value) keys.push('notice.words');
  if (saving.value === 'blocked') keys.push('notice.saving-blocked');
  if (saving.value === 'full') keys.push('notice.saving-full');
  if (saving.value === 'stars-only') keys.push('notice.saving-stars-only');
  if (progressTrouble.value !== null) keys.push(`notice.progress-${progressTrouble.value.kind}`);
  // A kiosk takes it by itself.
  if (newVersion.value && !busy.value && screen.value !== 'kiosk') keys.push('notice.new-version');
  if (renderer.value === 'map') keys.push('notice.flat-map');
  return keys;
});
const dismissed = signal<readonly TextKey[]>([]);
// A notice that was put away and no longer holds comes again when its cause does.
effect(() => {
  const kept = dismissed.value.filter((key) => held.value.includes(key));
  if (kept.length < dismissed.value.length) dismissed.value = kept;
});

function dismiss(key: TextKey): void {
  dismissed.value = [...dismissed.value, key];
}

/** Every notice that holds now and was not put away. */
export function Notices() {
  const open = held.value.filter((key) => !dismissed.value.includes(key));
  if (open.length === 0) return null;
  return (
    <aside class="notices" aria-label={text('notice.label')}>
      {open.map((key) => (
        <p key={key} class="notice" role="status">
          <span>{text(key, { language: languageTrouble.value ?? '', place: progressTrouble.value?.place ?? '' })}</span>
          {key === 'notice.new-version' && (
            <button type="button" class="quiet" onClick={() => intend({ kind: 'new-version' })}>
              {text('notice.take-version')}
            </button>
          )}
          <button type="button" class="quiet round" aria-label={text('notice.dismiss')} onClick={() => dismiss(key)}>
            <Icon node={X} />
          </button>
        </p>
      ))}
    </aside>
  );
}
