// `npm run soak`: what takes too long for every run of the tests. `npm run soak -- class` runs only what is named. Each part says what it
// saw beside what it should be; the process ends with 1 when something is not so.
import { classSoak } from './class.ts';
import { kioskSoak } from './kiosk.ts';
import type { Seen } from './seen.ts';

/** The parts, by the word that asks for them. */
const parts: Readonly<Record<string, () => Promise<Seen[]>>> = {
  class: classSoak,
  kiosk: () => kioskSoak(),
};

const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !(name in parts));
if (unknown.length > 0) {
  console.error(`There is no part "${unknown.join(', ')}"; the parts are ${Object.keys(parts).join(', ')}.`);
  process.exit(1);
}

let isWell = true;
for (const [name, run] of Object.entries(parts)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.error(`soaking ${name} ...`);
  for (const { what, aim, seen, holds } of await run()) {
    isWell &&= holds;
    console.log(`${holds ? 'holds ' : 'BROKEN'}  ${what}: ${seen} (aim: ${aim})`);
  }
}
process.exit(isWell ? 0 : 1);
