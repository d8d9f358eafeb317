// One climb of a visit: one or two people and the level's bots on the same mountain. Nothing of it is written to a player's
// progress.
import type { Level } from '../../content/level.ts';
import type { Climb, Command } from '../../core/climb.ts';
import { courseFrom } from '../../core/course.ts';
import { starsFor } from '../../core/score.ts';
import type { Person } from '../../state/kiosk.ts';
import { party, peopleOf, secondId, type Climber, type Look, type Party } from '../../state/party.ts';
import { phase, scrub, shownGround } from '../../state/view.ts';
import { atTheirEnds, botsOn, playerOn } from '../climbers.ts';
import { replaceClimber, showParty, stepPerson } from '../everyone.ts';

// Orange and blue stay apart for every kind of colour blindness; the number says it once more.
const looks: readonly [Look, Look] = [
  { colour: '#ffb35a', hat: 'beanie', initial: '1' },
  { colour: '#5ab4ff', hat: 'hood', initial: '2' },
];
let attempt = 0;

function personOn({ level, course }: Pick<Party, 'level' | 'course'>, person: Person): Climber {
  return { ...playerOn(level, course), id: person === 0 ? 'you' : secondId, look: looks[person] };
}

/** Puts so many people and all bots at the start of `level`, by night. */
export function startRace(level: Level, people: 1 | 2): void {
  const course = courseFrom(level);
  const persons = people === 2 ? ([0, 1] as const) : ([0] as const);
  const climbers = [...persons.map((person) => personOn({ level, course }, person)), ...botsOn(level, course)];
  scrub.value = null;
  shownGround.value = 0;
  phase.value = 'climb';
  showParty({ level, course, climbers, steps: 0, demo: false, people, attempt: ++attempt });
}

/** Puts the second person at the start while the first is on the way. */
export function joinRace(): void {
  const current = party.peek();
  if (!current || current.demo || current.people === 2 || phase.peek() !== 'climb') return;
  const [first, ...bots] = current.climbers;
  if (!first) return;
  // Whoever draws the mountain takes a new person for a new night.
  showParty({ ...current, climbers: [first, personOn(current, 1), ...bots], people: 2, attempt: ++attempt });
}

/** The climb of a person who is on the mountain by night; null for everybody else. */
export function climbOf(person: Person): Climb | null {
  const current = party.peek();
  return (phase.peek() === 'climb' && current && peopleOf(current)[person]?.climb) || null;
}

/** One step of a person, and of every bot that would be behind; false when the climb is over or not on. */
export function stepOf(person: Person, command: Command): boolean {
  if (!climbOf(person)) return false;
  return stepPerson(person, command, true) !== null && climbOf(person)?.outcome === null;
}

/** Puts a person whose climb is over back to the start. */
export function startAgain(person: Person): void {
  const current = party.peek();
  const climb = climbOf(person);
  if (current && climb && climb.outcome !== null) replaceClimber(person, personOn(current, person));
}

/** A person's climb as it was when the sun rose. */
export interface Judged {
  readonly climb: Climb;
  /** Camp, par, own. */
  readonly stars: readonly [boolean, boolean, boolean];
}

/** Lets the sun rise: every bot's trail is complete. Returns how each person did, the first one first. */
export function sunrise(): readonly Judged[] {
  const current = party.peek();
  if (!current || current.demo) return [];
  const people = peopleOf(current);
  const bots = atTheirEnds(current.climbers.slice(people.length), current.course);
  const climbers = [...people, ...bots];
  showParty({ ...current, climbers, steps: Math.max(...climbers.map(({ climb }) => climb.spent.steps)) });
  phase.value = 'dawn';
  const ends = bots.map(({ climb }) => climb);
  return people.map(({ climb }) => ({ climb, stars: starsFor(climb, ends, current.level.stars) }));
}
