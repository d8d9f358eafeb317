// Reads and writes level files. `parseLevel` fills in what a file leaves out and collects everything that is wrong with it.
import { z } from 'zod';
import { ruledGear } from '../core/gear/index.ts';
import { claimSchema } from './claim-schema.ts';
import { crossFaults, settingsOf, surfaceOrFault, type Readable } from './cross-checks.ts';
import { jsonFrom } from './json-text.ts';
import { faultsIn, LevelError, sentence, type Fault } from './level-problems.ts';
import { levelShape } from './level-schema.ts';
import type { DialSpec, HintId, Level } from './level.ts';

const fileName = /^(\d{3})-([a-z][a-z0-9]*(?:-[a-z0-9]+)*)\.json$/;
/** How far the lamp shines where a level does not say: this part of the map's width. */
const LAMP_PART = 0.12;
const DIGITS = 3; // of a lamp radius that is filled in

const shape = { ...levelShape, claims: z.array(claimSchema).default([]) };
type Parts = { [Field in keyof typeof shape]?: z.output<(typeof shape)[Field]> };

/** Reads every field by itself, so that one fault does not hide another. */
function partsOf(json: Readonly<Record<string, unknown>>, faults: Fault[]): Parts {
  const entries = Object.entries(shape).map(([field, schema]) => {
    const parsed = z.object({ [field]: schema }).safeParse(json);
    if (parsed.success) return [field, parsed.data[field]];
    faults.push(...faultsIn(parsed.error, json));
    return [field, undefined];
  });
  const unknown = Object.keys(json).filter((field) => !(field in shape));
  const message = `is not a field here: the fields are ${Object.keys(shape).join(', ')}`;
  faults.push(...unknown.map((field) => ({ path: [field], message })));
  return Object.fromEntries(entries) as Parts;
}

/** A dial that does not say where it stands begins at the gear's own setting; a batch is a whole number of samples. */
function completeDial({ dial, gear }: Parts): DialSpec[] | undefined {
  const settings = gear ? settingsOf(gear) : {};
  return dial?.map((spec) => ({
    ...spec,
    initial: spec.initial ?? settings[spec.setting] ?? spec.low,
    ...(spec.setting === 'batch' ? { whole: true } : {}),
  }));
}

/** The hints of the gear, where a level names none; the player sees each only until it is done once. */
function hintsFor({ gear, validation }: Parts): HintId[] {
  if (gear?.kind === 'team') return ['trial', 'choose'];
  const radio: HintId[] = validation?.radio === undefined ? [] : ['radio'];
  const tent: HintId[] = validation?.tent ? ['tent'] : [];
  return [...radio, ...gearHints(gear), ...tent];
}

function gearHints(gear: Parts['gear']): HintId[] {
  const ruled = gear && ruledGear(gear);
  if (gear?.kind === 'flares') return ['flare'];
  if (gear?.kind === 'volley') return ['weights'];
  if (gear?.kind === 'stick') return ['poke', 'step'];
  if (!ruled) return ['aim', 'step', 'lamp'];
  if (ruled.penalty !== undefined) return ['lambda', 'step', 'walk'];
  if (ruled.kind === 'sled') return ['momentum', 'step', 'walk', 'brake'];
  if (ruled.kind === 'crampons') return ['rate', 'step', 'grip', 'walk'];
  return [ruled.batch === undefined ? 'rate' : 'batch', 'step', 'walk'];
}

/**
 * The level in `file` (its name, with or without folders), read from the parsed `json`, every default filled in.
 * Throws a LevelError with one sentence for each fault.
 */
export function parseLevel(file: string, json: unknown): Level {
  const name = file.split('/').at(-1) ?? file;
  const where = `levels/${name}`;
  const [, digits, slug] = fileName.exec(name) ?? [];
  if (digits === undefined || slug === undefined) {
    throw new LevelError([`${where}: a level file is named by its order and its slug: 040-seven-points.json`]);
  }
  if (typeof json !== 'object' || json === null || Array.isArray(json)) {
    throw new LevelError([`${where}: is not an object with the fields ${Object.keys(shape).join(', ')}`]);
  }
  const faults: Fault[] = [];
  const parts = partsOf(json as Readonly<Record<string, unknown>>, faults);
  const made = parts.surface && surfaceOrFault(parts.surface);
  if (made && 'message' in made) faults.push(made);
  const surface = made && 'lossAt' in made ? made : undefined;
  const [low, high] = surface?.domain[0] ?? [0, 1];
  const level: Readable = {
    slug,
    order: Number(digits),
    ...parts,
    dial: completeDial(parts),
    lampRadius: parts.lampRadius ?? Number((LAMP_PART * (high - low)).toPrecision(DIGITS)),
    hints: parts.hints ?? hintsFor(parts),
  };
  faults.push(...crossFaults(level, surface));
  if (faults.length > 0) throw new LevelError(faults.map((fault) => sentence(where, fault)));
  return level as Level;
}

/** As `parseLevel`, from the file's text; a slip in the JSON itself is named with its line. */
export function parseLevelText(file: string, text: string): Level {
  const json = jsonFrom(text);
  if ('value' in json) return parseLevel(file, json.value);
  throw new LevelError([`levels/${file.split('/').at(-1)}: ${json.fault}`], { cause: json.cause });
}

/** The text of a level file with nothing left to fill in: `parseLevel` of it gives the same level. */
export function writeLevel(level: Level): string {
  const { slug: _slug, order: _order, ...fields } = level;
  return `${JSON.stringify(fields, null, 2)}\n`;
}

/** What players may fetch: the level without its proofs, because golden commands are solutions and a trap says so itself. */
export function publishedLevel(level: Level): Level {
  return { ...level, trap: false, claims: [], golden: [] };
}
