// The committed fonts are what their script makes, the style sheet tells the browser the same, and the title's are small.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { fontBytes, fontFiles } from '../../assets/fonts/make-fonts.ts';
import { root } from '../source.ts';

const sheet = readFileSync(join(root, 'src/ui/styles/fonts.css'), 'utf8').replaceAll(/\s+/g, ' ');
const hex = (code: number): string => code.toString(16).toUpperCase().padStart(4, '0');
const rangeText = ([first, last]: readonly [number, number]): string =>
  first === last ? `U+${hex(first)}` : `U+${hex(first)}-${hex(last)}`;

describe.each(fontFiles)('$name.woff2', (file) => {
  test('is what npm run fonts makes', async () => {
    const committed = readFileSync(join(root, `assets/fonts/${file.name}.woff2`));
    expect(committed.equals(await fontBytes(file)), 'run npm run fonts and commit the result').toBe(true);
  });

  test('has its weights and letters in fonts.css', () => {
    const rules = sheet.split('@font-face').filter((text) => text.includes(`/fonts/${file.name}.woff2`));
    const faces = file.faces ?? [file.weight];
    expect(rules).toHaveLength(faces.length);
    for (const [place, weight] of faces.entries()) {
      expect(rules[place]).toContain(`font-weight: ${[weight].flat().join(' ')};`);
      expect(rules[place]).toContain(`unicode-range: ${file.ranges.map(rangeText).join(', ')};`);
    }
  });
});

test('English needs no more than the basic letters', () => {
  const words = Object.values(
    JSON.parse(readFileSync(join(root, 'assets/lang/en.json'), 'utf8')) as Record<string, string>,
  );
  const more = fontFiles.find(({ name }) => name === 'text-more')?.ranges ?? [];
  const needed = [...new Set(words.join(''))].filter((letter) =>
    more.some(([first, last]) => (letter.codePointAt(0) ?? 0) >= first && (letter.codePointAt(0) ?? 0) <= last),
  );
  expect(needed).toEqual([]);
});

test('accents are there in the weights of the letters they stand among', () => {
  const facesOf = (kind: RegExp, source: string): string[] =>
    fontFiles
      .filter((file) => kind.test(file.name) && file.source === source)
      .flatMap((file) => (file.faces ?? [file.weight]).map((weight) => [weight].flat().join(' ')));
  for (const source of new Set(fontFiles.map((file) => file.source)))
    expect(facesOf(/-more$/, source).toSorted()).toEqual(facesOf(/-(basic|capitals)$/, source).toSorted());
});
