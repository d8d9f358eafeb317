// The grounds that a morning fades between: orders them when the night is over, never before, and says which one is seen now.
import { widestRelief } from '../core/heights.ts';
import type { Domain } from '../core/surface.ts';
import type { Party } from '../state/party.ts';
import { besideOf, groundsOf } from '../state/grounds.ts';
import { easeIn } from './ease.ts';
import { between } from './terrain/crossfade.ts';
import type { Ground } from './terrain/ground.ts';
import { loadGround } from './terrain/load-ground.ts';
import { rescaledGround } from './terrain/mixed-ground.ts';

/** Seconds in which a fade goes about two thirds of its way. */
const fadeTime = 0.28;
/** Closer than this to where it is going, a fade is there. */
const there = 0.004;

export class MorningGrounds {
  /** Where the fade stands: 0 is the training ground, 1 the next ... */
  private face = 0;
  private grounds: (Ground | null)[] = [];
  /** The same on one scale of heights, once all are there. */
  private scaled: readonly Ground[] | null = null;
  /** The last one that was made between two. */
  private mixed: Ground | null = null;
  private key = '';

  /** Back to the night's ground. */
  forget(): void {
    this.face = 0;
    this.grounds = [];
    this.scaled = null;
    this.mixed = null;
    this.key = '';
  }

  /** Fades on towards the ground at place `wanted`; the ground to show now, or null while it has not arrived. */
  fade(night: Ground, party: Party, wanted: number, ease: number): { ground: Ground; moving: boolean } | null {
    this.order(night, party);
    const gap = wanted - this.face;
    this.face = Math.abs(gap) < there ? wanted : this.face + gap * ease;
    const { domain } = party.course.surface;
    this.scaled ??= onOneScale(this.grounds, domain, party.level.lampRadius * night.scale);
    const low = Math.floor(this.face);
    const one = this.scaled?.[low];
    const other = this.scaled?.[Math.min(this.scaled.length - 1, low + 1)];
    const moving = this.face !== wanted;
    if (!one || !other) return this.face === 0 ? { ground: night, moving: true } : null;
    if (this.face === low) return { ground: one, moving };
    if (this.mixed?.face !== this.face)
      this.mixed = between(one, other, { part: this.face - low, face: this.face, domain });
    return { ground: this.mixed, moving };
  }

  private order(night: Ground, { level, course }: Party): void {
    const shown = groundsOf(level);
    const key = `${level.slug} ${night.columns}`;
    if (key === this.key) return;
    this.key = key;
    this.grounds = shown.map((_, place) => (place === 0 ? night : null));
    const { relief, lampRadius } = level;
    const side = Math.max(night.columns, night.rows);
    shown.slice(1).forEach(({ spec }, i) => {
      const order = { surface: spec, beside: besideOf(level, spec), relief, lampRadius, side };
      void loadGround(order, course.surface.domain).then((ground) => {
        if (key === this.key) this.grounds[i + 1] = ground;
      });
    });
  }
}

/** All grounds on the widest of their scales, so that equal heights are equal losses; null while one has not arrived. */
function onOneScale(grounds: readonly (Ground | null)[], domain: Domain, reach: number): Ground[] | null {
  const all = grounds.filter((ground) => ground !== null);
  const [first] = all;
  if (!first || all.length < grounds.length) return null;
  const { kind } = first.relief;
  const relief = widestRelief(
    all.map((ground) => ground.relief),
    kind,
  );
  const own = JSON.stringify(relief);
  return all.map((ground, face) =>
    JSON.stringify(ground.relief) === own
      ? { ...ground, face }
      : { ...rescaledGround(ground, relief, domain, reach), face },
  );
}

/** The part of its way that a fade goes in `seconds`. */
export function fadeEase(seconds: number, calm: boolean): number {
  return calm ? 1 : easeIn(seconds, fadeTime);
}
