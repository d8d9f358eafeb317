// The night and morning skies as two painted images, with stars that twinkle and mist that drifts in front.
import type { GameObjects, Scene } from 'phaser';
import { screen } from '../../state/view.ts';
import type { Frame } from '../frame.ts';
import { cloud, horizon, paintMorning, paintNight, scatter } from './sky.ts';

const twinkles = 26;
/** Banks of mist that drift; more of them lie still in the painted sky, which costs nothing. */
const mists = 4;
/** At a kiosk the sky is so much wider than the screen, drifts through it in so many seconds, and is mirrored with each climb: a moon
 * that stood still for months would burn into the screen. */
const driftRoom = 1.08;
const driftTime = 240;
/** Longest side of a painted sky in pixels: a soft picture needs no more. */
const paintLimit = 1600;
const keys = { night: 'sky-night', morning: 'sky-morning', mist: 'mist', star: 'star' } as const;

interface Twinkle {
  readonly image: GameObjects.Image;
  readonly x: number;
  readonly y: number;
  readonly phase: number;
  readonly pace: number;
}

interface Mist {
  readonly image: GameObjects.Image;
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly drift: number;
}

export class Backdrop {
  private readonly scene: Scene;
  private readonly night: GameObjects.Image;
  private readonly morning: GameObjects.Image;
  private readonly stars: Twinkle[] = [];
  private readonly mist: Mist[] = [];

  constructor(scene: Scene) {
    this.scene = scene;
    paintSprites(scene);
    for (const key of [keys.night, keys.morning]) scene.textures.createCanvas(key, 4, 4);
    this.night = scene.add.image(0, 0, keys.night).setOrigin(0).setDepth(0);
    const next = scatter(23);
    for (let i = 0; i < twinkles; i++) {
      const image = scene.add.image(0, 0, keys.star).setDepth(1).setBlendMode('ADD');
      this.stars.push({ image, x: next(), y: next() * 0.78, phase: next() * 6.28, pace: 0.5 + 1.4 * next() });
    }
    for (let i = 0; i < mists; i++) {
      const image = scene.add.image(0, 0, keys.mist).setDepth(2);
      this.mist.push({
        image,
        x: next(),
        y: 0.9 + (i < 2 ? 0.75 : 2.4) * next(),
        size: 0.8 + 0.9 * next(),
        drift: (next() < 0.5 ? -1 : 1) * (0.004 + 0.006 * next()),
      });
    }
    this.morning = scene.add.image(0, 0, keys.morning).setOrigin(0).setDepth(3).setAlpha(0);
  }

  /** Paints both skies for a screen of this size in device pixels. */
  resize(width: number, height: number): void {
    const shrink = Math.min(1, paintLimit / Math.max(width, height));
    const paints = [
      [keys.night, paintNight, this.night],
      [keys.morning, paintMorning, this.morning],
    ] as const;
    for (const [key, paint, image] of paints) {
      const texture = this.scene.textures.get(key) as Phaser.Textures.CanvasTexture;
      texture.setSize(Math.max(2, Math.round(width * shrink)), Math.max(2, Math.round(height * shrink)));
      paint(texture.context, texture.width, texture.height);
      texture.refresh();
      image.setTexture(key).setDisplaySize(width, height);
    }
  }

  draw(frame: Frame): void {
    const { view, day, time, ratio } = frame;
    const line = view.height * horizon;
    const dark = 1 - Math.min(1, day.sun * 2.2);
    for (const star of this.stars) {
      const glow = 0.5 + 0.5 * Math.sin(time * star.pace + star.phase);
      star.image
        .setPosition(star.x * view.width, star.y * line)
        .setScale(ratio * (0.32 + 0.22 * glow))
        .setAlpha(dark * (0.2 + 0.8 * glow * glow))
        .setVisible(dark > 0);
    }
    for (const mist of this.mist) {
      const span = 1.6;
      const x = ((((mist.x + time * mist.drift) % 1) + 1) % 1) * span - (span - 1) / 2;
      mist.image
        .setPosition(x * view.width, mist.y * line)
        .setDisplaySize(view.width * 0.75 * mist.size, line * 0.5 * mist.size)
        .setAlpha(dark * 0.55 * Math.min(1, 1.4 / mist.y))
        .setVisible(dark > 0);
    }
    this.morning.setAlpha(Math.min(1, day.sun * 1.5)).setVisible(day.sun > 0);
    this.night.setVisible(day.sun < 1);
    if (screen.value === 'kiosk') this.drift(frame);
  }

  private drift({ journey, view, time }: Frame): void {
    const swing = 0.5 + 0.5 * Math.sin((time / driftTime) * 2 * Math.PI);
    this.night
      .setDisplaySize(view.width * driftRoom, view.height)
      .setX(-(driftRoom - 1) * view.width * swing)
      .setFlipX((journey.party?.attempt ?? 0) % 2 !== 0);
  }
}

function paintSprites(scene: Scene): void {
  const star = scene.textures.createCanvas(keys.star, 32, 32);
  if (star) {
    cloud(star.context, [16, 16, 15, 15], 'rgba(190,210,255,0.5)');
    cloud(star.context, [16, 16, 4.5, 4.5], 'rgba(255,255,255,1)');
    star.refresh();
  }
  const mist = scene.textures.createCanvas(keys.mist, 256, 64);
  if (mist) {
    const next = scatter(77);
    for (let i = 0; i < 22; i++)
      cloud(
        mist.context,
        [40 + 176 * next(), 18 + 28 * next(), 24 + 16 * next(), 7 + 9 * next()],
        `rgba(122,142,206,${0.05 + 0.07 * next()})`,
      );
    mist.refresh();
  }
}
