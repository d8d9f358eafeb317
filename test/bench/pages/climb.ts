// The climb scene alone, at the quality in the address, on the level in the address or the one that has most climbers.
// `loadTime` (milliseconds) is how long that took from its JSON to its first frame; `loadNext(slug)` does it again in the scene that runs.
import { beginClimb } from '../../../src/app/climbing.ts';
import { bringGround } from '../../../src/app/fetched-ground.ts';
import { loadCatalogue, loadLevel } from '../../../src/app/levels.ts';
import { startScenes } from '../../../src/scenes/index.ts';
import { qualities, type Scenes } from '../../../src/scenes/scenes.ts';
import { screen } from '../../../src/state/view.ts';

const asked = new URLSearchParams(location.search);
const quality = qualities.find((each) => each === asked.get('quality'));
const place = document.getElementById('mountain');
if (!place || !quality) throw new Error(`the page needs a place and one of ?quality=${qualities.join('|')}`);
loadCatalogue();

async function begin(slug: string): Promise<void> {
  const level = await loadLevel(slug);
  await bringGround(level.surface);
  screen.value = 'climb';
  beginClimb(level, 'climb');
}

/** Resolves at the first frame after the climber stands on drawn ground. */
function shown(scenes: Scenes): Promise<void> {
  return new Promise((resolve) => {
    const look = (): void => {
      requestAnimationFrame(scenes.climberOn() === null ? look : () => resolve());
    };
    look();
  });
}

const started = performance.now();
await begin(asked.get('level') ?? 'adams-race');
const scenes = await startScenes(place, { quality });
await shown(scenes);
Object.assign(window, {
  loadTime: performance.now() - started,
  async loadNext(slug: string): Promise<number> {
    const start = performance.now();
    await begin(slug);
    await shown(scenes);
    return performance.now() - start;
  },
});
