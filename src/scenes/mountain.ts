// The mountain: one scene that shows title, climb and dawn, because all three are the same ground under another light.
// It reads the state each frame and never changes it, except for saying whether it has settled.
import { Scene } from 'phaser';
import { RELIEF_HEIGHT } from '../core/heights.ts';
import { calm } from '../state/options.ts';
import { drawingScale, phase, screen, scrub, settled } from '../state/view.ts';
import { lookoutOf } from './lookout.ts';
import { daybreakAt, fadeTime, hasDawn, type Daybreak } from './daybreak.ts';
import type { Frame } from './frame.ts';
import { freeAreaOf } from './free-area.ts';
import { Journey } from './journey.ts';
import type { Liveliness } from './frame-pace.ts';
import { easedTo, liftFor, stepBackFor } from './step-back.ts';
import { Backdrop } from './terrain/backdrop.ts';
import { ClassLamps } from './terrain/class-lamps.ts';
import { Dust } from './terrain/dust.ts';
import { FollowCamera, mapPose, nightPose, risingPose } from './terrain/camera.ts';
import { Figures } from './terrain/figures.ts';
import { MapLabels } from './terrain/map-labels.ts';
import { Marks } from './terrain/marks.ts';
import { Overlay } from './terrain/overlay.ts';
import { placeUnder, project, type Projection, projectionOf, type ScreenPlace } from './terrain/projection.ts';
import { Terrain } from './terrain/terrain.ts';
import type { View } from './view.ts';

/** Longest time a frame may count for: after a pause nothing jumps. */
const longestFrame = 0.25;

export class Mountain extends Scene implements View {
  journey = new Journey(128);
  private view: Projection | null = null;
  liveliness: Liveliness = 'moving';
  still = false;
  ratio = 1;
  private backdrop!: Backdrop;
  private terrain!: Terrain;
  private marks!: Marks;
  private overlay!: Overlay;
  private figures!: Figures;
  private classLamps!: ClassLamps;
  private dust!: Dust;
  private labels!: MapLabels;
  private veil!: Phaser.GameObjects.Rectangle;
  private readonly camera = new FollowCamera();
  private wide = 1;
  private dawnAge: number | null = null;
  private fade = 0;
  private time_ = 0;
  private before = 0;
  private attempt = '';
  private size = '';

  constructor() {
    super('mountain');
  }

  create(): void {
    this.backdrop = new Backdrop(this);
    this.terrain = new Terrain(this);
    this.terrain.setDepth(10);
    this.marks = new Marks(this);
    this.overlay = new Overlay(this);
    this.figures = new Figures(this);
    this.classLamps = new ClassLamps(this);
    this.dust = new Dust(this);
    this.labels = new MapLabels(this);
    this.veil = this.add.rectangle(0, 0, 8, 8, 0x050817).setOrigin(0).setDepth(50);
    this.journey.onGround = (ground, elsewhere) => {
      this.terrain.setGround(ground);
      if (elsewhere) this.camera.release();
    };
    if (this.journey.ground) this.terrain.setGround(this.journey.ground);
    this.events.emit('ready');
  }

  get pixelsPerUnit(): number {
    return this.view ? this.view.focal / this.view.pose.distance : 0;
  }

  project(x: number, y: number, height: number): ScreenPlace | null {
    return this.view && project(this.view, [x, y, height]);
  }

  unproject(x: number, y: number, height: number): [number, number] | null {
    return this.view && placeUnder(this.view, x, y, height);
  }

  override update(): void {
    const now = performance.now();
    const seconds = Math.min(longestFrame, Math.max(0, (now - this.before) / 1000));
    this.before = now;
    const frozen = calm.value || this.still;
    if (!frozen) this.time_ += seconds;
    const { width, height } = this.scale.gameSize;
    this.resizeTo(width, height);
    let moving = this.journey.update(seconds, calm.value, this.time_);
    moving = this.passTime(seconds) || moving;
    const day =
      calm.value && this.dawnAge !== null ? daybreakAt(this.fade > 0.5 ? null : 99) : daybreakAt(this.dawnAge);
    moving = this.lookAt(seconds, day, width, height) || moving || !day.done;
    if (this.view) this.show(this.view, day);
    this.veil
      .setSize(width, height)
      .setAlpha(this.veilAlpha())
      .setVisible(this.veilAlpha() > 0);
    this.liveliness = moving ? 'moving' : frozen ? 'still' : 'breathing';
    if (settled.peek() === moving) settled.value = !moving;
  }

  private resizeTo(width: number, height: number): void {
    const size = `${width}x${height}`;
    if (size === this.size) return;
    this.size = size;
    this.backdrop.resize(width, height);
  }

  /** Runs the clocks of dawn and of the fade; true while one runs. */
  private passTime(seconds: number): boolean {
    const { party } = this.journey;
    const dawn = phase.value === 'dawn' && party !== null && hasDawn(screen.value, party.demo);
    const attempt = `${party?.level.slug} ${party?.attempt} ${party?.demo}`;
    if (attempt !== this.attempt || (!dawn && this.dawnAge !== null)) {
      this.attempt = attempt;
      this.camera.release();
      this.wide = stepBackFor(party?.demo ?? false);
      this.dawnAge = null;
      // The first ground of all needs no veil: the sky is there already, and slow machines would sit in the dark.
      this.fade = this.view ? 1 : 0;
    }
    if (dawn && this.dawnAge === null) {
      this.dawnAge = 0;
      if (calm.value) this.fade = 1;
    } else if (dawn && this.dawnAge !== null && this.journey.ground) this.dawnAge += seconds;
    if (this.fade > 0 && this.journey.ground) this.fade = Math.max(0, this.fade - seconds / fadeTime / 2);
    return this.fade > 0 && party !== null;
  }

  /** The veil is darkest in the middle of a fade. */
  private veilAlpha(): number {
    return Math.min(1, this.fade * 1.6);
  }

  private lookAt(seconds: number, day: Daybreak, width: number, height: number): boolean {
    const { ground, leader, party } = this.journey;
    if (!ground || !leader || !party) return false;
    const { place, reach } = lookoutOf(this.journey, ground);
    const free = freeAreaOf(width, height, this.ratio);
    const goal = stepBackFor(party.demo);
    this.wide = calm.value ? goal : easedTo(this.wide, goal, seconds);
    const screen = { height, wide: this.wide, lift: liftFor(party.demo, this.wide) };
    const night = nightPose(this.camera.place, reach, free, screen);
    const near = (0.3 * night.distance) / height;
    const following = this.camera.follow(place, seconds, calm.value, near);
    const map = mapPose(ground, RELIEF_HEIGHT, free, { height, ratio: this.ratio });
    // Where the camera is now, not where it was before it followed.
    const pose = this.journey.dark ? map : nightPose(this.camera.place, reach, free, screen);
    const whole = day.rise > 0 ? risingPose(pose, map, day.rise) : pose;
    this.view = projectionOf(whole, width, height);
    return following || this.wide !== goal;
  }

  private show(view: Projection, day: Daybreak): void {
    const frame: Frame = {
      journey: this.journey,
      view,
      day,
      time: this.time_,
      ratio: this.ratio * drawingScale.value,
      calm: calm.value,
      scrub: scrub.value,
    };
    this.backdrop.draw(frame);
    this.terrain.show(frame);
    this.marks.draw(frame);
    this.overlay.draw(frame);
    this.classLamps.draw(frame);
    this.figures.draw(frame);
    this.dust.draw(frame);
    this.labels.draw(frame);
  }
}
