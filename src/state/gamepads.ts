// Gamepads as the browser has them. Some browsers have none over plain HTTP, and a frame or a privacy setting may forbid them:
// then there are simply no gamepads.

/** Every connected gamepad, in the browser's order; empty where the browser has none, or forbids to ask. */
export function padsNow(): Gamepad[] {
  try {
    return [...(navigator.getGamepads?.() ?? [])].filter((pad) => pad?.connected) as Gamepad[];
  } catch {
    return [];
  }
}
