// Keeps climbers readable where many trails end at one place: figures that would overlap step apart, to both sides.

interface Spot {
  x: number;
  y: number;
}

const rounds = 12;

/** How far apart spots must be, in the spots' units: `wide` in x or `tall` in y. The `pinned` spot stays where it is. */
export interface Room {
  readonly wide: number;
  readonly tall: number;
  readonly pinned?: Spot | undefined;
}

/**
 * Moves `spots` apart along x until no two are both nearer than the room in x and in y, as far as a few rounds go; spots that are
 * nearly clear of each other in y move little, so that nothing jumps when the places change smoothly. The order in x is kept.
 */
export function spread(spots: readonly Spot[], { wide, tall, pinned }: Room): void {
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const [one, other] = [spots[i], spots[j]];
        if (one && other)
          part([one, other], wide * Math.max(0, 1 - Math.abs(one.y - other.y) / tall), {
            pinned,
            tie: j % 2 === 0 ? -1 : 1,
          });
      }
    }
  }
}

/** `tie` is the side that `other` goes to when both are at the same place. */
function part(
  [one, other]: readonly [Spot, Spot],
  wanted: number,
  { pinned, tie }: { readonly pinned: Spot | undefined; readonly tie: number },
): void {
  const gap = other.x - one.x;
  const push = wanted - Math.abs(gap);
  if (push <= 0) return;
  const way = Math.sign(gap) || tie;
  const share = one === pinned ? 0 : other === pinned ? 1 : 0.5;
  one.x -= push * share * way;
  other.x += push * (1 - share) * way;
}
