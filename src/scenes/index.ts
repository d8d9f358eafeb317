// The door to the mountain: decides how it can be drawn, loads only that, and hands back the running view.
// mountain.ts is the one Phaser scene (title's demo, climb, dawn); flat-map.ts is the view for machines without WebGL.
import { renderer } from '../state/view.ts';
import type { Choices, Scenes } from './scenes.ts';
import { canDrawWebGl } from './webgl.ts';

/**
 * Starts the one view of the mountain inside `parent`, which must have a size; it follows the state signals from then on.
 * Never rejects for want of WebGL: then the flat map is started and `renderer` becomes `map`.
 */
export async function startScenes(parent: HTMLElement, choices: Choices = {}): Promise<Scenes> {
  if (!choices.flat && canDrawWebGl()) {
    const { startGame } = await import('./game.ts');
    const scenes = await startGame(parent, choices);
    renderer.value = 'webgl';
    return scenes;
  }
  const { startFlatMap } = await import('./flat-map.ts');
  const scenes = startFlatMap(parent, choices);
  renderer.value = 'map';
  return scenes;
}
