// The rope: from the climber to the origin, where every weight is 0. Slack it lies in waves; the stiffer, the straighter and thicker.
import { ropeNow } from '../../state/standing.ts';
import type { Journey } from '../journey.ts';
import type { Place, Shape } from './shape.ts';

const hemp = 0xe8b877;
const peg = 0xffe2b8;
/** Places along the rope, and waves in it when it is slack. */
const links = 48;
const waves = 5;
/** Sideways swing of a slack rope, in lamp reaches, and the lambda at which half of it is left. */
const swing = 0.11;
const halfTaut = 0.1;

/** The rope and the peg it is tied to. */
export function ropeShapes({ leader, ground, party, reach }: Journey): Shape[] {
  const rope = party && ropeNow(party);
  if (!leader || !ground || !rope) return [];
  const [pegX, pegY] = ground.worldOf([0, 0]);
  const [east, north] = [pegX - leader.x, pegY - leader.y];
  const length = Math.hypot(east, north);
  const slack = halfTaut / (halfTaut + rope.lambda);
  const aside = (swing * reach * slack) / Math.max(length, 1e-9);
  const places = Array.from({ length: links + 1 }, (_, link): Place => {
    const part = link / links;
    const wave = aside * Math.sin(2 * Math.PI * waves * part) * Math.sin(Math.PI * part);
    return [leader.x + east * part - north * wave, leader.y + north * part + east * wave];
  });
  const taut = 1 - slack;
  return [
    { kind: 'path', places, width: 1.6 + 1.8 * taut, colour: hemp, alpha: 0.55 + 0.4 * taut },
    { kind: 'disc', at: [pegX, pegY], radius: 4, colour: peg, alpha: 0.9 },
    { kind: 'ring', at: [pegX, pegY], radius: 9, width: 1.6, colour: hemp, alpha: 0.8 },
  ];
}
