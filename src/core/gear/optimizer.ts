// Optimizer: any rule with any settings. Bots wear it, and so will the lab; players get the gears that show one idea each.
import { ruled } from './ruled.ts';

/** Walks by any rule. */
export const optimizer = ruled('optimizer');
