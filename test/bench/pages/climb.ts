// The climb scene alone, at the quality in the address, on the level in the address or the one that has most climbers.
import { beginClimb } from '../../../src/app/climbing.ts';
import { bringGround } from '../../../src/app/fetched-ground.ts';
import { loadCatalogue, loadLevel } from '../../../src/app/levels.ts';
import { startScenes } from '../../../src/scenes/index.ts';
import { qualities } from '../../../src/scenes/scenes.ts';
import { screen } from '../../../src/state/view.ts';

const asked = new URLSearchParams(location.search);
const quality = qualities.find((each) => each === asked.get('quality'));
const place = document.getElementById('mountain');
if (!place || !quality) throw new Error(`the page needs a place and one of ?quality=${qualities.join('|')}`);
performance.mark('asked');
loadCatalogue();
const level = await loadLevel(asked.get('level') ?? 'adams-race');
await bringGround(level.surface);
screen.value = 'climb';
beginClimb(level, 'climb');
const scenes = await startScenes(place, { quality });

/** Asks at every frame until the climber stands on drawn ground. */
function markShown(): void {
  if (scenes.climberOn() === null) requestAnimationFrame(markShown);
  else performance.mark('shown');
}
markShown();
