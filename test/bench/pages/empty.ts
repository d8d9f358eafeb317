// Phaser with an empty scene: what a frame costs before there is anything to see.
import { Game, Scale, WEBGL } from 'phaser';

performance.mark('asked');
const game = new Game({
  type: WEBGL,
  parent: 'mountain',
  banner: false,
  audio: { noAudio: true },
  scale: { mode: Scale.NONE, width: innerWidth, height: innerHeight },
  scene: [{}],
});
game.events.once('postrender', () => performance.mark('shown'));
