// Night Descent starts here. The map of the house:
//   core/     the climb itself: surfaces, optimizers, rules. Pure and deterministic, knows nothing of the rest
//   content/  what a level file may say          state/  signals: what is going on, read by everyone
//   scenes/   the mountain (Phaser)              ui/     the words and controls above it (Preact)
//   audio/    the sounds (howler)                app/    the only folder that knows them all; owns the clock
import { startGame } from './app/game.ts';
import { showInterface } from './ui/index.tsx';

function place(id: string): HTMLElement {
  const element = document.getElementById(id);
  if (!element) throw new Error(`src/index.html has no element with the id "${id}".`);
  return element;
}

startGame(place('mountain')).then(
  () => showInterface(place('interface')),
  (error: unknown) => {
    // Without any words there is no interface; the page itself says so.
    place('no-words').hidden = false;
    reportError(error);
  },
);
