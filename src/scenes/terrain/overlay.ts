// Draws a gear's shapes on the ground of the mountain: lines and discs as graphics, glows as images, words as text.
import type { GameObjects, Scene } from 'phaser';
import type { Frame } from '../frame.ts';
import { morningOverlayOf, overlayOf } from '../overlay/index.ts';
import { cssColour, type Place, type Shape } from '../overlay/shape.ts';
import { lettering } from './lettering.ts';
import { project, type ScreenPlace } from './projection.ts';
import { arrowHead, drape, type Path, stroke, strokeFading } from './trail.ts';

type Of<Kind extends Shape['kind']> = Extract<Shape, { kind: Kind }>;
/** The texture that figures make for their own glow. */
const glowKey = 'glow';
/** Lines thinner than this (CSS pixels) have no dark rim. */
const rimFrom = 2;

export class Overlay {
  private readonly scene: Scene;
  private readonly base: GameObjects.Graphics;
  private readonly lines: GameObjects.Graphics;
  private readonly glows: GameObjects.Image[] = [];
  private readonly texts = new Map<string, GameObjects.Text>();
  private drawn = '';

  constructor(scene: Scene) {
    this.scene = scene;
    this.base = scene.add.graphics().setDepth(9.5);
    this.lines = scene.add.graphics().setDepth(12);
    // Words measured with a fallback face would be cut off when the right one arrives: measure again then.
    document.fonts.addEventListener('loadingdone', () => this.forgetWords());
  }

  /** Draws again when shapes, view or light have changed. */
  draw(frame: Frame): void {
    const { journey, day, view, ratio } = frame;
    const night = journey.ground && day.sun < 1 ? overlayOf(journey) : [];
    const morning = journey.ground && day.trails > 0 ? morningOverlayOf(journey) : [];
    const light = `${day.sun} ${day.trails} ${ratio} ${journey.memory.version} ${journey.plane} ${journey.shifts}`;
    const key = `${JSON.stringify([night, morning])} ${view.matrix.join()} ${view.width}x${view.height} ${light}`;
    if (key === this.drawn) return;
    this.drawn = key;
    this.base.clear();
    this.lines.clear();
    for (const glow of this.glows) glow.setVisible(false);
    for (const words of this.texts.values()) words.setVisible(false);
    let glows = 0;
    for (const [shapes, fade] of [
      [night, 1 - day.sun],
      [morning, day.trails],
    ] as const)
      for (const shape of shapes) {
        if (shape.kind === 'glow') this.drawGlow(frame, shape, fade, glows++);
        else if (shape.kind === 'words') this.drawWords(frame, shape, fade);
        else if (shape.kind === 'area') this.drawArea(frame, shape, fade);
        else this.drawShape(frame, shape, fade);
      }
    this.forgetHidden();
  }

  /** Words that are no longer on the ground would pile up, flare by flare. */
  private forgetHidden(): void {
    for (const [key, words] of this.texts) {
      if (words.visible) continue;
      words.destroy();
      this.texts.delete(key);
    }
  }

  private forgetWords(): void {
    for (const words of this.texts.values()) words.destroy();
    this.texts.clear();
    this.drawn = '';
  }

  private drawGlow(frame: Frame, { at, radius, lift, colour, alpha }: Of<'glow'>, fade: number, place: number): void {
    const { ratio } = frame;
    this.glows[place] ??= this.scene.add.image(0, 0, glowKey).setDepth(11.5).setBlendMode('ADD');
    const { x, y } = placeOf(frame, at);
    this.glows[place]
      .setVisible(true)
      .setPosition(x, y - lift * ratio)
      .setDisplaySize(2 * radius * ratio, 2 * radius * ratio)
      .setTint(colour)
      .setAlpha(alpha * fade);
  }

  private drawWords(frame: Frame, { at, words, below, size, colour, alpha }: Of<'words'>, fade: number): void {
    const { ratio } = frame;
    const key = `${words} ${at.join()} ${size} ${ratio}`;
    let label = this.texts.get(key);
    if (!label) {
      label = lettering(this.scene, words, { size: size * ratio, ink: cssColour(colour), halo: '#060a1c' }).setDepth(
        18,
      );
      this.texts.set(key, label);
    }
    const { x, y } = placeOf(frame, at);
    label
      .setVisible(true)
      .setPosition(Math.round(x), Math.round(y + below * ratio))
      .setAlpha(alpha * fade);
  }

  private drawArea(frame: Frame, { corners, colour, edge, alpha }: Of<'area'>, fade: number): void {
    const places = corners.map((corner) => placeOf(frame, corner));
    const { base } = this;
    base.fillStyle(colour, alpha * fade).lineStyle(1.5 * frame.ratio, edge, 0.45 * fade);
    base.beginPath();
    for (const { x, y } of places) base.lineTo(x, y);
    base.closePath();
    base.fillPath();
    base.strokePath();
  }

  private drawShape(frame: Frame, shape: Exclude<Shape, Of<'glow' | 'words' | 'area'>>, fade: number): void {
    const on = this.lines;
    const { ratio } = frame;
    const { colour } = shape;
    const alpha = shape.alpha * fade;
    if (shape.kind === 'arrow' || shape.kind === 'line') {
      const path: Path = [placeOf(frame, shape.from)];
      drape(frame, path, shape.from, shape.to);
      const width = shape.width * ratio;
      const end = shape.kind === 'arrow' && shape.end !== undefined ? shape.end * fade : alpha;
      if (shape.width >= rimFrom)
        strokeFading(on, path, { colour: 0x0b0820, width: width * 1.9, alpha: 0.5 * alpha }, 0.5 * end);
      strokeFading(on, path, { colour, width, alpha }, end);
      if (shape.kind === 'arrow') arrowHead(on, path, width * 3.4, { colour, alpha: end });
      return;
    }
    if (shape.kind === 'path') {
      const path: Path = shape.places.map((place) => placeOf(frame, place));
      const width = shape.width * ratio;
      stroke(on, path, { colour: 0x0b0820, width: width * 1.9, alpha: 0.5 * alpha });
      stroke(on, path, { colour, width, alpha });
      return;
    }
    const { x, y } = placeOf(frame, shape.at);
    if (shape.kind === 'flag') {
      const [height, far] = [shape.height * ratio, x + shape.height * ratio * 0.62];
      on.lineStyle(4.5 * ratio, 0x0b0820, 0.6 * alpha).lineBetween(x, y, x, y - height);
      on.lineStyle(2.2 * ratio, 0xfff4e2, alpha).lineBetween(x, y, x, y - height);
      on.fillStyle(colour, alpha).fillTriangle(x, y - height, x, y - height * 0.52, far, y - height * 0.76);
      return;
    }
    const size = 2 * shape.radius * ratio;
    if (shape.kind === 'disc') {
      on.fillStyle(colour, alpha).fillEllipse(x, y, size, size * frame.view.sin);
      return;
    }
    on.lineStyle(shape.width * ratio, colour, alpha).strokeEllipse(x, y, size, size * frame.view.sin);
  }
}

function placeOf({ view, journey, day }: Frame, [x, y]: Place): ScreenPlace {
  return project(view, [x, y, journey.heightFor(x, y, day.sun)]);
}
