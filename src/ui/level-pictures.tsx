// The night drawings of the levels, one for each card, act by act; and one for each gear.
import { bootsPictures } from './pictures/boots.tsx';
import { bowlPictures } from './pictures/bowl.tsx';
import { darkPictures } from './pictures/dark.tsx';
import { gearsPictures } from './pictures/gears.tsx';
import { haystackPictures } from './pictures/haystack.tsx';
import { inertiaPictures } from './pictures/inertia.tsx';
import { judgedPictures } from './pictures/judged.tsx';
import { noisePictures } from './pictures/noise.tsx';
import { notABowlPictures } from './pictures/not-a-bowl.tsx';
import { ropesPictures } from './pictures/ropes.tsx';
import type { Pictures } from './pictures/parts.tsx';

/** The drawings by level slug, and by gear for levels without one. */
export const levelPictures: Pictures = {
  ...darkPictures,
  ...bowlPictures,
  ...notABowlPictures,
  ...noisePictures,
  ...inertiaPictures,
  ...bootsPictures,
  ...judgedPictures,
  ...ropesPictures,
  ...haystackPictures,
  ...gearsPictures,
};
