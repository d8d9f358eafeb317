// The schemas of gears, one a kind, and of climbers that walk by a rule: what a level file may say about how somebody moves.
import { z } from 'zod';
import { gearKinds, type Gear, type GearKind } from '../core/gear/index.ts';
import { optimizers } from '../core/optimizers/index.ts';
import type { Settings } from '../core/optimizer.ts';
import { penaltyKinds } from '../core/penalty.ts';
import type { BotSpec } from './level.ts';
import { numbersByName, oneOf, positive, strict, wholeNumber } from './schema-parts.ts';

const optimizerIds = optimizers.map(({ id }) => id);

/** Fills in the settings a rule has and the file does not name, and refuses those the rule does not have. */
export function completeSettings(climber: BotSpec, context: z.RefinementCtx): Settings {
  const specs = optimizers.find(({ id }) => id === climber.optimizer)?.settings ?? [];
  const own = climber.penalty === undefined ? [] : ['lambda'];
  const names = [...specs.map(({ name }) => name), ...own];
  for (const name of Object.keys(climber.settings)) {
    if (names.includes(name)) continue;
    const message = `is not a setting of ${climber.optimizer}: ${names.length === 0 ? 'it has none' : `its settings are ${names.join(', ')}`}`;
    context.addIssue({ code: 'custom', path: ['settings', name], message });
  }
  return {
    ...Object.fromEntries(specs.map(({ name, initial }) => [name, initial])),
    ...Object.fromEntries(own.map((name) => [name, 0])),
    ...climber.settings,
  };
}

/** An optimizer with its settings, as bots, the player's gear and the runs of claims name it. */
export const climberShape = {
  optimizer: oneOf(optimizerIds),
  settings: numbersByName.prefault({}),
  batch: wholeNumber.min(1).optional(),
  penalty: oneOf(penaltyKinds).optional(),
  patience: wholeNumber.min(1).optional(),
};
/** A bot, or a run of a claim: it may also lead a team. */
export const botShape = { ...climberShape, plan: z.array(numbersByName).min(1).optional() };
export const botSchema = strict(botShape).transform((bot, context): BotSpec => ({
  ...bot,
  settings: completeSettings(bot, context),
}));

const { optimizer, settings, penalty } = climberShape;
const teamShape = { optimizer, settings, penalty };

/** A gear that walks by a rule. Which rules fit, the gear itself says. */
function ruledSchema<const Kind extends GearKind>(kind: Kind) {
  return strict({ kind: z.literal(kind), ...climberShape }).transform((gear, context) => ({
    ...gear,
    settings: completeSettings(gear, context),
  }));
}

const schemas = {
  flares: strict({ kind: z.literal('flares') }),
  volley: strict({
    kind: z.literal('volley'),
    guesses: wholeNumber.min(1),
    most: wholeNumber.min(1),
    floor: z.number(),
    reach: positive,
  }),
  stick: strict({ kind: z.literal('stick'), longest: positive, reach: positive, lampAfter: wholeNumber }),
  stride: strict({ kind: z.literal('stride'), longest: positive }),
  optimizer: ruledSchema('optimizer'),
  dial: ruledSchema('dial'),
  lantern: ruledSchema('lantern'),
  sled: ruledSchema('sled'),
  crampons: ruledSchema('crampons'),
  rope: ruledSchema('rope'),
  radio: ruledSchema('radio'),
  team: strict({
    kind: z.literal('team'),
    ...teamShape,
    steps: wholeNumber.min(1),
  }).transform((gear, context) => ({ ...gear, settings: completeSettings(gear, context) })),
  slice: strict({ kind: z.literal('slice'), longest: positive, batch: wholeNumber.min(1) }),
} satisfies Record<GearKind, z.ZodType<Gear>>;

/** How the player moves. */
export const gearSchema = z.discriminatedUnion('kind', Object.values(schemas) as unknown as [typeof schemas.stride], {
  error: (issue) => (issue.code === 'invalid_union' ? `is not one of ${gearKinds.join(', ')}` : undefined),
}) as unknown as z.ZodType<Gear>;
