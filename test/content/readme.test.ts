// The README's list of levels is the campaign: same order, same names, a link to each file, and the acts where they begin.
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import english from '../../assets/lang/en.json' with { type: 'json' };
import { readLevels } from '../../src/content/level-files.ts';

const root = new URL('../../', import.meta.url);
const levels = await readLevels(fileURLToPath(new URL('levels', root)));
const texts: Readonly<Record<string, string>> = english;

test('the README names every level, in order', () => {
  const readme = readFileSync(new URL('README.md', root), 'utf8');
  const rows = [...readme.matchAll(/^\| ?([^|]*?) ?\| \[([^\]]+)\]\(levels\/([\w-]+\.json)\) \| (.+) \|$/gm)];
  const found = rows.map(([, act, name, file, about]) => ({ act, name, file, says: (about ?? '').length > 0 }));
  const wanted = levels.map(({ file, level }, place) => {
    const begins = levels[place - 1]?.level.act !== level.act;
    return {
      act: begins ? texts[`act.${level.act}.name`] : '',
      name: texts[`level.${level.slug}.name`],
      file,
      says: true,
    };
  });
  expect(found).toEqual(wanted);
});
