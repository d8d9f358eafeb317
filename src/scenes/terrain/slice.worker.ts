// Runs in a worker: the ground of a slice through the network's weights. Two of them share a patch; one makes the grid of it.
import { expose, transfer } from 'comlink';
import { digitsFrom } from '../../core/network/digits.ts';
import { inputsOf, type Inputs } from '../../core/network/network.ts';
import { patchOf, type PatchOrder } from '../../core/network/patch.ts';
import { surfaceThrough } from '../../core/patch-surface.ts';
import type { Slice } from '../../core/slice.ts';
import { gridOn, type GridLook } from './grid.ts';
import type { Grid } from './ground.ts';

/** Digits that the ground is measured on: half of the training digits tell the shape as well as all. */
const digits = 500;

/** The rows of a patch that are wanted; `file` is where the digits are. */
export interface RowsOrder extends PatchOrder {
  readonly slice: Slice;
  readonly file: string;
}

let inputs: Promise<Inputs> | null = null;

async function fetchInputs(file: string): Promise<Inputs> {
  const answer = await fetch(file);
  if (!answer.ok) throw new Error(`The digits could not be loaded: the server answered ${answer.status}.`);
  return inputsOf(digitsFrom(new Uint8Array(await answer.arrayBuffer())).training);
}

const builder = {
  /** The losses of some rows; the list is handed over, not copied. */
  async rows(order: RowsOrder): Promise<Float64Array> {
    inputs ??= fetchInputs(order.file);
    try {
      const losses = patchOf(order.slice, await inputs, digits, order);
      return transfer(losses, [losses.buffer]);
    } catch (error) {
      inputs = null;
      throw error;
    }
  },

  /** The grid through a whole patch. */
  grid(losses: Float64Array, side: number, half: number, look: GridLook): Grid {
    const grid = gridOn(surfaceThrough(losses, side, half), look);
    return transfer(grid, [grid.heights.buffer, grid.normals.buffer]);
  },
};
export type SliceBuilder = typeof builder;
expose(builder);
