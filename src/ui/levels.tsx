// The map of the mountain: every level, act by act. The page for an address that names no level shows the same map.
import { ArrowLeft, NotebookPen } from 'lucide';
import type { ComponentChildren } from 'preact';
import { catalogue } from '../state/catalogue.ts';
import { progress } from '../state/progress.ts';
import { text } from '../state/text.ts';
import { missingLevel } from '../state/view.ts';
import { useFocusOnShow } from './focus.ts';
import { Summit } from './map-trail.tsx';
import { MountainMap } from './mountain-map.tsx';
import { WayTo } from './way-to.tsx';
import './styles/page.css';
import './styles/levels.css';

function MapPage({ heading, children }: { readonly heading: string; readonly children: ComponentChildren }) {
  const ref = useFocusOnShow<HTMLHeadingElement>();
  return (
    <main class="page levels">
      <header>
        <Summit />
        <nav class="page-ways" aria-label={text('menu.pages')}>
          <WayTo screen="title" icon={ArrowLeft} />
          <WayTo screen="journal" icon={NotebookPen} />
        </nav>
        <h1 tabIndex={-1} ref={ref}>
          {heading}
        </h1>
        {children}
      </header>
      <MountainMap />
    </main>
  );
}

/** The level select. */
export function Levels() {
  const all = Object.values(progress.value).flatMap((level) => level.stars);
  return (
    <MapPage heading={text('levels.heading')}>
      <p>{text('levels.stars', { count: all.filter(Boolean).length, of: catalogue.value.length * 3 })}</p>
    </MapPage>
  );
}

/** An address that names no level: says so kindly, and offers all that exist. */
export function Missing() {
  return (
    <MapPage heading={text('missing.heading')}>
      <p>{text('missing.said', { name: missingLevel.value })}</p>
    </MapPage>
  );
}
