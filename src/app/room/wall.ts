// The projector: shows the room and nothing else. By night only lamps; at dawn every climb is climbed again from its recording.
import type { Level } from '../../content/level.ts';
import { courseFrom } from '../../core/course.ts';
import { walkBot } from '../../core/bot.ts';
import type { Course } from '../../core/climb.ts';
import { replayStored } from '../../core/replay.ts';
import { botSteps, classLevel } from '../../protocol/class-level.ts';
import { lampAt } from '../../protocol/lamps.ts';
import { commandsOf } from '../../protocol/recordings.ts';
import type { ProjectorView, Trail, View } from '../../protocol/views.ts';
import type { Climber } from '../../state/party.ts';
import { botLamps, wallView } from '../../state/room.ts';
import { screen } from '../../state/view.ts';
import { botsOn } from '../climbers.ts';
import { groundedLevel } from '../grounded-level.ts';
import { loadClimb } from '../load-climb.ts';
import { ask, connect, serverNow, version } from './connect.ts';
import { tellWay } from './links.ts';

let acted = '';
/** The round's bots, walking on the room's clock. */
let bots: { readonly round: number; readonly course: Course; readonly climbers: readonly Climber[] } | null = null;
/** The best three have their place written on them; the others are a lamp among lamps. */
const colours = ['#ffd9a0', '#e8ecff', '#e6a06a'] as const;

/** Shows the room that `secret` opens. */
export function showWall(secret: string): void {
  acted = '';
  connect({
    home: 'wall',
    entry: () => ({ kind: 'projector', version, secret }),
    onEntered: () => {},
    onView: follow,
    onClock: walkOn,
  });
}

/** Puts the round's bots on their start. */
async function gatherBots({ round, level, seed, lesson }: ProjectorView): Promise<void> {
  bots = null;
  botLamps.value = [];
  if (level === null || seed === null) return;
  const played = classLevel(await groundedLevel(level), lesson.bots, seed);
  if (wallView.peek()?.round !== round) return;
  const course = courseFrom(played);
  bots = { round, course, climbers: botsOn(played, course) };
}

/** The bots' lamps, where the room's clock has them. */
function walkOn(): void {
  const view = wallView.peek();
  if (!bots || !view || view.phase !== 'night' || view.startedAt === null || bots.round !== view.round) return;
  const { course, climbers } = bots;
  const elapsed = (view.pausedAt ?? serverNow()) - view.startedAt;
  const steps = botSteps(course.budget.steps, view.lesson.seconds, elapsed);
  botLamps.value = climbers.map(({ rule, look, climb }) => {
    walkBot(climb, course, steps);
    const { east, north } = lampAt(0, climb.trail.at(-1) ?? [], course.surface.domain);
    return { rule, look, east, north };
  });
}

function follow(view: View): void {
  if (view.role !== 'projector') return;
  tellWay(view);
  // Late results change places, so the morning is drawn again when the report does.
  const key = `${view.phase} ${view.round} ${view.phase === 'dawn' ? JSON.stringify(view.report) : ''}`;
  if (key === acted) return;
  acted = key;
  if (view.phase === 'night') void gatherBots(view);
  if (view.phase !== 'dawn') screen.value = 'wall';
  else void breakDawn();
}

function climberOf(level: Level, course: ReturnType<typeof courseFrom>, { seat, place, runs }: Trail): Climber {
  const climb = replayStored(course, { gear: level.gear, seed: level.seed, commands: commandsOf(runs) });
  const colour = place === null ? '#8f9cc8' : (colours[place - 1] ?? '#8f9cc8');
  const look = { colour, hat: 'beanie', initial: place === null ? '·' : String(place) } as const;
  return { id: `seat-${seat}`, rule: 'pupil', look, climb };
}

async function breakDawn(): Promise<void> {
  const view = wallView.peek();
  if (!view || view.level === null || view.seed === null) return;
  const [reply, level, { showMorning }] = await Promise.all([
    ask({ kind: 'trails' }),
    groundedLevel(view.level),
    loadClimb(),
  ]);
  if (reply.kind !== 'trails' || wallView.peek()?.round !== view.round || wallView.peek()?.phase !== 'dawn') return;
  const played = classLevel(level, view.lesson.bots, view.seed);
  const course = courseFrom(played);
  const best = reply.trails.toSorted((one, other) => (one.place ?? 99) - (other.place ?? 99));
  showMorning(
    played,
    course,
    best.map((trail) => climberOf(played, course, trail)),
  );
  screen.value = 'climb';
}
