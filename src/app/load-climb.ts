// Fetches the code of the climb once; the title stands without it.
import { once } from './once.ts';

/** The code of the climb; without it nobody can be climbing. */
export const { load: loadClimb, here: climbCode } = once(() => import('./climb-code.ts'));
