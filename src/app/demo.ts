// Behind the title: bots descend a real level, one step at a time, and begin again when all have ended.
import { effect } from '@preact/signals-core';
import { courseFrom } from '../core/course.ts';
import { party, type Party } from '../state/party.ts';
import { screen } from '../state/view.ts';
import { botsOn } from './climbers.ts';
import { showParty, walkBots } from './everyone.ts';
import { loadLevel } from './levels.ts';

const demoLevel = 'adams-race';
const pace = 900; // ms between steps
const longestShow = 140; // steps; then a new start, however far they are
let attempt = 0;

async function demoParty(): Promise<Party> {
  const level = await loadLevel(demoLevel);
  const course = courseFrom(level);
  return { level, course, climbers: botsOn(level, course), steps: 0, demo: true, attempt: --attempt };
}

function advance(current: Party): void {
  const done = current.climbers.every(({ climb }) => climb.outcome !== null);
  if (!done && current.steps < longestShow) walkBots(current.steps + 1);
  else showParty({ ...current, climbers: botsOn(current.level, current.course), steps: 0, attempt: --attempt });
}

/** Runs the demo whenever the title or the level list is up; it rests in a hidden tab. */
export function runDemo(): void {
  effect(() => {
    if (screen.value !== 'title' && screen.value !== 'levels') return undefined;
    let wanted = true;
    // A demo that cannot be loaded leaves the title as it is: the night sky without climbers.
    demoParty().then(
      (fresh) => {
        if (wanted) showParty(fresh);
      },
      () => {},
    );
    const timer = setInterval(() => {
      const current = party.peek();
      if (!document.hidden && current?.demo) advance(current);
    }, pace);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  });
}
