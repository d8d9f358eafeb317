// `npm run soak`: what takes too long for every run of the tests. `npm run soak -- class` runs only what is named, `npm run soak -- hostile
// --short`, `--minutes 20`, `--only range,kill` or `--seed 7` a part of it. Each part says what it saw beside what it should be; the
// process ends with 1 when something is not so.
import { parseArgs } from 'node:util';
import { classSoak } from './class.ts';
import { comeBackSoak } from './come-back.ts';
import { hostileSoak } from './hostile.ts';
import { kioskSoak } from './kiosk.ts';
import type { Seen, SoakOptions } from './seen.ts';

/** The parts, by the word that asks for them. */
const parts: Readonly<Record<string, (options: SoakOptions) => Promise<Seen[]>>> = {
  class: classSoak,
  'come-back': comeBackSoak,
  hostile: hostileSoak,
  kiosk: () => kioskSoak(),
};
const [usual, short] = ['10', '1']; // minutes

const { values, positionals: asked } = parseArgs({
  allowPositionals: true,
  options: {
    minutes: { type: 'string' },
    short: { type: 'boolean', default: false },
    only: { type: 'string', default: '' },
    seed: { type: 'string', default: '1' },
  },
});
const options: SoakOptions = {
  minutes: Number(values.minutes ?? (values.short ? short : usual)),
  only: values.only.split(',').flatMap((name) => name.trim() || []),
  seed: Number(values.seed),
};
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}
if (!(options.minutes > 0) || !Number.isSafeInteger(options.seed)) {
  console.error('--minutes takes a number above 0, --seed a whole number, as in npm run soak -- hostile --minutes 3');
  process.exit(1);
}

let isWell = true;
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`soaking ${name} ...`);
  for (const { what, aim, seen, holds } of await run(options)) {
    isWell &&= holds;
    console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}: ${seen} (aim: ${aim})`);
  }
}
process.exit(isWell ? 0 : 1);
