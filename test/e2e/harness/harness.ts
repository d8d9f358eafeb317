// The scenes without the app, for looking at them and for the night test: the address says what to show.
//   ?surface=himmelblau&relief=log&start=-1,2&steps=6&phase=dawn&quality=low&still&mirror&lamp=0.8&rule=descent
import '@fontsource-variable/sofia-sans-extra-condensed';
import type { Level } from '../../../src/content/level.ts';
import { climbFrom, type Course, type Gear, step } from '../../../src/core/climb.ts';
import type { SurfaceSpec } from '../../../src/core/surface.ts';
import { surfaceFrom } from '../../../src/core/surfaces/index.ts';
import { startScenes } from '../../../src/scenes/index.ts';
import { qualities } from '../../../src/scenes/scenes.ts';
import { answerIntents } from '../../../src/state/intent.ts';
import { calm } from '../../../src/state/options.ts';
import { announceHappening, type Climber, type Look, party } from '../../../src/state/party.ts';
import { language } from '../../../src/state/text.ts';
import * as viewState from '../../../src/state/view.ts';
import english from '../../../assets/lang/en.json';

const asked = new URLSearchParams(location.search);
const numbers = (name: string, otherwise: string): number[] => (asked.get(name) ?? otherwise).split(',').map(Number);
const id = asked.get('surface') ?? 'himmelblau';
const spec: SurfaceSpec = {
  ...(id.includes('/') ? { model: id.split('/')[0]!, dataset: id.split('/')[1]! } : { id }),
  ...(asked.has('mirror') ? { mirror: true } : {}),
};
const surface = surfaceFrom(spec);
const whole = (surface.domain[0]?.[1] ?? 1) - (surface.domain[0]?.[0] ?? 0);
const start = numbers('start', '-0.5,-0.8');
const course: Course = {
  surface,
  start,
  budget: { steps: 400 },
  campLoss: Number(asked.get('camp') ?? 0.02),
  flatSlope: 1e-3,
  patience: 8,
};
const stride: Gear = { kind: 'stride', longest: whole * 0.12 };
const looks: Look[] = [
  { colour: '#ffd9a0', hat: 'beanie', initial: 'You' },
  { colour: '#56b4e9', hat: 'cone', initial: 'G' },
  { colour: '#d55e00', hat: 'bobble', initial: 'M' },
  { colour: '#f0e442', hat: 'crown', initial: 'Ad' },
];
const rate = Number(asked.get('rate') ?? 0.008);
const optimizerGear = (optimizer: string, settings: Record<string, number>): Gear => ({
  kind: 'optimizer',
  optimizer,
  settings,
});
const gears: Gear[] = [
  asked.get('rule') === 'descent' ? optimizerGear('descent', { learningRate: rate }) : stride,
  optimizerGear('descent', { learningRate: rate }),
  optimizerGear('momentum', { learningRate: rate / 3, momentum: 0.9 }),
  optimizerGear('adam', { learningRate: 0.25, beta1: 0.9, beta2: 0.999, epsilon: 1e-8 }),
].slice(0, asked.has('alone') ? 1 : 4);
const climbers: Climber[] = gears.map((gear, i) => ({
  id: i === 0 ? 'you' : `bot-${i - 1}`,
  rule: 'descent',
  look: looks[i]!,
  climb: climbFrom(course, gear, 1 + i),
}));
const level = {
  slug: id,
  relief: asked.get('relief') ?? 'linear',
  lampRadius: Number(asked.get('lamp') ?? whole * 0.1),
  surface: spec,
  start,
  bots: [],
  hints: [],
} as unknown as Level;

const attempt = 1;
const publish = (): void => {
  party.value = {
    level,
    course,
    climbers,
    steps: Math.max(...climbers.map(({ climb }) => climb.trail.length - 1)),
    demo: asked.has('demo'),
    attempt,
  };
};

/** Everyone takes one step; the player strides by the aim, or downhill when `by` is left out. */
function stepAll(by?: [number, number]): void {
  for (const climber of climbers) {
    if (climber.climb.outcome) continue;
    const [gx = 0, gy = 0] = climber.climb.gradient;
    const norm = Math.hypot(gx, gy) || 1;
    const long = whole * 0.06;
    const command =
      climber.climb.gear.kind === 'stride'
        ? ({ kind: 'stride', by: by ?? [(-gx / norm) * long, (-gy / norm) * long] } as const)
        : ({ kind: 'step' } as const);
    for (const event of step(climber.climb, command, course)) announceHappening({ climber, event });
  }
  publish();
}

answerIntents((intent) => {
  if (intent.kind === 'aim') viewState.aim.value = { heading: intent.heading, length: intent.length };
  if (intent.kind === 'step') {
    const { heading, length } = viewState.aim.value;
    stepAll([Math.cos(heading) * length, Math.sin(heading) * length]);
  }
});
language.value = { code: 'en', texts: english };
calm.value = asked.has('calm');
viewState.screen.value = asked.has('demo') ? 'title' : 'climb';
viewState.phase.value = 'climb';
const [top = 0, right = 0, bottom = 0, left = 0] = numbers('insets', '0,0,0,0');
viewState.insets.value = { top, right, bottom, left };
const [heading = 0, length = 0] = numbers('aim', '0,0');
viewState.aim.value = { heading, length };
publish();
for (let i = 0; i < Number(asked.get('steps') ?? 0); i++) stepAll();
viewState.phase.value = (asked.get('phase') ?? 'climb') as viewState.Phase;
const scenes = await startScenes(document.getElementById('mountain')!, {
  quality: qualities.find((quality) => quality === asked.get('quality')),
  still: asked.has('still'),
  flat: asked.has('flat'),
});
Object.assign(window, { harness: { scenes, party, climbers, stepAll, ...viewState, calm } });
document.body.dataset.ready = 'yes';
