// A button for each language of this installation, under its own name, always there. In front of the show it also begins the visit.
import { intend } from '../../state/intent.ts';
import { kioskConfig, kioskPhase } from '../../state/kiosk.ts';
import { languages } from '../../state/languages.ts';
import { language, text } from '../../state/text.ts';
import { useEdge } from '../edges.ts';

function choose(code: string): void {
  intend({ kind: 'language', code });
  if (kioskPhase.peek() === 'attract') intend({ kind: 'kiosk-begin' });
}

/** All languages, in the installation's order. */
export function KioskLanguages() {
  const row = useEdge<HTMLElement>();
  const wanted = kioskConfig.value?.languages ?? [];
  const offered = wanted.flatMap((code) => languages.value.find((entry) => entry.code === code) ?? []);
  if (offered.length < 2) return null;
  return (
    <nav class="kiosk-languages" ref={row} aria-label={text('settings.language')}>
      {offered.map(({ code, name }) => (
        <button
          key={code}
          type="button"
          lang={code}
          class="quiet"
          aria-pressed={code === language.value.code}
          onClick={() => choose(code)}
        >
          {name}
        </button>
      ))}
    </nav>
  );
}
