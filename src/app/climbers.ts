// Puts the climbers of a level on its start: the player first, then the bots, each with a colour, a hat and an initial.
import type { BotSpec, Level } from '../content/level.ts';
import { ruledGear } from '../core/gear/index.ts';
import { botFrom, walkBot } from '../core/bot.ts';
import { climbFrom, type Climb, type Course } from '../core/climb.ts';
import { trialClimb } from '../core/trials.ts';
import type { Climber, Look } from '../state/party.ts';

// Okabe and Ito's colours, safe for colour-blind eyes; black is left out because the night is dark.
const looks: Readonly<Record<string, Look>> = {
  descent: { colour: '#56b4e9', hat: 'cone', initial: 'G' },
  sgd: { colour: '#b7e07a', hat: 'cap', initial: 'S' },
  momentum: { colour: '#d55e00', hat: 'bobble', initial: 'M' },
  nesterov: { colour: '#e69f00', hat: 'brim', initial: 'N' },
  adagrad: { colour: '#009e73', hat: 'top', initial: 'A' },
  adadelta: { colour: '#66c2a5', hat: 'wide', initial: 'D' },
  rmsprop: { colour: '#cc79a7', hat: 'hood', initial: 'R' },
  adam: { colour: '#f0e442', hat: 'crown', initial: 'Ad' },
  'random-search': { colour: '#b0b7c3', hat: 'cap', initial: '?' },
  'early-stopping': { colour: '#7fc8ff', hat: 'wide', initial: 'E' },
  'grid-search': { colour: '#e69f00', hat: 'cap', initial: 'G' },
  'finite-difference': { colour: '#0072b2', hat: 'beanie', initial: 'F' },
};
const playerLook: Look = { colour: '#ffd9a0', hat: 'beanie', initial: '' };
/** For a second and third climber with the same rule: other colours and hats, and a number behind the initial. */
const twinLooks = [
  { colour: '#a6d8f5', hat: 'wide' },
  { colour: '#f5c6a6', hat: 'cap' },
] as const;
const strangerLook: Look = { colour: '#ffffff', hat: 'cap', initial: '·' };

/** The rule's name for the texts: descent on minibatches is what everybody calls SGD. */
function ruleOf({ optimizer, batch, patience, plan }: BotSpec): string {
  if (plan) return 'grid-search';
  if (patience !== undefined) return 'early-stopping';
  return optimizer === 'descent' && batch !== undefined ? 'sgd' : optimizer;
}

/** The player before the first step. */
export function playerOn(level: Level, course: Course): Climber {
  const ruled = ruledGear(level.gear);
  const rule = ruled ? ruleOf(ruled) : level.gear.kind;
  return { id: 'you', rule, look: playerLook, climb: climbFrom(course, level.gear, level.seed) };
}

/** The look of the bot at `place`, told apart from the bots before it that follow the same rule. */
function lookOf(level: Level, place: number): Look {
  const bot = level.bots[place];
  const rule = bot ? ruleOf(bot) : '';
  const look = looks[rule] ?? strangerLook;
  const twins = level.bots.slice(0, place).filter((other) => ruleOf(other) === rule).length;
  const twin = twinLooks[(twins - 1) % twinLooks.length];
  return twins === 0 || !twin ? look : { ...twin, initial: `${look.initial}${twins + 1}` };
}

/** The level's bots before the first step, in the level's order. Each draws its luck from a seed of its own. */
export function botsOn(level: Level, course: Course): Climber[] {
  return level.bots.map((bot, place) => ({
    id: `bot-${place}`,
    rule: ruleOf(bot),
    look: lookOf(level, place),
    climb: botFrom(course, bot, { player: level.gear, seed: level.seed, place }),
  }));
}

/** The climbers at the ends of their climbs, on copies: until dawn nobody may see where they get to. */
export function atTheirEnds(climbers: readonly Climber[], course: Course): Climber[] {
  return climbers.map((climber) => {
    const climb = structuredClone(climber.climb);
    walkBot(climb, course);
    return { ...climber, climb };
  });
}

/** Colours of a team's trials, told apart by their numbers too. */
const trialColours = [
  '#ffb35a',
  '#f5c6a6',
  '#e8a0b8',
  '#c9a0dc',
  '#b7e07a',
  '#a6d8f5',
  '#f0e442',
  '#cc79a7',
  '#66c2a5',
];

/** Trial number `place` of the player's team, as a climber with a trail of its own. */
export function trialOn(climb: Climb, course: Course, place: number): Climber {
  const colour = trialColours[place % trialColours.length] ?? '#ffffff';
  return {
    id: `trial-${place}`,
    rule: 'trial',
    look: { colour, hat: 'beanie', initial: String(place + 1) },
    climb: trialClimb(climb, course, place),
  };
}
