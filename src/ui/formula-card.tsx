// A formula of the collection with its name, and what the letters of formulas mean.
import { text, textOf } from '../state/text.ts';
import { formulas } from './formulas/index.ts';
import type { FormulaId } from './formulas/index.ts';
import { glyphs } from './formulas/letters.tsx';
import { Formula } from './math.tsx';

/** One formula; where it is wider than the page it scrolls by itself. */
export function FormulaCard({ id }: { readonly id: FormulaId }) {
  return (
    <figure class="formula-card" tabIndex={0} aria-labelledby={`formula-${id}`}>
      <figcaption id={`formula-${id}`}>{textOf(`formulas.name.${id}`)}</figcaption>
      {formulas[id].lines.map((line, index) => (
        <Formula key={index}>{line}</Formula>
      ))}
    </figure>
  );
}

/** Every letter that these formulas use, each once. */
export function Letters({ of }: { readonly of: readonly FormulaId[] }) {
  const letters = [...new Set(of.flatMap((id) => formulas[id].letters))];
  if (letters.length === 0) return null;
  return (
    <dl class="letters" aria-label={text('more.letters')}>
      {letters.map((letter) => (
        <div key={letter}>
          <dt>
            <math>{glyphs[letter]}</math>
          </dt>
          <dd>{textOf(`letter.${letter}`)}</dd>
        </div>
      ))}
    </dl>
  );
}
