// How climbers carry their lamps: the cone points downhill, and swings there instead of jumping when a step has turned the slope.
import { easeIn } from './ease.ts';
import { isSecond } from './person.ts';
import type { Ground } from './terrain/ground.ts';
import type { Lamp } from './terrain/lamp.ts';
import type { Walker } from './walker.ts';

/** Seconds in which the lamp swings about two thirds of the way to a new downhill. */
const swingTime = 0.16;
/** The slope is felt this part of the lamp's reach to each side. */
const probePart = 0.12;
/** From this slope on downhill is as sure as can be. */
const sureSlope = 0.12;
/** A cone this close to downhill has arrived. */
const nearDownhill = 0.01;

interface Moment {
  /** How far the lamp reaches, in world units. */
  readonly reach: number;
  /** 0 (as bright as ever) to 1 (out). */
  readonly dimmed: number;
  /** Since the moment before. */
  readonly seconds: number;
  readonly calm: boolean;
}

/** Where every lamp points. */
export class LampSwing {
  private readonly ways = new Map<string, readonly [number, number]>();

  /** The next lamps point downhill at once. */
  forget(): void {
    this.ways.clear();
  }

  /** The lamp of `walker`, after it has swung on for `seconds`; in a `calm` night it is there at once. */
  lampOf(
    walker: Walker,
    ground: Ground,
    { reach, dimmed, seconds, calm }: Moment,
  ): { readonly lamp: Lamp; readonly swinging: boolean } {
    const ease = calm ? 1 : easeIn(seconds, swingTime);
    const wish = downhillAt(walker, ground, reach * probePart);
    const now = this.ways.get(walker.climber.id) ?? wish;
    const next = [now[0] + (wish[0] - now[0]) * ease, now[1] + (wish[1] - now[1]) * ease] as const;
    const swinging = Math.hypot(wish[0] - next[0], wish[1] - next[1]) > nearDownhill;
    this.ways.set(walker.climber.id, swinging ? next : wish);
    const power = walker.exploding && walker.shown >= walker.goal ? 1 - walker.thrown : 1;
    const lamp: Lamp = {
      x: walker.x,
      y: walker.y,
      z: ground.heightAt(walker.x, walker.y),
      downX: next[0],
      downY: next[1],
      radius: reach,
      power: Math.max(0.001, power * (1 - dimmed)),
      cold: isSecond(walker) ? 1 : 0,
    };
    return { lamp, swinging };
  }
}

/** Downhill where `walker` stands, as long as it is sure: 1 on a slope, 0 on flat ground. */
function downhillAt({ x, y }: Walker, ground: Ground, probe: number): readonly [number, number] {
  const dx = (ground.heightAt(x + probe, y) - ground.heightAt(x - probe, y)) / (2 * probe);
  const dy = (ground.heightAt(x, y + probe) - ground.heightAt(x, y - probe)) / (2 * probe);
  const steep = Math.sqrt(dx * dx + dy * dy);
  const sure = Math.min(1, steep / sureSlope) / Math.max(steep, 1e-9);
  return [-dx * sure, -dy * sure];
}
