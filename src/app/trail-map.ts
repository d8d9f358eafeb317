// A kept climb as a small map: it is replayed on its level, and drawn on the contour lines of the ground.
import type { Level } from '../content/level.ts';
import { eachPiece } from '../core/contours.ts';
import { courseFrom } from '../core/course.ts';
import { heightsFor, worldOf } from '../core/heights.ts';
import { unpackRecording } from '../core/packed-recording.ts';
import { fingerprint, replay } from '../core/replay.ts';
import { isFetched } from '../core/surfaces/fetched.ts';
import type { TrailMap } from '../state/journal.ts';
import type { BestTrail } from '../state/progress.ts';

/** Pixels and vertices along the longer side: small, but smooth enough for paper. */
const longSide = 240;
const vertices = 49;
/** Lines from the foot to the top; every fifth is stronger. */
const lineCount = 20;

/** The map of `kept`; null where the level is not what it was, or is no ground of one or two parameters. */
export function trailMap(level: Level, kept: BestTrail): TrailMap | null {
  // What has to be fetched has thousands of parameters, and is not here.
  if (isFetched(level.surface)) return null;
  const course = courseFrom(level);
  const { domain } = course.surface;
  if (domain.length > 2) return null;
  const climb = replay(course, unpackRecording(kept.recording));
  if (fingerprint(climb) !== kept.fingerprint) return null;
  const terrain = heightsFor(course.surface, level.relief, [vertices, vertices]);
  const scale = longSide / Math.max(terrain.width, terrain.depth);
  const [width, height] = [terrain.width * scale, terrain.depth * scale];
  const placed = (point: readonly number[]): [number, number] => {
    const [east, north] = worldOf(domain, point);
    return [width / 2 + east * scale, height / 2 - north * scale];
  };
  const places = climb.trail.filter((point) => point.every(Number.isFinite)).map(placed);
  const onGrid = ([column, row]: readonly [number, number]): [number, number] => [
    (column / (vertices - 1)) * width,
    (1 - row / (vertices - 1)) * height,
  ];
  const linesAt = (wanted: (line: number) => boolean): string => {
    let path = '';
    for (let line = 1; line < lineCount; line++)
      if (wanted(line))
        eachPiece(terrain, line / lineCount, (from, to) => {
          path += `M${written(onGrid(from))}L${written(onGrid(to))}`;
        });
    return path;
  };
  return {
    width,
    height,
    lines: linesAt((line) => line % 5 !== 0),
    strongLines: linesAt((line) => line % 5 === 0),
    trail: `M${places.map(written).join('L')}`,
    start: places[0] ?? [0, 0],
    end: places.at(-1) ?? [0, 0],
  };
}

function written([x, y]: readonly [number, number]): string {
  return `${x.toFixed(1)} ${y.toFixed(1)}`;
}
