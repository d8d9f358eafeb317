// Phaser with an empty scene: what a frame costs before there is anything to see.
import { Game, Scale, WEBGL } from 'phaser';

const started = performance.now();
const game = new Game({
  type: WEBGL,
  parent: 'mountain',
  banner: false,
  audio: { noAudio: true },
  scale: { mode: Scale.NONE, width: innerWidth, height: innerHeight },
  scene: [{}],
});
game.events.once('postrender', () => Object.assign(window, { loadTime: performance.now() - started }));
