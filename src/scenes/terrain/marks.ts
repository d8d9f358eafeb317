// What is drawn on the ground itself: the walked trail, the gradient arrow, the stride that is being aimed, the morning's trails.
import type { GameObjects, Scene } from 'phaser';
import { longestStride, seesSlope } from '../../core/gear/index.ts';
import { phase } from '../../state/view.ts';
import { type Flickers, flickerKey, flickersOf, usedGradientOf } from '../flicker.ts';
import type { Frame } from '../frame.ts';
import { walksItself } from '../overlay/team.ts';
import { aimOf, inkOf } from '../person.ts';
import type { Walker } from '../walker.ts';
import { downhillArrow, gradientNow } from './marks-measure.ts';
import { project } from './projection.ts';
import { piecesOf, type Piece } from './crowding.ts';
import { arrowHead, drape, type Ink, type Path, stroke, strokeFading, trailPath } from './trail.ts';

const ice = 0x7df9ff;
/** The gradient that was used, among those that might be. */
const palest = 0xe9fdff;
/** The lantern's arrows are this part of a full one's length, so that a dozen of them stay in the light. */
const flickerLength = 0.8;
/** Steps of the own trail that are drawn by night. */
const nightSteps = 240;
/** Steps that every trail of the morning begins with in full ink, however crowded it gets. */
const plainSteps = 4;

/** How a walker's trail is drawn in the morning; the player's own has a white core. */
interface MorningLook {
  readonly colour: number;
  readonly width: number;
  readonly own: boolean;
  readonly ratio: number;
}

export class Marks {
  private readonly ground: GameObjects.Graphics;
  private readonly glow: GameObjects.Graphics;
  private drawn = '';

  constructor(scene: Scene) {
    this.glow = scene.add.graphics().setDepth(11).setBlendMode('ADD');
    this.ground = scene.add.graphics().setDepth(12);
  }

  /** Draws again when something on the ground or the view has changed. */
  draw(frame: Frame): void {
    const key = keyOf(frame);
    if (key === this.drawn) return;
    this.drawn = key;
    this.ground.clear();
    this.glow.clear();
    if (!frame.journey.ground || !frame.journey.party) return;
    if (frame.day.sun < 1) this.drawNight(frame);
    if (frame.day.rise > 0) this.drawMorning(frame);
  }

  private drawNight(frame: Frame): void {
    for (const leader of frame.journey.leaders) this.drawPerson(frame, leader);
  }

  private drawPerson(frame: Frame, leader: Walker): void {
    const fade = 1 - frame.day.sun;
    if (walksItself(leader.climber.climb)) this.drawOwnTrail(frame, leader, fade);
    if (leader.climber.climb.outcome !== null || leader.shown < leader.goal) return;
    const first = leader === frame.journey.leader;
    if (first) this.drawUsed(frame, fade);
    const flickers = first ? flickersOf(frame.journey, frame.time, frame.calm) : null;
    if (flickers) this.drawFlickers(frame, leader, flickers, fade);
    else if (seesSlope(leader.climber.climb)) this.drawGradient(frame, leader, fade);
    if (phase.value === 'climb' && longestStride(leader.climber.climb.gear) !== null) this.drawAim(frame, leader);
  }

  private drawOwnTrail(frame: Frame, leader: Walker, fade: number): void {
    const { trail } = leader.climber.climb;
    const first = Math.max(0, Math.floor(leader.shown) - nightSteps);
    const path = trailPath(frame, trail, first, leader.shown);
    const { ratio } = frame;
    const { pale } = inkOf(leader);
    stroke(this.ground, path, { colour: pale, width: 1.6 * ratio, alpha: 0.42 * fade });
    const ground = frame.journey.ground;
    if (!ground) return;
    let last = { x: -1e9, y: 0 };
    for (let step = first; step <= leader.shown; step++) {
      const [x, y] = ground.worldOf(trail[step] ?? []);
      const place = project(frame.view, [x, y, frame.journey.heightFor(x, y, frame.day.sun)]);
      if (Math.hypot(place.x - last.x, place.y - last.y) < 5 * ratio) continue;
      last = place;
      this.ground.fillStyle(0x2a1c0c, 0.5 * fade).fillCircle(place.x, place.y, 3.4 * ratio);
      this.ground.fillStyle(pale, 0.85 * fade).fillCircle(place.x, place.y, 2.4 * ratio);
    }
  }

  /** Downhill, ice blue: as long as the ground is steep, compared with the level's common slope. */
  private drawGradient(frame: Frame, leader: Walker, fade: number): void {
    const { journey, ratio } = frame;
    const arrow = downhillArrow(journey, gradientNow(journey, leader));
    if (!arrow) return;
    const path = this.ray(frame, leader, arrow.way, arrow.length);
    stroke(this.glow, path, { colour: ice, width: 9 * ratio, alpha: 0.1 * fade });
    stroke(this.ground, path, { colour: 0x06202b, width: 5 * ratio, alpha: 0.55 * fade });
    stroke(this.ground, path, { colour: ice, width: 2.8 * ratio, alpha: 0.95 * fade });
    arrowHead(this.ground, path, 10 * ratio, { colour: ice, alpha: 0.98 * fade });
  }

  /** Downhill as several minibatches might see it: faint, because the next step will follow none of them exactly. */
  private drawFlickers(frame: Frame, leader: Walker, flickers: Flickers, fade: number): void {
    const { journey, ratio } = frame;
    for (const gradient of flickers) {
      const arrow = downhillArrow(journey, gradient);
      if (!arrow) continue;
      const path = this.ray(frame, leader, arrow.way, arrow.length * flickerLength);
      stroke(this.glow, path, { colour: ice, width: 6 * ratio, alpha: 0.07 * fade });
      stroke(this.ground, path, { colour: ice, width: 2 * ratio, alpha: 0.42 * fade });
      arrowHead(this.ground, path, 8 * ratio, { colour: ice, alpha: 0.46 * fade });
    }
  }

  /** The minibatch gradient that the last step followed, where it was measured: as sure as a full one, for it was. */
  private drawUsed(frame: Frame, fade: number): void {
    const used = usedGradientOf(frame.journey);
    const arrow = used && downhillArrow(frame.journey, used.gradient);
    const { ground } = frame.journey;
    const { ratio } = frame;
    if (!used || !arrow || !ground) return;
    const [x, y] = ground.worldOf(used.at);
    const path = this.ray(frame, { x, y }, arrow.way, arrow.length * flickerLength);
    stroke(this.ground, path, { colour: 0x06202b, width: 5 * ratio, alpha: 0.6 * fade });
    stroke(this.ground, path, { colour: palest, width: 2.4 * ratio, alpha: 0.95 * fade });
    arrowHead(this.ground, path, 9 * ratio, { colour: palest, alpha: 0.98 * fade });
  }

  /** The stride: warm, dotted, with a landing ring; beyond the light it lies on no ground, so it fades on the level. */
  private drawAim(frame: Frame, leader: Walker): void {
    const { heading, length } = aimOf(leader);
    const { pale, strong } = inkOf(leader);
    const { journey, ratio } = frame;
    if (!(length > 0) || !journey.ground) return;
    const way: [number, number] = [Math.cos(heading), Math.sin(heading)];
    const reach = length * journey.ground.scale;
    const path = this.ray(frame, leader, way, reach);
    const end = 1 - 0.65 * Math.min(1, Math.max(0, reach / journey.reach - 0.7));
    strokeFading(this.glow, path, { colour: strong, width: 12 * ratio, alpha: 0.16 }, 0.1 * end);
    strokeFading(this.ground, path, { colour: 0x2a1503, width: 6.5 * ratio, alpha: 0.55 }, 0.3 * end);
    strokeFading(this.ground, path, { colour: strong, width: 4 * ratio, alpha: 1 }, end);
    arrowHead(this.ground, path, 15 * ratio, { colour: strong, alpha: end });
    const tip = path.at(-1);
    if (!tip) return;
    this.ground.lineStyle(1.8 * ratio, pale, 0.75 * end);
    this.ground.strokeEllipse(tip.x, tip.y, 26 * ratio, 26 * ratio * frame.view.sin);
  }

  private ray(frame: Frame, foot: { x: number; y: number }, way: readonly [number, number], length: number): Path {
    const path: Path = [];
    const gap = Math.min(length * 0.15, frame.journey.reach * 0.06);
    drape(
      frame,
      path,
      [foot.x + way[0] * gap, foot.y + way[1] * gap],
      [foot.x + way[0] * length, foot.y + way[1] * length],
    );
    return path;
  }

  private drawMorning(frame: Frame): void {
    const { journey, day, ratio } = frame;
    const shown = day.trails;
    if (shown <= 0) return;
    for (const walker of journey.walkers.toReversed()) {
      const { trail } = walker.climber.climb;
      if (!walksItself(walker.climber.climb)) continue;
      const end = (trail.length - 1) * shown;
      const colour = Number.parseInt(walker.climber.look.colour.slice(1), 16);
      const own = journey.leaders.includes(walker);
      const look = { colour, width: (own ? 4.2 : 3) * ratio, own, ratio };
      // The first steps come last and in full: what comes after may be crowded, but how it began must be seen.
      this.drawTrail(piecesOf(trailPath(frame, trail, Math.min(plainSteps, end), end), look.width), look);
      this.drawTrail([{ path: trailPath(frame, trail, 0, Math.min(plainSteps, end)), ink: 1 }], look);
      this.drawEnds(frame, walker, end, colour);
    }
  }

  private drawTrail(pieces: readonly Piece[], { colour, width, own, ratio }: MorningLook): void {
    const layer = (on: GameObjects.Graphics, { width: wide, alpha, colour: of }: Ink): void => {
      for (const { path, ink } of pieces) stroke(on, path, { colour: of, width: wide * ink, alpha: alpha * ink });
    };
    layer(this.glow, { colour, width: width * 3.4, alpha: 0.13 });
    layer(this.ground, { colour: 0x171126, width: width + 2.4 * ratio, alpha: 0.55 });
    layer(this.ground, { colour, width, alpha: 1 });
    if (own) layer(this.ground, { colour: 0xffffff, width: width * 0.32, alpha: 0.8 });
  }

  private drawEnds(frame: Frame, walker: Walker, end: number, colour: number): void {
    const ground = frame.journey.ground;
    if (!ground) return;
    const { trail } = walker.climber.climb;
    const { ratio } = frame;
    for (const [step, size] of [
      [0, 5],
      [Math.floor(end), 4],
    ] as const) {
      const [x, y] = ground.worldOf(trail[step] ?? []);
      const place = project(frame.view, [x, y, ground.heightAt(x, y)]);
      this.ground.fillStyle(0x171126, 0.9).fillCircle(place.x, place.y, (size + 1.8) * ratio);
      this.ground.fillStyle(step === 0 ? 0xffffff : colour, 1).fillCircle(place.x, place.y, size * ratio);
    }
  }
}

/** Everything the marks depend on; an unchanged key saves drawing hundreds of lines again. */
function keyOf({ journey, view, day, ratio, time, calm }: Frame): string {
  const walkers = journey.walkers
    .map((walker) => `${walker.shown.toFixed(3)}/${walker.climber.climb.trail.length}/${walker.climber.climb.outcome}`)
    .join();
  const aims = journey.leaders.map((leader) => Object.values(aimOf(leader)).join('/')).join();
  const version = `${journey.party?.attempt}:${journey.party?.level.slug}:${journey.shifts}:${phase.value}`;
  return `${view.matrix.join()}|${view.width}x${view.height}@${ratio}|${walkers}|${aims}|${day.sun},${day.trails},${day.rise}|${version}|${journey.memory.version}|${flickerKey(journey, time, calm)}`;
}
