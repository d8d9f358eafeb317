// Breath and dust in the lamp light: a few warm motes that drift near the climber. They float in front of the light, on no ground.
import type { GameObjects, Scene } from 'phaser';
import type { Frame } from '../frame.ts';
import { project } from './projection.ts';
import { scatter } from './sky.ts';

const motes = 16;
/** Seconds that a mote drifts before it begins again. */
const life = 7;

export class Dust {
  private readonly images: GameObjects.Image[] = [];

  /** The texture `star` must exist: the backdrop makes it. */
  constructor(scene: Scene) {
    for (let i = 0; i < motes; i++)
      this.images.push(scene.add.image(0, 0, 'star').setDepth(24).setBlendMode('ADD').setTint(0xffd9a0));
  }

  draw({ journey, view, day, time, ratio }: Frame): void {
    const lamp = journey.lamps[0];
    const lit = lamp !== undefined && journey.ground !== null && day.sun === 0;
    const next = scatter(101);
    for (const image of this.images) {
      const [angle, away, phase, size] = [next() * 6.28, next(), next(), next()];
      image.setVisible(lit);
      if (!lit) continue;
      const age = (time / life + phase) % 1;
      const reach = journey.reach * (0.1 + 0.5 * away);
      const place = project(view, [
        lamp.x + lamp.downX * journey.reach * 0.2 + Math.cos(angle + age) * reach,
        lamp.y + lamp.downY * journey.reach * 0.2 + Math.sin(angle + age * 0.6) * reach,
        lamp.z + journey.reach * (0.04 + 0.3 * age),
      ]);
      image
        .setPosition(place.x, place.y)
        .setScale(ratio * (0.1 + 0.13 * size))
        .setAlpha(0.7 * Math.sin(Math.PI * age) * (1 - 0.7 * away) * lamp.power);
    }
  }
}
