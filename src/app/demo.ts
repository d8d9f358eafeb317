// Behind the title: bots descend a real level, one step at a time, and begin again when all have ended.
import { effect } from '@preact/signals-core';
import { step } from '../core/climb.ts';
import { nextOf } from '../core/radio.ts';
import { courseFrom } from '../core/course.ts';
import { party, type Party } from '../state/party.ts';
import { screen } from '../state/view.ts';
import { botsOn } from './climbers.ts';
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

function advance(current: Party): Party {
  const climbers = current.climbers.map((climber) => ({ ...climber, climb: { ...climber.climb } }));
  const going = climbers.filter((climber) => climber.climb.outcome === null);
  if (going.length === 0 || current.steps >= longestShow)
    return { ...current, climbers: botsOn(current.level, current.course), steps: 0, attempt: --attempt };
  for (const { climb } of going) step(climb, nextOf(climb, current.course), current.course);
  return { ...current, climbers, steps: current.steps + 1 };
}

/** Runs the demo whenever the title or the level list is up; it rests in a hidden tab. */
export function runDemo(): void {
  effect(() => {
    if (screen.value !== 'title' && screen.value !== 'levels') return undefined;
    let wanted = true;
    // A demo that cannot be loaded leaves the title as it is: the night sky without climbers.
    demoParty().then(
      (fresh) => {
        if (wanted) party.value = fresh;
      },
      () => {},
    );
    const timer = setInterval(() => {
      const current = party.peek();
      if (!document.hidden && current?.demo) party.value = advance(current);
    }, pace);
    return () => {
      wanted = false;
      clearInterval(timer);
    };
  });
}
