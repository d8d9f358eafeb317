// The climbers as sprites: the player's figure with its lantern, the others as lamps in the dark, tents, cues above heads,
// and the arc of a climber that was thrown off the mountain.
import type { GameObjects, Scene } from 'phaser';
import type { Frame } from '../frame.ts';
import type { Cue, Walker } from '../walker.ts';
import { initialOf } from '../../state/party.ts';
import { drawBadge, drawFigure, figureBox, figurePoses, type FigurePose } from './climber-art.ts';
import { kitOf } from './kit-art.ts';
import { drawCue, drawTent, tentBox } from './props-art.ts';
import { project, type ScreenPlace } from './projection.ts';
import { cloud, horizon } from './sky.ts';
import { type Room, spread } from './spread.ts';

/** Height of a figure by night and on the map, in CSS pixels. */
const nightHeight = 50;
const mapHeight = 30;
const badgeSize = 20;
/** How far climbers keep apart, in CSS pixels: side by side a figure, one above the other a figure with its badge. */
const nightGap = { wide: 30, tall: 60 } as const;
const mapGap = { wide: 23, tall: 54 } as const;
/** How high a hop lifts the feet, in CSS pixels. */
const hopHeight = 7;
/** A sled hardly leaves the ground: this part of a hop. */
const glideHop = 0.2;
export const glowKey = 'glow';
const shadowKey = 'shadow';
const tentKey = 'tent';

interface Sprites {
  readonly shadow: GameObjects.Image;
  readonly glow: GameObjects.Image;
  readonly tent: GameObjects.Image;
  readonly figure: GameObjects.Image;
  readonly badge: GameObjects.Image;
  readonly cue: GameObjects.Image;
}

/** One climber with its sprites and its place this frame; `lead` is the player. */
interface Shown {
  readonly walker: Walker;
  readonly sprites: Sprites;
  readonly place: ScreenPlace;
  readonly lead: boolean;
}

export class Figures {
  private readonly scene: Scene;
  private sprites: Sprites[] = [];
  private for: readonly Walker[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
    const glow = scene.textures.createCanvas(glowKey, 128, 128);
    if (glow) cloud(glow.context, [64, 64, 62, 62], 'rgba(255,255,255,1)');
    glow?.refresh();
    const shadow = scene.textures.createCanvas(shadowKey, 64, 32);
    if (shadow) cloud(shadow.context, [32, 16, 30, 14], 'rgba(0,0,0,1)');
    shadow?.refresh();
    const tent = scene.textures.createCanvas(tentKey, tentBox.width * 2, tentBox.height * 2);
    tent?.context.scale(2, 2);
    if (tent) drawTent(tent.context);
    tent?.refresh();
  }

  draw(frame: Frame): void {
    const { journey } = frame;
    if (journey.walkers !== this.for) this.people(journey.walkers);
    const ground = journey.ground;
    const places = journey.walkers.map((walker) => this.placeOf(frame, walker));
    spread(places, this.roomFor(frame, places[0]));
    for (const [i, walker] of journey.walkers.entries()) {
      const sprites = this.sprites[i];
      if (!sprites) continue;
      for (const image of Object.values(sprites)) (image as GameObjects.Image).setVisible(false);
      const place = places[i];
      if (!ground || !place || place.scale <= 0) continue;
      const lead = journey.leaders.includes(walker);
      // Without a lamp of its own the player sees nobody else: where they stand would tell where it is low.
      if (!lead && journey.dark && frame.day.sun === 0) continue;
      const shown = { walker, sprites, place, lead };
      this.drawGlow(frame, shown);
      this.drawFigure(frame, shown);
      this.drawExtras(frame, shown);
    }
  }

  /** By night the player stands exactly where the light is, and the others make room. */
  private roomFor({ journey, day, ratio }: Frame, own: ScreenPlace | undefined): Room {
    const between = (key: 'wide' | 'tall'): number =>
      (nightGap[key] + (mapGap[key] - nightGap[key]) * day.rise) * ratio;
    const alone = journey.party?.demo || day.rise > 0;
    return { wide: between('wide'), tall: between('tall'), pinned: alone ? undefined : own };
  }

  /** On the ground, or in the air on the way to where the last step would have led. */
  private placeOf(frame: Frame, walker: Walker): ScreenPlace {
    const { journey, view, day } = frame;
    const ground = journey.ground;
    if (!ground) return { x: 0, y: 0, scale: 0 };
    if (day.names > 0 && frame.scrub !== null)
      walker.placeOn(ground, Math.min(frame.scrub, walker.climber.climb.trail.length - 1));
    else if (day.rise > 0) walker.placeOn(ground, walker.climber.climb.trail.length - 1);
    const place = project(view, [walker.x, walker.y, journey.heightFor(walker.x, walker.y, day.sun)]);
    if (day.sun === 0 && !journey.dark) underRidges(place, view.height);
    if (walker.thrown <= 0 || day.rise > 0) return place;
    const [x, y] = walker.landing(ground);
    const end = project(view, [x, y, ground.heightAt(walker.x, walker.y)]);
    const way = Math.hypot(end.x - place.x, end.y - place.y) || 1;
    const far = view.height * 0.75 * walker.thrown;
    const up = view.height * 0.62 * walker.thrown * (1.35 - walker.thrown);
    return {
      x: place.x + ((end.x - place.x) / way) * far,
      y: place.y + ((end.y - place.y) / way) * far * 0.4 - up,
      scale: place.scale,
    };
  }

  private drawGlow({ journey, day, ratio, time }: Frame, { walker, sprites, place, lead }: Shown): void {
    const dark = 1 - day.sun;
    if (dark <= 0) return;
    const known = journey.knownAt(walker.x, walker.y);
    const flicker = 0.94 + 0.06 * Math.sin(time * 3.1 + place.x * 0.01);
    const own = Number.parseInt(walker.climber.look.colour.slice(1), 16);
    const colour = lead && walker === journey.leader ? 0xffc878 : own;
    const size = (lead ? 120 : 104) * ratio * (walker.camped ? 1.7 : 1);
    sprites.glow
      .setVisible(true)
      .setPosition(place.x, place.y - (lead ? 18 : 20) * ratio)
      .setDisplaySize(size, size)
      .setTint(walker.camped ? 0xff9a48 : colour)
      .setAlpha((lead ? 0.2 : 0.55 - 0.35 * known) * dark * flicker * (1 - walker.thrown));
  }

  private drawFigure(frame: Frame, { walker, sprites, place, lead }: Shown): void {
    const { day, ratio } = frame;
    const height = (nightHeight + (mapHeight - nightHeight) * day.rise) * ratio * (lead ? 1 : 0.86);
    const glides = kitOf(walker.climber.climb.gear) === 'sled';
    const hop = Math.sin(Math.PI * walker.stride) * (glides ? glideHop : 1);
    const pose: FigurePose =
      hop < 0.15 * (glides ? glideHop : 1) ? 'stand' : Math.floor(walker.shown) % 2 === 0 ? 'left' : 'right';
    const scale = height / figureBox.height;
    const flight = day.rise > 0 ? 0 : walker.thrown;
    sprites.figure
      .setVisible(flight < 1)
      .setTexture(this.figureKey(walker, pose, lead, ratio))
      .setOrigin(figureBox.feetX / figureBox.width, figureBox.feetY / figureBox.height)
      .setPosition(place.x, place.y - hop * hopHeight * ratio)
      .setDisplaySize(figureBox.width * scale, figureBox.height * scale)
      .setRotation(flight * 11 * walker.facing + hop * 0.05 * walker.facing)
      .setTint(lead ? 0xffffff : mixTint(0x8890b4, 0xffffff, day.sun))
      .setAlpha(1 - flight * flight)
      .setDepth(20 + place.y * 1e-4 + (lead ? 0.5 : 0));
    sprites.shadow
      .setVisible(flight === 0)
      .setPosition(place.x, place.y)
      .setDisplaySize(height * 0.62, height * 0.22)
      .setAlpha(0.5 - 0.2 * hop);
  }

  private drawExtras({ journey, day, ratio, time }: Frame, { walker, sprites, place, lead }: Shown): void {
    const tall = (nightHeight + (mapHeight - nightHeight) * day.rise) * ratio;
    if (walker.camped && day.rise < 1) {
      const tentHeight = 44 * ratio;
      sprites.tent
        .setVisible(true)
        .setPosition(place.x - 34 * ratio, place.y - 4 * ratio)
        .setDisplaySize((tentHeight * tentBox.width) / tentBox.height, tentHeight)
        .setAlpha(1 - day.rise);
    }
    // Two people tell their own lamps by the numbers above them.
    const numbered = !lead || day.rise > 0 || journey.leaders.length > 1;
    if (numbered) {
      sprites.badge
        .setVisible(walker.thrown < 1 || day.rise > 0)
        .setTexture(this.badgeKey(walker, ratio))
        .setPosition(place.x, place.y - tall * (lead ? 1 : 0.9) - 9 * ratio)
        .setDisplaySize(badgeSize * ratio, badgeSize * ratio);
    }
    if (walker.cue && day.sun === 0) {
      const pop = Math.min(1, walker.cueAge * 6);
      const fade = Math.min(1, (1.6 - walker.cueAge) * 3);
      const sway = walker.cue === 'rattling' ? Math.sin(time * 30) * 3 * ratio : 0;
      sprites.cue
        .setVisible(true)
        .setTexture(this.cueKey(walker.cue, ratio))
        .setPosition(place.x + sway, place.y - tall - (lead ? 16 : 38) * ratio - 8 * ratio * pop)
        .setDisplaySize(30 * ratio * pop, 30 * ratio * pop)
        .setAlpha(Math.max(0, fade));
    }
  }

  private people(walkers: readonly Walker[]): void {
    for (const sprites of this.sprites)
      for (const image of Object.values(sprites)) (image as GameObjects.Image).destroy();
    const image = (key: string, depth: number): GameObjects.Image =>
      this.scene.add.image(0, 0, key).setDepth(depth).setVisible(false);
    this.sprites = walkers.map(() => ({
      shadow: image(shadowKey, 15),
      glow: image(glowKey, 14).setBlendMode('ADD'),
      tent: image(tentKey, 19).setOrigin(0.5, 0.94),
      figure: image('__DEFAULT', 20),
      badge: image('__DEFAULT', 22),
      cue: image('__DEFAULT', 23),
    }));
    this.for = walkers;
  }

  private figureKey(walker: Walker, pose: FigurePose, lead: boolean, ratio: number): string {
    const { colour, hat } = walker.climber.look;
    const { facing } = walker;
    const initial = initialOf(walker.climber.look);
    const scale = ((nightHeight * ratio) / figureBox.height) * 1.25;
    const kit = kitOf(walker.climber.climb.gear);
    const keyOf = (each: FigurePose): string =>
      `figure ${colour} ${hat} ${initial} ${kit} ${lead} ${facing} ${ratio} ${each}`;
    // All poses are painted together, before the first is needed.
    if (this.scene.textures.exists(keyOf(pose))) return keyOf(pose);
    for (const each of figurePoses)
      this.paint(keyOf(each), figureBox.width * scale, figureBox.height * scale, (paint) => {
        paint.scale(scale, scale);
        drawFigure(paint, walker.climber.look, { pose: each, facing, lantern: lead, kit });
      });
    return keyOf(pose);
  }

  private badgeKey(walker: Walker, ratio: number): string {
    const { look } = walker.climber;
    const size = badgeSize * ratio;
    return this.paint(`badge ${look.colour} ${initialOf(look)} ${ratio}`, size, size, (paint) =>
      drawBadge(paint, look, size),
    );
  }

  private cueKey(cue: Cue, ratio: number): string {
    const size = 30 * ratio;
    return this.paint(`cue ${cue} ${ratio}`, size, size, (paint) => drawCue(paint, cue, size));
  }

  private paint(key: string, width: number, height: number, draw: (paint: CanvasRenderingContext2D) => void): string {
    if (this.scene.textures.exists(key)) return key;
    const texture = this.scene.textures.createCanvas(key, Math.ceil(width), Math.ceil(height));
    if (texture) draw(texture.context);
    texture?.refresh();
    return key;
  }
}

/** A lamp far to the north would hang among the stars: it nears the foot of the ridges instead, and never passes them. */
export function underRidges(place: ScreenPlace, height: number): void {
  const foot = height * (horizon + 0.035);
  const bend = height * 0.09;
  const over = foot + bend - place.y;
  if (over > 0) place.y = foot + bend * Math.exp(-over / bend);
}

function mixTint(from: number, to: number, t: number): number {
  const part = (shift: number): number =>
    Math.round(((from >> shift) & 255) + (((to >> shift) & 255) - ((from >> shift) & 255)) * t) << shift;
  return part(16) | part(8) | part(0);
}
