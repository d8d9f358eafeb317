// The dark map and the flares on it: an unlit plate, ruled into tenths, and a glow with its altitude where each flare lies. A flare
// is a measurement of one place and nothing else, so its light shows no slope; its colour says how much of the way to camp it is.
import { device, marker, pointing } from '../../state/view.ts';
import { quantity } from '../../state/words.ts';
import { flightOf, flightTime, type ThrownFlare } from '../flare.ts';
import type { Journey } from '../journey.ts';
import { plateShapes } from './plate.ts';
import type { Place, Shape } from './shape.ts';

const markerColour = 0x7df9ff;
/** From high to low: pale rose, amber, teal. */
const warmth = [
  [0xff, 0xb0, 0xa0],
  [0xff, 0xc0, 0x60],
  [0x58, 0xe0, 0xc0],
] as const;
const tenths = 10;
const marks = { resting: 26, flash: 74, spark: 9, lift: 120, label: -17, lowestLabel: 24 } as const;

/** The unlit map: its plate, its edge, and lines at every tenth of each axis. */
export function darkMap({ ground, party }: Journey): Shape[] {
  if (!ground || !party) return [];
  const lanes = party.course.surface.domain.length === 1;
  return plateShapes([0, 0], [ground.width / 2, ground.depth / 2], { parts: tenths, lanes });
}

/** How much of the way down from the start to camp a loss is, as a colour. */
function colourOf({ party }: Journey, loss: number): number {
  const start = party?.climbers[0]?.climb.losses[0] ?? loss;
  const camp = party?.course.campLoss ?? 0;
  const way = 2 * Math.min(1, Math.max(0, (start - loss) / (start - camp || 1)));
  const [from = warmth[0], to = warmth[2]] = way < 1 ? [warmth[0], warmth[1]] : [warmth[1], warmth[2]];
  const part = way < 1 ? way : way - 1;
  return from.reduce<number>(
    (sum, channel, i) => sum * 256 + Math.round(channel + ((to[i] ?? channel) - channel) * part),
    0,
  );
}

function flareShapes(journey: Journey, flare: ThrownFlare, lowest: boolean): Shape[] {
  const { ground, party } = journey;
  if (!ground) return [];
  const to = ground.worldOf(flare.at);
  const { flown, lift, flash } = flightOf(flare);
  if (flown < 1) {
    const at: Place = [
      flare.from[0] + (to[0] - flare.from[0]) * flown,
      flare.from[1] + (to[1] - flare.from[1]) * flown,
    ];
    return [
      { kind: 'glow', at, radius: 3 * marks.spark, lift: lift * marks.lift, colour: 0xffb35a, alpha: 0.9 },
      { kind: 'glow', at, radius: marks.spark, lift: lift * marks.lift, colour: 0xffffff, alpha: 1 },
    ];
  }
  const colour = colourOf(journey, flare.loss);
  const radius = marks.resting + flash * (marks.flash - marks.resting);
  // On a canyon the loss is the same all along the second axis: the flare has measured that whole line.
  const canyon = party?.course.surface.domain.length === 1;
  const half = ground.depth / 2;
  return [
    ...(canyon
      ? [{ kind: 'line', from: [to[0], -half], to: [to[0], half], width: 1.6 + 3 * flash, colour, alpha: 0.4 } as const]
      : []),
    { kind: 'glow', at: to, radius: 1.7 * radius, lift: 0, colour, alpha: 0.35 + 0.4 * flash },
    { kind: 'glow', at: to, radius, lift: 0, colour: 0xffd9a0, alpha: 0.55 + 0.45 * flash },
    { kind: 'disc', at: to, radius: 4.5, colour, alpha: 1 },
    ...(lowest ? [{ kind: 'ring', at: to, radius: 11, width: 2, colour: 0xffffff, alpha: 0.9 } as const] : []),
    {
      kind: 'words',
      at: to,
      words: quantity(flare.loss, 2),
      below: lowest ? marks.lowestLabel : marks.label,
      size: lowest ? 19 : 16,
      colour: 0xfff1d6,
      alpha: 1,
    },
  ];
}

/** Where a flare would fall that is thrown now, for those who do not point with a finger. */
function markerShapes({ ground }: Journey): Shape[] {
  const byHand = device.value === 'keys' || device.value === 'gamepad';
  if (!ground || !pointing.value || !byHand) return [];
  const at = ground.worldOf(marker.value);
  return [
    { kind: 'ring', at, radius: 15, width: 2.4, colour: markerColour, alpha: 0.95 },
    { kind: 'disc', at, radius: 2.6, colour: markerColour, alpha: 1 },
  ];
}

/** Plate, flares and marker. */
export function flaresShapes(journey: Journey): Shape[] {
  const { flares } = journey;
  const down = flares.filter(({ age }) => age >= flightTime);
  const lowest = down.toSorted((one, other) => one.loss - other.loss)[0];
  return [
    ...darkMap(journey),
    ...flares.flatMap((flare) => flareShapes(journey, flare, flare === lowest)),
    ...markerShapes(journey),
  ];
}

/** In the morning: a dot where each flare fell. */
export function flaresByDay({ ground, flares }: Journey): Shape[] {
  if (!ground) return [];
  return flares.flatMap(({ at }): Shape[] => {
    const place = ground.worldOf(at);
    return [
      { kind: 'disc', at: place, radius: 4.4, colour: 0x171126, alpha: 0.9 },
      { kind: 'disc', at: place, radius: 2.8, colour: 0xffd9a0, alpha: 1 },
    ];
  });
}
