// What a level's fields must be to one another: the start inside the map, camp within reach, dials that the gear has ...
// Every check leaves alone the fields that are wrong by themselves; those have been named already.
import { startOn } from '../core/course.ts';
import { gearRuleOf, longestStride, ruledGear } from '../core/gear/index.ts';
import { ownSettings } from '../core/gear/ruled.ts';
import { drawsIn } from '../core/dataset.ts';
import { norm } from '../core/math.ts';
import type { Settings } from '../core/optimizer.ts';
import { surfaceFrom } from '../core/surfaces/index.ts';
import { isInside, type Point, type Start, type Surface } from '../core/surface.ts';
import type { Fault } from './level-problems.ts';
import type { Level } from './level.ts';
import { predictFaults } from './predict-schema.ts';

/** The fields that could be read; the others are undefined. */
export type Readable = { readonly [Field in keyof Level]?: Level[Field] | undefined };

/** How much longer one side of a map may be than the other: rounding only, or angles would lie. */
const SIDE_TOLERANCE = 1e-9;
/** The lamp reaches at most this part of the map's width, or the night would hide nothing. */
const LARGEST_LAMP = 0.25;
/** As in the core: a drawn arrow may be longer than the longest by rounding. */
const STRIDE_TOLERANCE = 1e-9;

/** The surface a level names, or what is wrong with it. */
export function surfaceOrFault(spec: Level['surface']): Surface | Fault {
  try {
    return surfaceFrom(spec);
  } catch (error) {
    return { path: ['surface'], message: error instanceof Error ? error.message : String(error) };
  }
}

function domainFaults({ domain, parameters }: Surface): Fault[] {
  const path = ['surface', 'domain'];
  if (domain.length !== parameters.length) {
    return [{ path, message: `has ${domain.length} ranges: ${parameters.join(', ')} need ${parameters.length}` }];
  }
  const reversed = domain.flatMap(([low, high], axis) =>
    low < high ? [] : [{ path: [...path, axis], message: `[${low}, ${high}] is not a range from low to high` }],
  );
  const sides = domain.map(([low, high]) => high - low);
  const uneven = Math.max(...sides) - Math.min(...sides) > SIDE_TOLERANCE * Math.max(...sides);
  if (reversed.length > 0 || !uneven) return reversed;
  return [
    { path, message: `is ${sides.join(' by ')}: all sides must be equally long, or angles on the map would lie` },
  ];
}

/** Why `point` is no place on the map. */
function pointFaults(point: readonly number[], path: readonly PropertyKey[], surface: Surface): Fault[] {
  if (point.length !== surface.parameters.length) {
    const needs = `${surface.parameters.join(', ')} need ${surface.parameters.length}`;
    return [{ path, message: `has ${point.length} numbers: ${needs}` }];
  }
  if (isInside(point, surface.domain)) return [];
  const ranges = surface.domain.map(([low, high]) => `${low} to ${high}`).join(', ');
  return [{ path, message: `[${point.join(', ')}] is not inside the map: ${ranges}` }];
}

/** The point a start means, or why it means none on this surface. */
function startOrFault(surface: Surface, start: Start): Point | Fault {
  try {
    return startOn(surface, start);
  } catch (error) {
    return { path: ['start'], message: error instanceof Error ? error.message : String(error) };
  }
}

function startFaults({ start: given, campLoss }: Readable, surface: Surface): Fault[] {
  if (!given) return [];
  const start = startOrFault(surface, given);
  if ('message' in start) return [start];
  const faults = pointFaults(start, ['start'], surface);
  if (faults.length > 0 || campLoss === undefined || surface.lossAt(start) > campLoss) return faults;
  const message = `has loss ${surface.lossAt(start)}: that is in camp (${campLoss}) already`;
  return [{ path: ['start'], message }];
}

function groundFaults(level: Readable, surface: Surface): Fault[] {
  const { campLoss, lampRadius, claims } = level;
  const faults = startFaults(level, surface);
  const lowest = surface.minima[0]?.loss;
  if (campLoss !== undefined && lowest !== undefined && campLoss < lowest) {
    faults.push({ path: ['campLoss'], message: `${campLoss} is below the lowest loss on the map, ${lowest}` });
  }
  const side = Math.min(...surface.domain.map(([low, high]) => high - low));
  if (lampRadius !== undefined && lampRadius > LARGEST_LAMP * side) {
    faults.push({
      path: ['lampRadius'],
      message: `${lampRadius} is more than a quarter of the map, ${LARGEST_LAMP * side}`,
    });
  }
  claims?.forEach((claim, index) => {
    if (!('run' in claim)) return;
    const { on, from } = claim.run;
    const ground = on ? surfaceOrFault(on) : surface;
    if ('message' in ground) faults.push({ path: ['claims', index, 'run', 'on'], message: ground.message });
    else if (from) faults.push(...pointFaults(from, ['claims', index, 'run', 'from'], ground));
  });
  return faults;
}

/** What a gear's dials and golden commands may set: the rule's settings, and the batch where there is one. */
export function settingsOf(gear: Level['gear']): Settings {
  if ('optimizer' in gear) return { ...gear.settings, ...ownSettings(gear) };
  return gear.kind === 'volley' ? gearRuleOf(gear).settingsOf(gear) : {};
}

/** Every batch that a level names, with its place in the file. */
function batchesOf({ gear, bots, dial, golden }: Readable): readonly (readonly [path: Fault['path'], batch: number])[] {
  return [
    [['gear', 'batch'], gear ? settingsOf(gear)['batch'] : undefined] as const,
    ...(bots ?? []).map((bot, index) => [['bots', index, 'batch'], bot.batch] as const),
    ...(dial ?? []).flatMap(({ setting, low, high }, index) =>
      setting === 'batch'
        ? ([[['dial', index, 'low'], low] as const, [['dial', index, 'high'], high] as const] as const)
        : [],
    ),
    ...(golden ?? []).map(
      (command, index) =>
        [['golden', index, 'settings', 'batch'], 'times' in command ? command.settings?.['batch'] : undefined] as const,
    ),
  ].flatMap(([path, batch]) => (batch === undefined ? [] : [[path, batch] as const]));
}

function batchFaults(level: Readable, surface: Surface): Fault[] {
  const { gear, bots } = level;
  if (surface.fit) {
    const { dataset } = surface.fit;
    const most = drawsIn(dataset);
    const of = dataset.groups === undefined ? 'samples' : 'groups of samples';
    return batchesOf(level)
      .filter(([, batch]) => !Number.isInteger(batch) || batch < 1 || batch > most)
      .map(([path, batch]) => ({
        path,
        message: `${batch} is not a whole number from 1 to the ${most} ${of} there are`,
      }));
  }
  const message = `needs ground made from data: "${surface.id}" is a formula, there is nothing to sample`;
  const faults: Fault[] = [];
  if (gear && ruledGear(gear)?.batch !== undefined) faults.push({ path: ['gear', 'batch'], message });
  bots?.forEach((bot, index) => {
    if (bot.batch !== undefined) faults.push({ path: ['bots', index, 'batch'], message });
  });
  return faults;
}

function dialFaults({ gear, dial = [] }: Readable): Fault[] {
  if (gear && Object.keys(settingsOf(gear)).length === 0) {
    return dial.length === 0
      ? []
      : [{ path: ['dial'], message: `has nothing to turn: a ${gear.kind} has no settings` }];
  }
  return dial.flatMap(({ setting, low, high, initial, whole, knee }, index): Fault[] => {
    const path = ['dial', index];
    if (gear && !(setting in settingsOf(gear))) {
      const choices = Object.keys(settingsOf(gear)).join(', ');
      return [{ path: [...path, 'setting'], message: `"${setting}" is not one of ${choices}` }];
    }
    if (!(low < high)) return [{ path, message: `goes from ${low} to ${high}: low must be below high` }];
    if (knee !== undefined && (low !== 0 || whole)) {
      return [{ path: [...path, 'knee'], message: 'is for a dial of any numbers that begins at 0' }];
    }
    if (whole && ![low, high, initial].every(Number.isInteger)) {
      return [{ path, message: `goes from ${low} to ${high} and begins at ${initial}: all three must be whole` }];
    }
    if (initial >= low && initial <= high) return [];
    return [{ path: [...path, 'initial'], message: `${initial} is not between ${low} and ${high}` }];
  });
}

function starFaults({ stars, bots, budget }: Readable): Fault[] {
  const faults: Fault[] = [];
  if (stars && bots && stars.par >= bots.length) {
    const choices = bots.length === 0 ? 'there are no bots' : `the bots are 0 to ${bots.length - 1}`;
    faults.push({ path: ['stars', 'par'], message: `${stars.par} is not the place of a bot: ${choices}` });
  }
  if (stars && budget && 'stepsAtMost' in stars.own && stars.own.stepsAtMost >= budget.steps) {
    const message = `${stars.own.stepsAtMost} asks nothing: the budget is ${budget.steps} steps`;
    faults.push({ path: ['stars', 'own', 'stepsAtMost'], message });
  }
  return faults;
}

function goldenFaults({ gear, golden = [] }: Readable): Fault[] {
  if (!gear) return [];
  return golden.flatMap((command, index): Fault[] => {
    const path = ['golden', index];
    const [longest, takes] = [longestStride(gear), gearRuleOf(gear).commands];
    if ('do' in command) {
      if (command.do.kind === 'rest' || takes.includes(command.do.kind)) return [];
      return [
        { path: [...path, 'do', 'kind'], message: `"${command.do.kind}" is not one of ${takes.join(', ')}, rest` },
      ];
    }
    if ('by' in command) {
      if (longest === null) return [{ path, message: `needs "times" or "do": a ${gear.kind} takes no strides` }];
      const length = norm(command.by);
      if (length <= longest * (1 + STRIDE_TOLERANCE)) return [];
      return [{ path: [...path, 'by'], message: `is ${length} long: the longest stride is ${longest}` }];
    }
    if (!ruledGear(gear)) return [{ path, message: `needs "by" or "do": the gear is a ${gear.kind}` }];
    const wrong = Object.keys(command.settings ?? {}).filter((name) => !(name in settingsOf(gear)));
    const choices = Object.keys(settingsOf(gear)).join(', ');
    return wrong.map((name) => ({ path: [...path, 'settings', name], message: `is not one of ${choices}` }));
  });
}

function claimFaults({ claims = [] }: Readable): Fault[] {
  return claims.flatMap((claim, index): Fault[] => {
    if (!('seeds' in claim) || claim.atLeast <= claim.seeds) return [];
    const message = `${claim.atLeast} is more than the ${claim.seeds} seeds that are tried`;
    return [{ path: ['claims', index, 'atLeast'], message }];
  });
}

/** Why the gear does not fit the ground or itself: the core's own words. */
function gearFaults({ gear }: Readable, surface: Surface): Fault[] {
  if (!gear) return [];
  try {
    gearRuleOf(gear).check(gear, surface);
    return [];
  } catch (error) {
    return [{ path: ['gear'], message: error instanceof Error ? error.message : String(error) }];
  }
}

/** The validation ground must be the same model on other samples: its weights are the climber's point. */
function validationFaults({ validation }: Readable, surface: Surface): Fault[] {
  if (!validation) return [];
  const path = ['validation', 'surface'];
  const ground = surfaceOrFault(validation.surface);
  if ('message' in ground) return [{ path, message: ground.message }];
  if (ground.fit && ground.fit.model === surface.fit?.model) return [];
  return [{ path, message: `is "${ground.id}": training and validation must be one model on two sets of samples` }];
}

/** Everything that does not fit together in `level`; `surface` where the level's surface could be made. */
export function crossFaults(level: Readable, surface: Surface | undefined): Fault[] {
  const apart = [dialFaults, starFaults, goldenFaults, claimFaults, predictFaults].flatMap((faultsOf) =>
    faultsOf(level),
  );
  if (!surface) return apart;
  const map = domainFaults(surface);
  if (map.length > 0) return [...map, ...apart];
  const batches = batchFaults(level, surface);
  const faults = [...groundFaults(level, surface), ...batches, ...validationFaults(level, surface), ...apart];
  return faults.length > 0 ? faults : gearFaults(level, surface);
}
