// Phaser with an empty scene: what a frame costs before there is anything to see.
import { Game, Scale, WEBGL } from 'phaser';

const game = new Game({
  type: WEBGL,
  parent: 'mountain',
  banner: false,
  audio: { noAudio: true },
  scale: { mode: Scale.NONE, width: innerWidth, height: innerHeight },
  scene: [{}],
});
game.events.once('ready', () => document.body.classList.add('ready'));
