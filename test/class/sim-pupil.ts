// A simulated pupil: climbs by itself with the real core, over the very line and queue that the pages use, and remembers what was
// acknowledged, so that a test can ask for all of it.
import { LRUCache } from 'lru-cache';
import { StepQueue, type KeptSteps } from '../../src/app/room/step-queue.ts';
import type { Level } from '../../src/content/level.ts';
import type { Guess } from '../../src/content/predict.ts';
import { climbFrom, step } from '../../src/core/climb.ts';
import type { Climb, Command, Course } from '../../src/core/climb.ts';
import { courseFrom } from '../../src/core/course.ts';
import { luckFrom, type Luck } from '../../src/core/random.ts';
import { classLevel } from '../../src/protocol/class-level.ts';
import type { Reply, StoredClimb } from '../../src/protocol/replies.ts';
import { protocolVersion as version, type Ask } from '../../src/protocol/requests.ts';
import type { PupilView } from '../../src/protocol/views.ts';
import { Person, type Transports } from './people.ts';

/** The levels of rounds: each device works its own out once, and here one process is all of them. */
const roundLevels = new LRUCache<string, Level>({ max: 200 });

interface PupilOptions {
  readonly address: string;
  readonly code: string;
  readonly levels: ReadonlyMap<string, Level>;
  readonly seed: number;
  /** Milliseconds between two steps. */
  readonly pace: number;
  readonly transports?: Transports;
  /** Climbs a round; 2 where nothing is said. */
  readonly tries?: number;
}

export class SimPupil extends Person<PupilView> {
  readonly queue: StepQueue;
  readonly #options: PupilOptions;
  readonly #luck: Luck;
  #kept: KeptSteps | null = null;
  #round = -1;
  #attempt = 0;
  #course: Course | null = null;
  #climb: Climb | null = null;
  #level: Level | null = null;
  #timer: ReturnType<typeof setInterval>;
  isReady = false;
  /** Makes no more steps while this is true, as somebody who has put the phone down. */
  isResting = false;
  /** Milliseconds from asking to the acknowledgement of each message of steps. */
  readonly delays: number[] = [];
  stepped = 0;
  /** How often the server has said at the door what climb it has. */
  told = 0;
  /** Steps that the server has said it has. */
  acknowledged = 0;
  /** What was foretold, by round. */
  readonly guesses: Guess[] = [];
  diverged = 0;

  constructor(options: PupilOptions) {
    let token = '';
    const entry = (): Ask =>
      token === ''
        ? { kind: 'join', version, code: options.code, device: 'phone' }
        : { kind: 'return', version, token, device: 'phone' };
    super(options.address, entry, options.transports);
    this.#learn = (own) => (token = own);
    this.#options = options;
    this.#luck = luckFrom(options.seed);
    this.queue = this.#newQueue();
    this.#timer = setInterval(() => this.#act(), options.pace);
  }
  readonly #learn: (token: string) => void;

  #newQueue(): StepQueue {
    return new StepQueue(
      {
        ask: async (ask) => {
          const began = performance.now();
          const reply = await this.ask(ask);
          if (reply.kind === 'stored') this.delays.push(performance.now() - began);
          if (reply.kind === 'stored' && ask.kind === 'steps') this.acknowledged += ask.commands.length;
          return reply;
        },
        keep: (kept) => (this.#kept = kept),
        onDiverged: () => {
          this.diverged++;
          void this.#resume(null);
        },
      },
      null,
    );
  }

  /** What the browser would have kept. */
  get kept(): KeptSteps | null {
    return this.#kept;
  }
  /** The round that is climbed. */
  get climbs(): number {
    return this.#round;
  }
  get climb(): Climb | null {
    return this.#climb;
  }

  protected override entered(reply: Reply): void {
    super.entered(reply);
    if (reply.kind !== 'seat') return;
    this.#learn(reply.token);
    if (reply.climb) this.told++;
    void this.#resume(reply.climb);
  }

  protected override lineIs(isUp: boolean): void {
    if (isUp) return;
    this.isReady = false;
    this.queue.hold();
  }

  async #resume(known: StoredClimb | null): Promise<void> {
    const resumed = await this.queue.resume(known);
    if (!resumed) return;
    const { round, attempt, commands } = resumed;
    this.isReady = true;
    if (!this.view || round !== this.view.round || round < 0) return;
    this.#begin(round, attempt);
    for (const command of commands) this.#take(command);
  }

  #begin(round: number, attempt: number): void {
    const { view } = this;
    const level = view?.level ? this.#options.levels.get(view.level) : undefined;
    if (!view || !level) return;
    const { bots } = view.lesson;
    const seed = view.seed ?? 0;
    const key = `${level.slug} ${seed} ${bots}`;
    this.#level = roundLevels.get(key) ?? classLevel(level, bots, seed);
    roundLevels.set(key, this.#level);
    this.#course = courseFrom(this.#level);
    this.#climb = climbFrom(this.#course, this.#level.gear, this.#level.seed);
    this.#round = round;
    this.#attempt = attempt;
    this.#foretell();
  }

  /** Answers the question of the round's level, once; says it again when it comes back to the round. */
  #foretell(): void {
    const [round, spec] = [this.#round, this.#level?.predict];
    if (!spec) return;
    const place = { kind: 'place', at: [...(this.#course?.start ?? [])] } as const;
    const outcome =
      spec.kind === 'outcome' ? (spec.choices[this.#options.seed % spec.choices.length] ?? 'camp') : 'camp';
    this.guesses[round] = spec.kind === 'place' ? place : { kind: 'outcome', outcome };
    void this.ask({ kind: 'foretell', round, guess: this.guesses[round] });
  }

  #take(command: Command): void {
    if (this.#climb && this.#course && this.#climb.outcome === null) step(this.#climb, command, this.#course);
  }

  /** One step, if it is night and the climb is on; after its end a second try. */
  #act(): void {
    const { view } = this;
    if (!view || view.phase !== 'night' || view.pausedAt !== null || this.gone || this.isResting) return;
    if (view.endsAt !== null && Date.now() >= view.endsAt) return;
    if (view.round !== this.#round) this.#begin(view.round, 0);
    if (this.#climb && this.#climb.outcome !== null) {
      if (this.#attempt + 1 >= (this.#options.tries ?? 2)) return;
      this.#begin(view.round, this.#attempt + 1);
    }
    const command = this.#command();
    if (!command) return;
    this.#take(command);
    this.stepped++;
    this.queue.add(this.#round, this.#attempt, command);
  }

  #command(): Command | null {
    if (!this.#climb || !this.#level) return null;
    const { gear, dial } = this.#level;
    if (gear.kind !== 'stride') {
      const settings = Object.fromEntries(dial.map(({ setting, initial }) => [setting, initial]));
      return { kind: 'step', settings };
    }
    // About downhill, with the hand's imprecision.
    const turn = (this.#luck.uniform() - 0.5) * 1.2;
    const length = gear.longest * (0.2 + 0.7 * this.#luck.uniform());
    const [east = 0, north = 0] = this.#climb.gradient;
    const heading = Math.atan2(-north, -east) + turn;
    return { kind: 'stride', by: [Math.cos(heading) * length, Math.sin(heading) * length] };
  }

  override leave(): void {
    clearInterval(this.#timer);
    super.leave();
  }
}
