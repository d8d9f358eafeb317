// The class's lamps in the night: faint warm dots, one a classmate, gone when the sun is up. They stand on the plane of the unknown
// ground, so that a lamp far off does not tell how deep it is.
import type { GameObjects, Scene } from 'phaser';
import { classmatesOf } from '../classmates.ts';
import type { Frame } from '../frame.ts';
import { glowKey, underRidges } from './figures.ts';
import { project } from './projection.ts';

const dotSize = 26; // CSS px
const strength = 0.6;

export class ClassLamps {
  private readonly scene: Scene;
  private readonly dots: GameObjects.Image[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
  }

  draw({ journey, view, day, ratio }: Frame): void {
    const places = day.sun < 1 ? classmatesOf(journey) : [];
    while (this.dots.length < places.length)
      this.dots.push(this.scene.add.image(0, 0, glowKey).setDepth(13).setBlendMode('ADD').setTint(0xffb35a));
    for (const [i, dot] of this.dots.entries()) {
      const place = places[i] && project(view, [...places[i], journey.heightFor(...places[i], 0)]);
      dot.setVisible(place !== undefined && place.scale > 0);
      if (!place) continue;
      underRidges(place, view.height);
      dot
        .setPosition(place.x, place.y - 6 * ratio)
        .setDisplaySize(dotSize * ratio, dotSize * ratio)
        .setAlpha(strength * (1 - day.sun));
    }
  }
}
