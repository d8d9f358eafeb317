// Makes the font files beside this one (`npm run fonts`) from the two whole faces of Fontsource: only the weights the interface
// uses, and the letters in two parts, so that the title does not wait for accents that its language may not have.
// src/ui/styles/fonts.css names the files; test/ui/fonts.test.ts checks that both tell the same and that the bytes come out again.
import { copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import subsetFont from 'subset-font';

/** From one code point to another, both included. */
type Range = readonly [number, number];

interface FontFile {
  readonly name: string;
  readonly source: string;
  /** One weight, or the lightest and the heaviest of a variable font. */
  readonly weight: number | readonly [number, number];
  readonly ranges: readonly Range[];
  /** Its faces in fonts.css, when they are more than one: each has the weights of another file whose letters it completes. */
  readonly faces?: readonly FontFile['weight'][];
}

const packages = join(import.meta.dirname, '../../node_modules/@fontsource-variable');
const text = 'atkinson-hyperlegible-next';
const condensed = 'sofia-sans-extra-condensed';

/** ASCII and the marks that English words, numbers and our labels need. */
const basic: readonly Range[] = [
  [0x20, 0x7e],
  [0xa0, 0xa0],
  [0xb0, 0xb0],
  [0xb7, 0xb7],
  [0xd7, 0xd7],
  [0x2013, 0x2014],
  [0x2018, 0x2019],
  [0x201c, 0x201d],
  [0x2026, 0x2026],
  [0x2190, 0x2193],
  [0x2212, 0x2212],
];
/** The other letters and marks of western languages. Superscript 1 to 3 are left out: the fonts have no 4 to 9 that would go with them. */
const more: readonly Range[] = [
  [0xa1, 0xaf],
  [0xb1, 0xb1],
  [0xb4, 0xb6],
  [0xb8, 0xb8],
  [0xba, 0xd6],
  [0xd8, 0xff],
  [0x131, 0x131],
  [0x152, 0x153],
  [0x2bb, 0x2bc],
  [0x2c6, 0x2c6],
  [0x2da, 0x2da],
  [0x2dc, 0x2dc],
  [0x201a, 0x201a],
  [0x201e, 0x201e],
  [0x2020, 0x2022],
  [0x2030, 0x2030],
  [0x2039, 0x203a],
  [0x20ac, 0x20ac],
  [0x2122, 0x2122],
];

/** The title is written in capitals, and the level numbers are the only other thing in its light weight. */
const capitals: readonly Range[] = [
  [0x20, 0x5a],
  [0xa0, 0xa0],
  [0x2013, 0x2014],
  [0x2019, 0x2019],
];

/** Every font file. The light condensed face is the title's; headings and map labels take the heavier ones. */
export const fontFiles: readonly FontFile[] = [
  { name: 'text-basic', source: text, weight: [400, 700], ranges: basic },
  { name: 'text-more', source: text, weight: [400, 700], ranges: more },
  { name: 'condensed-light-capitals', source: condensed, weight: 250, ranges: capitals },
  { name: 'condensed-basic', source: condensed, weight: [400, 600], ranges: basic },
  { name: 'condensed-more', source: condensed, weight: [250, 600], ranges: more, faces: [250, [400, 600]] },
];

/** The layout features the interface uses: kerning, marks, ligatures, figures of one width. */
const features = ['kern', 'mark', 'mkmk', 'ccmp', 'locl', 'liga', 'calt', 'rlig', 'tnum'] as const;

function lettersOf(ranges: readonly Range[]): string {
  const codes = ranges.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, i) => first + i));
  return String.fromCodePoint(...codes);
}

/** The bytes of one font file, as WOFF2. */
export function fontBytes({ source, weight, ranges }: FontFile): Promise<Buffer> {
  const whole = readFileSync(join(packages, source, 'files', `${source}-latin-wght-normal.woff2`));
  const wght = typeof weight === 'number' ? weight : { min: weight[0], max: weight[1] };
  // A constant of its own, because the package's types do not know keepFeatures yet.
  const options = { targetFormat: 'woff2', keepFeatures: features, variationAxes: { wght } } as const;
  return subsetFont(whole, lettersOf(ranges), options);
}

async function writeFonts(): Promise<void> {
  for (const file of fontFiles) {
    const bytes = await fontBytes(file);
    writeFileSync(join(import.meta.dirname, `${file.name}.woff2`), bytes);
    console.log(`${file.name}.woff2: ${bytes.length} bytes`);
  }
  for (const source of [text, condensed]) {
    copyFileSync(join(packages, source, 'LICENSE'), join(import.meta.dirname, `${source}-license.txt`));
  }
}

if (import.meta.main) await writeFonts();
