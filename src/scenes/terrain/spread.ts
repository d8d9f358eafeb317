// Keeps climbers readable where many trails end at one place: figures that would overlap step apart, to both sides.

interface Spot {
  x: number;
  y: number;
}

const rounds = 12;

/**
 * Moves `spots` apart along x until no two are both nearer than `wide` in x and `tall` in y, as far as a few rounds go; spots that
 * are nearly clear of each other in y move little, so that nothing jumps when the places change smoothly. The order in x is kept.
 */
export function spread(spots: readonly Spot[], wide: number, tall: number): void {
  for (let round = 0; round < rounds; round++) {
    for (let i = 0; i < spots.length; i++) {
      for (let j = i + 1; j < spots.length; j++) {
        const [one, other] = [spots[i], spots[j]];
        if (one && other) part(one, other, wide * Math.max(0, 1 - Math.abs(one.y - other.y) / tall));
      }
    }
  }
}

function part(one: Spot, other: Spot, wanted: number): void {
  const gap = other.x - one.x;
  const push = (wanted - Math.abs(gap)) / 2;
  if (push <= 0) return;
  const way = gap < 0 ? -1 : 1;
  one.x -= push * way;
  other.x += push * way;
}
