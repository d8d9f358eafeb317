// What stands behind a level: the mathematics with the level's own numbers, where the picture of the mountain breaks, where to read on.
import { factTexts } from '../state/fact-words.ts';
import { studied } from '../state/study.ts';
import type { Studied } from '../state/study.ts';
import { hasText, language, text, textOf } from '../state/text.ts';
import { FormulaCard, Letters } from './formula-card.tsx';
import { formulasOf } from './formulas/index.ts';
import { sourcesOf } from './formulas/sources.ts';
import { OutsideLink } from './outside-link.tsx';
import { SheetFrame } from './sheet-frame.tsx';
import './styles/more.css';

function Mathematics({ level, facts }: Studied) {
  const own = formulasOf(level);
  return (
    <section aria-labelledby="more-mathematics">
      <h2 id="more-mathematics">{text('more.mathematics')}</h2>
      {hasText(`level.${level.slug}.more`) && <p>{textOf(`level.${level.slug}.more`, factTexts(facts))}</p>}
      {own.map((id) => (
        <FormulaCard key={id} id={id} />
      ))}
      <Letters of={own} />
    </section>
  );
}

function Limits({ level, facts }: Studied) {
  if (!hasText(`level.${level.slug}.breaks`)) return null;
  return (
    <section aria-labelledby="more-breaks">
      <h2 id="more-breaks">{text('more.breaks')}</h2>
      <p>{textOf(`level.${level.slug}.breaks`, factTexts(facts))}</p>
    </section>
  );
}

function ReadOn({ slug }: { readonly slug: string }) {
  return (
    <section aria-labelledby="more-sources">
      <h2 id="more-sources">
        {text('more.sources')} {!language.value.code.startsWith('en') && <small>{text('more.sources-language')}</small>}
      </h2>
      <ul class="sources">
        {sourcesOf(slug).map(({ url, cites }) => (
          <li key={url}>
            <OutsideLink url={url}>{cites}</OutsideLink>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The explanation of the level that was asked for. */
export function MoreSheet() {
  const now = studied.value;
  if (!now) return null;
  const { slug } = now.level;
  return (
    <SheetFrame id="more" heading={textOf(`level.${slug}.name`)}>
      <p class="idea">{textOf(`level.${slug}.idea`)}</p>
      <Mathematics {...now} />
      <Limits {...now} />
      <ReadOn slug={slug} />
    </SheetFrame>
  );
}
