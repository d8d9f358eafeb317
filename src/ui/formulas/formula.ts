// What a formula of the collection is: its lines as MathML, and the letters that have to be explained beside it.
import type { JSX } from 'preact';
import type { LetterId } from './letters.tsx';

export interface FormulaEntry {
  readonly lines: readonly JSX.Element[];
  readonly letters: readonly LetterId[];
}
