// The party as it is shown: ground, walkers, memory and lamps. Both views draw from this, so they agree; it knows no Phaser.
import { flaresOf } from '../core/gear/flares.ts';
import { litFrom, penaltyOf, searchesDark, seesSlope } from '../core/gear/index.ts';
import { RELIEF_HEIGHT } from '../core/heights.ts';
import type { Party } from '../state/party.ts';
import { onHappening, peopleOf } from '../state/party.ts';
import { Cuts } from './cuts.ts';
import { LampSwing } from './lamp-swing.ts';
import { Mixture } from './mixture.ts';
import type { Ground } from './terrain/ground.ts';
import { Memory } from './terrain/memory.ts';
import { lampLight, lampLimit, type Lamp } from './terrain/lamp.ts';
import { flareOver, flightTime, type ThrownFlare } from './flare.ts';
import { besideOf, groundsOf } from '../state/grounds.ts';
import { chosenTrial, cutting, marker, phase, shownGround } from '../state/view.ts';
import { fadeEase, MorningGrounds } from './morning-grounds.ts';
import { Walker } from './walker.ts';
import { loadGround } from './terrain/load-ground.ts';

export class Journey {
  party: Party | null = null;
  /** As it is shown now: bent by the rope, or one mask of many. */
  ground: Ground | null = null;
  /** Those who are shown. On a slice of many dimensions that is the player alone, until dawn: the shadows of others would mislead. */
  walkers: Walker[] = [];
  readonly memory = new Memory();
  lamps: Lamp[] = [];
  /** The player's flares, in order. */
  flares: ThrownFlare[] = [];
  /** Calls back when a new ground has arrived; `elsewhere` when the leader now stands at another place of it. */
  onGround: (ground: Ground, elsewhere: boolean) => void = () => {};
  private everyone: Walker[] = [];
  private readonly cuts = new Cuts();
  private readonly swing = new LampSwing();
  private readonly mixture = new Mixture();
  private side: number;
  /** The ground that was walked at night; `ground` is another one while a morning fades. */
  private night: Ground | null = null;
  private readonly morning = new MorningGrounds();
  /** Grows each time the ground is another than before. */
  shifts = 0;
  private wanted = '';

  constructor(side: number) {
    this.side = side;
    onHappening(({ climber, event }) =>
      this.everyone.find((walker) => walker.climber.id === climber.id)?.notice(event),
    );
  }

  /** The lamp's reach in world units. */
  get reach(): number {
    return this.party && this.ground ? this.party.level.lampRadius * this.ground.scale : 0;
  }

  /** The one whose night it is: the player, or the first of a demo party. */
  get leader(): Walker | undefined {
    return this.walkers[0];
  }

  /** Those who carry a lamp of their own and are shown their next step: one person, or two on one screen. */
  get leaders(): readonly Walker[] {
    return this.party ? this.walkers.slice(0, peopleOf(this.party).length) : [];
  }

  /** This journey as another of its people sees it. */
  seenBy(leader: Walker): Journey {
    return Object.create(this, { leader: { value: leader } }) as Journey;
  }

  /** The whole map lies before the player, unlit: nobody has a lamp, and only flares show something. */
  get dark(): boolean {
    return this.leader !== undefined && !this.party?.demo && searchesDark(this.leader.climber.climb);
  }

  /** The height at which unknown ground is drawn: the leader's own, which it knows; in the dark map's case that of its middle. */
  get plane(): number {
    const { ground, leader } = this;
    return !ground || !leader ? 0 : this.dark ? RELIEF_HEIGHT / 2 : ground.heightAt(leader.x, leader.y);
  }

  /** Takes over a newly published party. */
  follow(party: Party | null): void {
    const before = this.party;
    const fresh =
      !before ||
      !party ||
      before.attempt !== party.attempt ||
      before.level.slug !== party.level.slug ||
      before.demo !== party.demo;
    this.party = party;
    if (!party) {
      this.everyone = this.walkers = [];
      return;
    }
    if (fresh) {
      this.everyone = party.climbers.map((climber) => new Walker(climber));
      this.walkers = this.everyone;
      this.swing.forget();
      this.flares = [];
      if (Cuts.isFor(party)) this.loseGround();
      this.remember();
    } else {
      for (const [i, climber] of party.climbers.entries()) {
        const walker = this.everyone[i];
        if (walker && climber.climb.trail.length >= walker.climber.climb.trail.length) walker.climber = climber;
        else this.everyone[i] = new Walker(climber);
      }
    }
    this.order();
    this.light();
  }

  /** A flare for every reading that has none yet; it flies to the marker, where it was thrown. */
  private light(): void {
    const leader = this.leader;
    if (!leader || this.party?.demo) return;
    const readings = flaresOf(leader.climber.climb);
    for (const { at, loss } of readings.slice(this.flares.length)) {
      const [east, north] = marker.peek();
      this.flares.push({ at: [at[0] ?? east, at[1] ?? north], loss, from: [leader.x, leader.y], age: 0 });
    }
  }

  /** Changes how many vertices a side the ground has. */
  refine(side: number): void {
    this.side = side;
    this.order();
  }

  private order(): void {
    if (!this.party) return;
    if (Cuts.isFor(this.party)) {
      this.wanted = '';
      if (this.cuts.want(this.party, this.side)) cutting.value = true;
      return;
    }
    const { surface, relief, lampRadius, gear } = this.party.level;
    const penalty = penaltyOf(gear);
    const beside = besideOf(this.party.level, surface);
    const order = { surface, beside, relief, lampRadius, side: this.side, ...(penalty && { penalty }) };
    const key = JSON.stringify(order);
    if (key === this.wanted) return;
    const another = this.wanted.replace(/"side":\d+/, '') !== key.replace(/"side":\d+/, '');
    this.wanted = key;
    if (another) this.loseGround();
    const domain = this.party.course.surface.domain;
    void loadGround(order, domain).then((ground) => {
      if (key !== this.wanted) return;
      this.night = ground;
      this.mixture.take(ground);
      this.morning.forget();
      if (!this.shift(0, true)) this.show(ground);
      this.remember();
    });
  }

  /** Mixes the ground anew where it has changed; true while it is still changing. `calm` changes it at once. */
  private shift(seconds: number, calm: boolean, time = 0): boolean {
    if (!this.party) return false;
    const mixed = this.mixture.mix(this.party, { seconds, calm, time });
    if (!mixed) return false;
    this.night = mixed;
    this.morning.forget();
    this.show(mixed);
    return true;
  }

  private loseGround(): void {
    this.ground = this.night = null;
    this.mixture.take(null);
  }

  /** Paints the walked ground again from the trails: after a new ground, a new attempt or a lost context. */
  remember(): void {
    this.memory.clear();
    const ground = this.ground;
    if (!ground || !this.party || Cuts.isFor(this.party)) return;
    for (const [who, leader] of this.leaders.entries()) {
      const { trail } = leader.climber.climb;
      for (let i = litFrom(leader.climber.climb); i <= Math.floor(leader.shown); i++)
        this.memory.walkTo(ground, ground.worldOf(trail[i] ?? []), { reach: this.reach, who });
    }
  }

  /** Lets everyone walk on by `seconds`; true while anything moves. `time` (seconds) says which mask the lamp shows. */
  update(seconds: number, calm: boolean, time = 0): boolean {
    let moving = this.shift(seconds, calm, time);
    if (this.party && Cuts.isFor(this.party)) moving = this.recut(seconds) || moving;
    const ground = this.ground;
    if (!ground || !this.party) return this.party !== null;
    moving = this.crossfade(seconds, calm) || moving;
    for (const flare of this.flares) {
      moving ||= flare.age < flareOver;
      flare.age = calm ? flareOver : flare.age + seconds;
    }
    const leader = this.leader;
    if (leader) leader.lookedAt = stepLookedAt(this.party);
    // Nobody sets out for a spot before the flare has come down there.
    const waiting = this.flares.some(({ age }) => age < flightTime);
    for (const walker of this.walkers)
      if (!waiting || walker !== leader) moving = walker.update(seconds, ground, calm) || moving;
    const people = this.leaders.filter(({ climber }) => seesSlope(climber.climb));
    for (const [who, { x, y }] of people.entries()) this.memory.walkTo(ground, [x, y], { reach: this.reach, who });
    const bearers = this.party.demo ? this.walkers.slice(0, lampLimit) : people;
    const light = { reach: this.reach, dimmed: this.cuts.dimmed, seconds, calm };
    this.lamps = bearers.map((walker) => {
      const { lamp, swinging } = this.swing.lampOf(walker, ground, light);
      moving ||= swinging;
      return lamp;
    });
    return moving;
  }

  /** At dawn, and only then, shows the ground that was asked for; true while it fades. */
  private crossfade(seconds: number, calm: boolean): boolean {
    const { night, party } = this;
    if (!night || !party) return false;
    if (phase.value !== 'dawn' || party.demo || groundsOf(party.level).length < 2) {
      this.morning.forget();
      if (this.ground !== night) this.show(night);
      return false;
    }
    const seen = this.morning.fade(night, party, shownGround.value, fadeEase(seconds, calm));
    if (!seen) return true;
    if (seen.ground !== this.ground) this.show(seen.ground);
    return seen.moving;
  }

  private show(ground: Ground): void {
    this.ground = ground;
    this.shifts++;
    this.onGround(ground, false);
  }

  /** Takes a new cut over when it is time; true while one is on its way. */
  private recut(seconds: number): boolean {
    const dawn = phase.peek() === 'dawn';
    const shown = dawn ? this.everyone : this.everyone.slice(0, 1);
    if (shown.length !== this.walkers.length) this.walkers = shown;
    this.order();
    // The morning's map is another place altogether: it does not grow out of the last cut.
    if (dawn && this.ground && !this.ground.lettering) this.ground = null;
    const { leader } = this;
    const ready = !this.ground || !leader || leader.shown >= leader.goal;
    const ground = this.cuts.pass(seconds, ready, !this.ground);
    if (ground) {
      this.ground = ground;
      this.memory.clear();
      this.swing.forget();
      for (const walker of this.walkers) walker.placeOn(ground, walker.shown);
      this.onGround(ground, true);
    }
    cutting.value = this.cuts.changing;
    return cutting.value;
  }

  /** How much of the ground at a world place is known, 0 to 1: in the light or remembered. */
  knownAt(x: number, y: number): number {
    if (!this.ground) return 0;
    let known = this.memory.at(this.ground, x, y);
    for (const lamp of this.lamps) known = Math.max(known, lampLight(lamp, x - lamp.x, y - lamp.y) * 2);
    return Math.min(1, known);
  }

  /**
   * The height at which something stands at a world place: the true one where the ground is known or the sun is up (`day` 0 to 1),
   * the height of the plane in the dark, so that a lamp far off does not tell how deep it is.
   */
  heightFor(x: number, y: number, day: number): number {
    const ground = this.ground;
    const leader = this.leader;
    if (!ground || !leader) return 0;
    const known = Math.max(day, this.knownAt(x, y));
    const own = this.plane;
    return own + (ground.heightAt(x, y) - own) * known;
  }
}

/** The step that a team's climb took with the trial it looks at; null once it has chosen, and for everybody else. */
function stepLookedAt({ climbers: [player] }: Party): number | null {
  const trial = chosenTrial.value;
  return player?.climb.gear.kind === 'team' && player.climb.outcome === null && trial !== null ? trial + 1 : null;
}
