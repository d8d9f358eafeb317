// Hold to walk: repeats a step, slowly at first, faster the longer it is held. Wall-clock time lives here and never enters the climb.

const firstPace = 4; // steps a second
const fullPace = 60; // steps a second
const gainPerSecond = 1.9; // the pace grows by this factor each second
const longestTick = 50; // ms between ticks while slower paces wait longer
const mostStepsAtOnce = 6; // after a hiccup of the page the missed steps are not all made up

/** Calls `step` again and again until it says false or `stop` is called. Returns `stop`. */
export function walk(step: () => boolean): () => void {
  const began = performance.now();
  let before = began;
  let owed = 1; // the first step comes at once
  let timer = 0;
  const tick = (): void => {
    const now = performance.now();
    const pace = Math.min(fullPace, firstPace * gainPerSecond ** ((now - began) / 1000));
    owed = Math.min(mostStepsAtOnce, owed + ((now - before) / 1000) * pace);
    before = now;
    for (; owed >= 1; owed--) if (!step()) return;
    timer = window.setTimeout(tick, Math.min(longestTick, 1000 / pace));
  };
  tick();
  return () => clearTimeout(timer);
}
