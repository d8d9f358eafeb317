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
    const rule = sheet.split('@font-face').find((text) => text.includes(`/fonts/${file.name}.woff2`));
    expect(rule).toContain(`font-weight: ${[file.weight].flat().join(' ')};`);
    expect(rule).toContain(`unicode-range: ${file.ranges.map(rangeText).join(', ')};`);
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
