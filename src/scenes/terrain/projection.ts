// The camera's arithmetic: from world to screen and back, shared by the mesh, the sprites and the trails.
// World: x east, y north, z up; the longer side of the ground spans 2. The heading is always north.

/** Where the camera stands. `centre` is the screen place (pixels from the top left) that the target is shown at. */
export interface Pose {
  readonly target: readonly [x: number, y: number, z: number];
  /** From the camera to the target, in world units. */
  readonly distance: number;
  /** Radians below the horizon; a quarter turn looks straight down. */
  readonly pitch: number;
  /** Vertical field of view in radians. */
  readonly field: number;
  readonly centre: readonly [x: number, y: number];
}

export interface ScreenPlace {
  x: number;
  y: number;
  /** Pixels a world unit at this depth. */
  scale: number;
}

/** A pose with a screen: everything needed to project. */
export interface Projection {
  readonly pose: Pose;
  readonly width: number;
  readonly height: number;
  readonly eye: readonly [number, number, number];
  /** Column-major 4 x 4, world to clip; clip z is always 0 because rows are drawn from far to near. */
  readonly matrix: Float32Array;
  readonly focal: number;
  readonly sin: number;
  readonly cos: number;
}

/** The projection of `pose` on a screen of `width` by `height` pixels. */
export function projectionOf(pose: Pose, width: number, height: number): Projection {
  const sin = Math.sin(pose.pitch);
  const cos = Math.cos(pose.pitch);
  const [tx, ty, tz] = pose.target;
  const eye: [number, number, number] = [tx, ty - cos * pose.distance, tz + sin * pose.distance];
  const focal = height / 2 / Math.tan(pose.field / 2);
  const kx = (2 * focal) / width;
  const ky = (2 * focal) / height;
  const shiftX = (2 * pose.centre[0]) / width - 1;
  const shiftY = 1 - (2 * pose.centre[1]) / height;
  // Depth along the view, w = cos (y - ey) - sin (z - ez); up on screen, u = sin (y - ey) + cos (z - ez).
  const w0 = -cos * eye[1] + sin * eye[2];
  const u0 = -sin * eye[1] - cos * eye[2];
  const matrix = new Float32Array([
    kx,
    0,
    0,
    0,
    shiftX * cos,
    ky * sin + shiftY * cos,
    0,
    cos,
    -shiftX * sin,
    ky * cos - shiftY * sin,
    0,
    -sin,
    -kx * eye[0] + shiftX * w0,
    ky * u0 + shiftY * w0,
    0,
    w0,
  ]);
  return { pose, width, height, eye, matrix, focal, sin, cos };
}

/** Where a world place is on screen; places behind the camera come out with scale 0. */
export function project(
  view: Projection,
  place: readonly [number, number, number],
  into: ScreenPlace = { x: 0, y: 0, scale: 0 },
): ScreenPlace {
  const dy = place[1] - view.eye[1];
  const dz = place[2] - view.eye[2];
  const depth = view.cos * dy - view.sin * dz;
  const scale = depth > 1e-4 ? view.focal / depth : 0;
  into.x = view.pose.centre[0] + (place[0] - view.eye[0]) * scale;
  into.y = view.pose.centre[1] - (view.sin * dy + view.cos * dz) * scale;
  into.scale = scale;
  return into;
}

/** The place at height `z` under a screen pixel, or null above the horizon. */
export function placeUnder(view: Projection, x: number, y: number, z: number): [number, number] | null {
  const right = (x - view.pose.centre[0]) / view.focal;
  const up = (view.pose.centre[1] - y) / view.focal;
  const fall = view.sin - up * view.cos;
  if (fall < 1e-3) return null;
  const depth = (view.eye[2] - z) / fall;
  return [view.eye[0] + right * depth, view.eye[1] + (view.cos + up * view.sin) * depth];
}

/** A pose between two others, `t` from 0 to 1; distance and focal length change by equal factors. */
export function between(from: Pose, to: Pose, t: number): Pose {
  const mix = (a: number, b: number): number => a + (b - a) * t;
  const mixFactor = (a: number, b: number): number => a * (b / a) ** t;
  return {
    target: [mix(from.target[0], to.target[0]), mix(from.target[1], to.target[1]), mix(from.target[2], to.target[2])],
    distance: mixFactor(from.distance, to.distance),
    pitch: mix(from.pitch, to.pitch),
    field: mixFactor(from.field, to.field),
    centre: [mix(from.centre[0], to.centre[0]), mix(from.centre[1], to.centre[1])],
  };
}
