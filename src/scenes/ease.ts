// The one way in which anything here closes in on where it belongs: quickly at first, then slower, whatever the frame rate.

/** The part of its way that something goes in `seconds`, when it closes about two thirds of it in `time` seconds. */
export function easeIn(seconds: number, time: number): number {
  return 1 - Math.exp(-seconds / time);
}
