// Starts Phaser once, keeps its canvas as large as its parent, and connects the mountain to the state.
import { effect } from '@preact/signals-core';
import { Game, type Renderer, Scale, WEBGL } from 'phaser';
import { listenForDrags } from './drag-aim.ts';
import { followState } from './follow-state.ts';
import { FramePace, type Liveliness } from './frame-pace.ts';
import { Mountain } from './mountain.ts';
import { listenForPoints } from './point-at.ts';
import { mostRatio, QualityWatch, tiers } from './quality.ts';
import { screen } from '../state/view.ts';
import type { Choices, Scenes } from './scenes.ts';
import { climberOn, lampReach, measureOn, placeAt, screenOf, trailOn } from './view.ts';

/** Phaser's loop sleeps; this is how the game is stepped. */
type Loop = Game['loop'];

/** Boots the game inside `parent` and resolves with the running view once its first scene stands. */
export async function startGame(parent: HTMLElement, choices: Choices): Promise<Scenes> {
  const watch = new QualityWatch(choices.quality);
  const mountain = new Mountain();
  mountain.still = choices.still ?? false;
  const ratioNow = (): number =>
    Math.min(
      window.devicePixelRatio || 1,
      tiers[watch.current].ratio,
      mostRatio(parent.clientWidth, parent.clientHeight),
    );
  mountain.ratio = ratioNow();
  const game = await boot(parent, mountain);
  const figures = { frames: 0, milliseconds: 0 };
  const loop: Loop = game.loop;
  let last = 0;
  let was: Liveliness = 'still';
  const pace = new FramePace((now) => {
    const started = performance.now();
    loop.step(now);
    figures.frames++;
    figures.milliseconds += (performance.now() - started - figures.milliseconds) * 0.1;
    // Walks are short: their frames add up over pauses, else a slow machine would never have enough of them for a judgement.
    if (was === 'moving' && mountain.liveliness === 'moving') changeQuality(now - last);
    last = now;
    was = mountain.liveliness;
    return was;
  });
  const fit = (): void => {
    mountain.ratio = ratioNow();
    const width = Math.max(2, Math.round(parent.clientWidth * mountain.ratio));
    const height = Math.max(2, Math.round(parent.clientHeight * mountain.ratio));
    if (game.scale.width !== width || game.scale.height !== height) game.scale.resize(width, height);
    game.canvas.style.width = '100%';
    game.canvas.style.height = '100%';
    pace.wake();
  };
  const changeQuality = (milliseconds: number): void => {
    const next = watch.note(milliseconds);
    if (!next) return;
    mountain.journey.refine(tiers[next].side);
    fit();
  };
  mountain.journey.refine(tiers[watch.current].side);
  followState(mountain.journey, pace);
  watchScreen(parent, game, fit, pace);
  listenForDrags(parent, (way) => measureOn(mountain, way));
  listenForPoints(parent, (x, y) => placeAt(mountain, x, y));
  // A kiosk's pictures have a limit of their own.
  effect(() => {
    void screen.value;
    fit();
  });
  return {
    renderer: 'webgl',
    figures: () => ({ ...figures, quality: watch.current, ground: mountain.journey.ground?.face ?? 0 }),
    screenOf: (point) => screenOf(mountain, point),
    climberOn: () => climberOn(mountain),
    trailOn: () => trailOn(mountain),
    lampReach: () => lampReach(mountain),
  };
}

function boot(parent: HTMLElement, mountain: Mountain): Promise<Game> {
  return new Promise((resolve) => {
    const game = new Game({
      type: WEBGL,
      parent,
      banner: false,
      transparent: false,
      backgroundColor: '#050817',
      antialias: true,
      powerPreference: 'high-performance',
      autoFocus: false,
      audio: { noAudio: true },
      input: { keyboard: false, mouse: false, touch: false, gamepad: false },
      fps: { smoothStep: false },
      scale: { mode: Scale.NONE, width: 2, height: 2 },
      scene: [mountain],
      callbacks: {
        // From here on our own pace steps the loop; Phaser's would draw sixty frames a second for ever.
        postBoot: (booted) => {
          queueMicrotask(() => booted.loop.sleep());
          // Phaser picks among many textures by comparing an interpolated number with ==: rotated words lose pixels where it is
          // a hair off, and software drawing samples all sixteen for every pixel. One texture a batch has neither trouble.
          (booted.renderer as Renderer.WebGL.WebGLRenderer).renderNodes.setMaxParallelTextureUnits(1);
        },
      },
    });
    game.events.once('ready', () => {
      const first = (): void => {
        if (mountain.sys.isActive()) resolve(game);
        else setTimeout(first, 0);
      };
      setTimeout(() => {
        game.loop.sleep();
        game.loop.step(performance.now());
        first();
      }, 0);
    });
  });
}

function watchScreen(parent: HTMLElement, game: Game, fit: () => void, pace: FramePace): void {
  new ResizeObserver(fit).observe(parent);
  const watchRatio = (): void => {
    matchMedia(`(resolution: ${window.devicePixelRatio}dppx)`).addEventListener(
      'change',
      () => {
        fit();
        watchRatio();
      },
      { once: true },
    );
  };
  watchRatio();
  game.canvas.addEventListener('webglcontextlost', () => pace.stop());
  game.renderer.on('restorewebgl', () => pace.resume());
}
