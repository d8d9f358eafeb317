// Puts the climbers of a level on its start: the player first, then the bots, each with a colour, a hat and an initial.
import type { Level } from '../content/level.ts';
import { climbFrom, type Course, type Gear } from '../core/climb.ts';
import type { Climber, Look } from '../state/party.ts';

// Okabe and Ito's colours, safe for colour-blind eyes; black is left out because the night is dark.
const looks: Readonly<Record<string, Look>> = {
  descent: { colour: '#56b4e9', hat: 'cone', initial: 'G' },
  momentum: { colour: '#d55e00', hat: 'bobble', initial: 'M' },
  nesterov: { colour: '#e69f00', hat: 'brim', initial: 'N' },
  adagrad: { colour: '#009e73', hat: 'top', initial: 'A' },
  adadelta: { colour: '#66c2a5', hat: 'wide', initial: 'D' },
  rmsprop: { colour: '#cc79a7', hat: 'hood', initial: 'R' },
  adam: { colour: '#f0e442', hat: 'crown', initial: 'Ad' },
  'random-search': { colour: '#b0b7c3', hat: 'cap', initial: '?' },
  'finite-difference': { colour: '#0072b2', hat: 'beanie', initial: 'F' },
};
const playerLook: Look = { colour: '#ffd9a0', hat: 'beanie', initial: 'You' };
const strangerLook: Look = { colour: '#ffffff', hat: 'cap', initial: '·' };

/** The player before the first step. */
export function playerOn(level: Level, course: Course): Climber {
  const rule = level.gear.kind === 'stride' ? 'stride' : level.gear.optimizer;
  return { id: 'you', rule, look: playerLook, climb: climbFrom(course, level.gear, level.seed) };
}

/** The level's bots before the first step, in the level's order. Each draws its luck from a seed of its own. */
export function botsOn(level: Level, course: Course): Climber[] {
  return level.bots.map(({ optimizer, settings, batch }, place) => {
    const gear: Gear = { kind: 'optimizer', optimizer, settings, ...(batch === undefined ? {} : { batch }) };
    const look = looks[optimizer] ?? strangerLook;
    return { id: `bot-${place}`, rule: optimizer, look, climb: climbFrom(course, gear, level.seed + 1 + place) };
  });
}
