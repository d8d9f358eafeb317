// The climb scene alone, at the quality in the address, on the level that has most climbers.
import { beginClimb } from '../../../src/app/climbing.ts';
import { loadCatalogue, loadLevel } from '../../../src/app/levels.ts';
import { startScenes } from '../../../src/scenes/index.ts';
import { qualities } from '../../../src/scenes/scenes.ts';
import { screen } from '../../../src/state/view.ts';

const asked = new URLSearchParams(location.search).get('quality');
const quality = qualities.find((each) => each === asked);
const place = document.getElementById('mountain');
if (!place || !quality) throw new Error(`the page needs a place and one of ?quality=${qualities.join('|')}`);
loadCatalogue();
const level = await loadLevel('adams-race');
screen.value = 'climb';
beginClimb(level, 'climb');
await startScenes(place, { quality });
