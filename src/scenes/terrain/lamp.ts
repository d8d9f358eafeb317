// The flashlight's shape on the ground: a pool around the feet and a soft cone pointing downhill. Beyond its radius there is
// no light at all, exactly where isLit of core/light.ts says so: the night test relies on it. GLSL and TypeScript say the same thing, side by side.

/** One lamp on the ground, in world units. */
export interface Lamp {
  readonly x: number;
  readonly y: number;
  /** Height of the feet. */
  readonly z: number;
  /** Downhill; its length, 0 to 1, is how sure downhill is: on flat ground the cone melts into the pool. */
  readonly downX: number;
  readonly downY: number;
  readonly radius: number;
  /** 0 (out) to 1. */
  readonly power: number;
  /** Its colour tells whose it is: 0 warm, 1 cold, for the second of two on one screen. */
  readonly cold: 0 | 1;
}

/** How many lamps can light the ground at once: one in a climb, everybody's behind the title. */
export const lampLimit = 4;

/** The light of a lamp at offset (dx, dy) from its feet, 0 to 1; the TypeScript twin of `lampGlsl`. */
export function lampLight(lamp: Lamp, dx: number, dy: number): number {
  const distance = Math.sqrt(dx * dx + dy * dy);
  const r = distance / lamp.radius;
  if (r >= 1) return 0;
  const along = (dx * lamp.downX + dy * lamp.downY) / Math.max(distance, 1e-6);
  const cone = ramp(0.1, 0.97, along) * (1 - ramp(0.25, 1, r));
  return lamp.power * Math.min(1, Math.exp(-5 * r * r) + 0.8 * cone) * (1 - ramp(0.62, 1, r));
}

function ramp(low: number, high: number, value: number): number {
  const t = Math.max(0, Math.min(1, (value - low) / (high - low)));
  return t * t * (3 - 2 * t);
}

export const lampGlsl = `
float lampLight(vec2 offset, vec2 down, float radius, float power) {
  float away = length(offset);
  float r = away / radius;
  float along = dot(offset, down) / max(away, 1e-6);
  float cone = smoothstep(0.1, 0.97, along) * (1.0 - smoothstep(0.25, 1.0, r));
  return power * min(1.0, exp(-5.0 * r * r) + 0.8 * cone) * (1.0 - smoothstep(0.62, 1.0, r));
}`;
