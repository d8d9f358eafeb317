// The morning's words: altitudes on index lines and the names of the minima, like lakes on a map.
import type { GameObjects, Scene } from 'phaser';
import { text } from '../../state/text.ts';
import { quantity } from '../../state/words.ts';
import type { Frame } from '../frame.ts';
import { placeAltitudes, type Altitude } from './altitudes.ts';
import type { Ground } from './ground.ts';
import { project } from './projection.ts';

const condensed = "'Sofia Sans Extra Condensed Variable', 'Arial Narrow', 'Liberation Sans Narrow', sans-serif";

interface Label {
  readonly words: GameObjects.Text;
  readonly x: number;
  readonly y: number;
  readonly below: number;
}

export class MapLabels {
  private readonly scene: Scene;
  private labels: Label[] = [];
  private made = '';

  constructor(scene: Scene) {
    this.scene = scene;
    // Words measured with a fallback face would be cut off when the right one arrives: measure again then.
    void document.fonts.load(`600 16px ${condensed}`, 'Camp 0.5').then(() => this.clear());
  }

  draw(frame: Frame): void {
    const { journey, day, view, ratio } = frame;
    const { ground, party } = journey;
    if (day.names <= 0 || !ground || !party) {
      this.clear();
      return;
    }
    const key = `${party.level.slug} ${party.attempt} ${ratio} ${ground.columns} ${text('dawn.camp')} ${view.pose.distance.toFixed(3)}`;
    if (key !== this.made) {
      this.clear();
      this.made = key;
      this.make(frame, ground);
    }
    for (const { words, x, y, below } of this.labels) {
      const place = project(view, [x, y, ground.heightAt(x, y)]);
      words.setPosition(Math.round(place.x), Math.round(place.y + below)).setAlpha(day.names);
    }
  }

  private clear(): void {
    for (const { words } of this.labels) words.destroy();
    this.labels = [];
    this.made = '';
  }

  private make(frame: Frame, ground: Ground): void {
    const { ratio, journey, view } = frame;
    const perWorld = view.focal / view.pose.distance;
    for (const altitude of placeAltitudes(ground, perWorld / ratio)) this.labels.push(this.altitude(altitude, ratio));
    const surface = journey.party?.course.surface;
    const campLoss = journey.party?.course.campLoss ?? 0;
    for (const [i, minimum] of (surface?.minima ?? []).entries()) {
      const [x, y] = ground.worldOf(minimum.point);
      const camp = i === 0 || minimum.loss <= campLoss;
      const words = this.words(
        camp ? text('dawn.camp') : text('dawn.local-minimum'),
        (camp ? 19 : 16) * ratio,
        '#eaf6ff',
        '#0d2a3a',
      );
      words.setFontStyle('italic 600');
      this.labels.push({ words, x, y, below: 15 * ratio });
    }
  }

  private altitude({ x, y, angle, loss }: Altitude, ratio: number): Label {
    const words = this.words(quantity(loss, 2), 13 * ratio, '#33201c', '#f3d9b4');
    words.setRotation(angle).setDepth(13);
    return { words, x, y, below: 0 };
  }

  private words(words: string, size: number, ink: string, halo: string): GameObjects.Text {
    return this.scene.add
      .text(0, 0, words, {
        fontFamily: condensed,
        fontSize: `${Math.round(size)}px`,
        fontStyle: '600',
        color: ink,
        stroke: halo,
        strokeThickness: Math.max(2, size * 0.2),
      })
      .setOrigin(0.5)
      .setDepth(18);
  }
}
