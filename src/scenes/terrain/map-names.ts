// What the morning's map is lettered with: the names of minima and of the saddle points where someone ended, and the axes.
import { judgeOf } from '../../core/judge.ts';
import { saddleNear } from '../../core/curvature.ts';
import type { Course } from '../../core/climb.ts';
import { lowestOf } from '../../core/lowest.ts';
import { penalised } from '../../core/penalty.ts';
import type { Minimum, Point, Surface } from '../../core/surface.ts';
import { surfaceFrom } from '../../core/surfaces/index.ts';
import { groundName, groundsOf, type ShownGround } from '../../state/grounds.ts';
import type { Party } from '../../state/party.ts';
import { ropeNow } from '../../state/standing.ts';
import { text } from '../../state/text.ts';
import { quantity, settingText } from '../../state/words.ts';
import type { Ground, Lettering } from './ground.ts';

/** A name on the map: at a place of the ground (parameters). Camp is written larger. */
export interface PlaceName {
  readonly words: string;
  readonly point: Point;
  readonly camp: boolean;
}

/** A word outside the map's edge: `along` runs from -1 to 1 on the southern (axis 0) or western edge (axis 1). */
export interface EdgeName {
  readonly words: string;
  readonly axis: 0 | 1;
  readonly along: number;
  readonly strong: boolean;
}

/** Two saddle points closer than this part of the domain's width are one. */
const sameSaddle = 0.01;
/** How far from the middle of an edge its end values stand. */
const endValue = 0.92;

/** What a minimum of the training loss is called: where a validation or test set judges, a low one may be no camp. */
function minimumName(course: Course, { point, loss }: Minimum, lowest: boolean): string {
  const low = lowest || loss <= course.campLoss;
  const judge = judgeOf(course);
  if (!judge) return text(low ? 'dawn.camp' : 'dawn.local-minimum');
  if (judge.surface.lossAt(point) <= judge.campLoss) return text('dawn.camp');
  return text(low ? 'dawn.fools-camp' : 'dawn.local-minimum');
}

/** On a ground that nobody was trained on: its lowest place. */
function judgeNames(shown: ShownGround): PlaceName[] {
  const [lowest] = surfaceFrom(shown.spec).minima;
  return lowest ? [{ words: text('dawn.lowest', { ground: groundName(shown) }), point: lowest.point, camp: true }] : [];
}

/** On ground that a rope bends: the lowest place there is with the player's lambda. */
function bentNames(party: Party): PlaceName[] {
  const rope = ropeNow(party);
  if (!rope) return [];
  const { point } = lowestOf(penalised(party.course.surface, rope));
  return [{ words: text('dawn.bent', { lambda: settingText(rope.lambda) }), point, camp: true }];
}

/** On ground of the training samples: every minimum. */
function minimaNames(course: Course, { minima }: Surface): PlaceName[] {
  return minima.map((minimum, i) => {
    const camp = i === 0 || minimum.loss <= course.campLoss;
    return { words: minimumName(course, minimum, i === 0), point: minimum.point, camp };
  });
}

/** What is written on the map of `ground`: its own words, or those of its places and edges. */
export function letteringOf(party: Party, ground: Ground): Lettering {
  return ground.lettering?.() ?? { places: placeNames(party, Math.round(ground.face)), edges: edgeNames(party) };
}

/** The names on one of the level's grounds, `face`; 0 is the one that was walked. */
export function placeNames(party: Party, face = 0): PlaceName[] {
  const { course, level } = party;
  const shown = groundsOf(level)[face];
  if (!shown) return [];
  switch (shown.set) {
    case 'training':
    case 'mean':
      return [...minimaNames(course, course.surface), ...saddleNames(party)];
    case 'bent':
      return bentNames(party);
    case 'unbent':
    case 'plain':
      return minimaNames(course, surfaceFrom(shown.spec));
    default:
      return judgeNames(shown);
  }
}

/** Every saddle point beside which a trail ends. */
function saddleNames({ course, climbers }: Party): PlaceName[] {
  const { surface } = course;
  const names: PlaceName[] = [];
  const saddles: (readonly [number, number])[] = [];
  const [low = 0, high = 1] = surface.domain[0] ?? [];
  for (const { climb } of climbers) {
    const saddle = saddleNear(surface, climb.trail.at(-1) ?? []);
    const known = (x: number, y: number): boolean =>
      saddles.some((other) => Math.hypot(other[0] - x, other[1] - y) < sameSaddle * (high - low));
    if (!saddle || known(...saddle)) continue;
    saddles.push(saddle);
    names.push({ words: text('dawn.saddle'), point: saddle, camp: false });
  }
  return names;
}

/** The parameters' names in the middle of the southern and the western edge, their lowest and highest values at the ends.
 * Along a canyon, the second axis of a single parameter, nothing changes and nothing is written. */
export function edgeNames({ course }: Party): EdgeName[] {
  const { domain, parameters } = course.surface;
  return ([0, 1] as const).flatMap((axis) => {
    const range = domain[axis];
    if (!range) return [];
    const [low, high] = range;
    return [
      { words: quantity(low), axis, along: -endValue, strong: false },
      { words: parameters[axis] ?? '', axis, along: 0, strong: true },
      { words: quantity(high), axis, along: endValue, strong: false },
    ];
  });
}
