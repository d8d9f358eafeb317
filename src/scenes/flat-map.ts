// The mountain without WebGL: a map seen from straight above, drawn with the 2-D canvas. Same secrecy, same arrows, same climbers,
// same dragging; it has no relief to look at, but every level can be played on it.
import { calm } from '../state/options.ts';
import { drawingScale, phase, screen, scrub, settled } from '../state/view.ts';
import { daybreakAt, hasDawn } from './daybreak.ts';
import { listenForDrags } from './drag-aim.ts';
import { listenForPoints } from './point-at.ts';
import { easeIn } from './ease.ts';
import { flatPlace, flatUnder, type FlatFrame } from './flat/flat-frame.ts';
import { paintFlat } from './flat/paint.ts';
import { followState } from './follow-state.ts';
import { easedTo, stepBackFor } from './step-back.ts';
import { freeAreaOf } from './free-area.ts';
import { FramePace, type Liveliness } from './frame-pace.ts';
import { Journey } from './journey.ts';
import { lookoutOf } from './lookout.ts';
import type { Choices, Scenes } from './scenes.ts';
import { climberOn, lampReach, measureOn, placeAt, screenOf, trailOn, type Spot, type View } from './view.ts';

/** Vertices on the longer side: enough for smooth lines on a flat map. */
const side = 128;
const longestFrame = 0.25;
/** Seconds in which the picture closes about two thirds of its way to the climber. */
const followTime = 0.2;
const ratioLimit = 2;
/** The lamp's reach takes this part of the free area to one side; the map at dawn this part of its whole. */
const reachPart = 0.42;
const mapPart = 0.88;

/** Starts the flat map inside `parent` and follows the state from then on. */
export function startFlatMap(parent: HTMLElement, choices: Choices): Scenes {
  const canvas = document.createElement('canvas');
  canvas.style.cssText = 'display:block;width:100%;height:100%';
  parent.append(canvas);
  const view = new FlatView(canvas, choices);
  const pace = new FramePace(() => view.draw());
  view.journey.onGround = (_ground, elsewhere) => {
    if (elsewhere) view.release();
    pace.wake();
  };
  followState(view.journey, pace);
  const fit = (): void => {
    view.ratio = Math.min(window.devicePixelRatio || 1, ratioLimit);
    canvas.width = Math.max(2, Math.round(parent.clientWidth * view.ratio));
    canvas.height = Math.max(2, Math.round(parent.clientHeight * view.ratio));
    pace.wake();
  };
  new ResizeObserver(fit).observe(parent);
  fit();
  listenForDrags(parent, (way) => measureOn(view, way));
  listenForPoints(parent, (x, y) => placeAt(view, x, y));
  return {
    renderer: 'map',
    figures: () => ({
      frames: view.frames,
      milliseconds: view.milliseconds,
      quality: 'low',
      ground: view.journey.ground?.face ?? 0,
    }),
    screenOf: (point) => screenOf(view, point),
    climberOn: () => climberOn(view),
    trailOn: () => trailOn(view),
    lampReach: () => lampReach(view),
  };
}

class FlatView implements View {
  readonly journey = new Journey(side);
  ratio = 1;
  frames = 0;
  milliseconds = 0;
  private frame: FlatFrame | null = null;
  private readonly canvas: HTMLCanvasElement;
  private readonly still: boolean;
  private before = 0;
  private time = 0;
  private dawnAge: number | null = null;
  private at: [number, number] | null = null;
  private wide = 1;
  private attempt = '';

  constructor(canvas: HTMLCanvasElement, choices: Choices) {
    this.canvas = canvas;
    this.still = choices.still ?? false;
  }

  get pixelsPerUnit(): number {
    return this.frame?.scale ?? 0;
  }

  project(x: number, y: number): Spot | null {
    if (!this.frame) return null;
    const [left, top] = flatPlace(this.frame, x, y);
    return { x: left, y: top };
  }

  unproject(x: number, y: number): [number, number] | null {
    return this.frame && flatUnder(this.frame, x, y);
  }

  /** Forgets where the picture was, so that it stands at the climber at once. */
  release(): void {
    this.at = null;
  }

  draw(): Liveliness {
    const now = performance.now();
    const seconds = Math.min(longestFrame, Math.max(0, (now - this.before) / 1000));
    this.before = now;
    const frozen = calm.value || this.still;
    if (!frozen) this.time += seconds;
    let moving = this.journey.update(seconds, calm.value, this.time);
    moving = this.passDawn(seconds) || moving;
    moving = this.follow(seconds) || moving;
    const wide = stepBackFor(this.journey.party?.demo ?? false);
    this.wide = calm.value ? wide : easedTo(this.wide, wide, seconds);
    moving ||= this.wide !== wide;
    const paint = this.canvas.getContext('2d');
    if (paint) {
      this.frame = this.frameNow();
      paintFlat(paint, this.frame);
    }
    this.frames++;
    this.milliseconds += (performance.now() - now - this.milliseconds) * 0.1;
    if (settled.peek() === moving) settled.value = !moving;
    // Nothing breathes by day: the map costs much to draw, and stays as it is.
    return moving ? 'moving' : frozen || this.dawnAge !== null ? 'still' : 'breathing';
  }

  private passDawn(seconds: number): boolean {
    const shown = this.journey.party;
    const attempt = `${shown?.level.slug} ${shown?.attempt} ${shown?.demo}`;
    const dawn = phase.value === 'dawn' && shown !== null && hasDawn(screen.value, shown.demo);
    if (attempt !== this.attempt || !dawn) this.dawnAge = null;
    if (attempt !== this.attempt) this.at = null;
    this.attempt = attempt;
    if (dawn) this.dawnAge = calm.value ? 99 : (this.dawnAge ?? 0) + seconds;
    return !daybreakAt(this.dawnAge).done;
  }

  private follow(seconds: number): boolean {
    const { leader, ground } = this.journey;
    if (!leader) return false;
    const [x, y] = ground ? lookoutOf(this.journey, ground).place : [leader.x, leader.y];
    const ease = this.at && !calm.value ? easeIn(seconds, followTime) : 1;
    const from = this.at ?? [x, y];
    this.at = [from[0] + (x - from[0]) * ease, from[1] + (y - from[1]) * ease];
    const far = Math.hypot(x - this.at[0], y - this.at[1]) > this.journey.reach * 0.003;
    if (!far) this.at = [x, y];
    return far;
  }

  private frameNow(): FlatFrame {
    const { journey, ratio } = this;
    const { width, height } = this.canvas;
    const free = freeAreaOf(width, height, ratio);
    const day = daybreakAt(this.dawnAge);
    const rise = day.rise * day.rise * (3 - 2 * day.rise);
    const { ground } = journey;
    const reach = ground ? lookoutOf(journey, ground).reach : journey.reach;
    const night = (reachPart * Math.min(free.width, free.height)) / Math.max(1e-6, reach) / this.wide;
    const map = ground ? mapPart * Math.min(free.width / ground.width, free.height / ground.depth) : night;
    const at = this.at ?? [0, 0];
    return {
      journey,
      day,
      time: this.time,
      ratio: ratio * drawingScale.value,
      width,
      height,
      scrub: scrub.value,
      scale: journey.dark ? map : night * (map / night) ** rise,
      centre: [free.left + free.width / 2, free.top + free.height / 2],
      at: journey.dark ? [0, 0] : [at[0] * (1 - rise), at[1] * (1 - rise)],
    };
  }
}
