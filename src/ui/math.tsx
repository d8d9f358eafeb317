// Small pieces of MathML, so that formulas are real mathematics: readable aloud, selectable, as sharp as the text.
import type { ComponentChildren, JSX } from 'preact';
import { text } from '../state/text.ts';
import type { TextKey } from '../state/text.ts';
import { quantity, settingText } from '../state/words.ts';

/** What may stand in a formula: a piece of MathML, or a word that `sign` turns into one. */
export type Piece = JSX.Element | string;

const OPERATOR = /^[-+=−×·/←(),→√∇∂<>≤≥≈∈|±∘]$/;
const NUMBER = /^[−]?[\d.,]+$/;

function sign(piece: Piece): JSX.Element {
  if (typeof piece !== 'string') return piece;
  if (OPERATOR.test(piece)) return <mo>{piece}</mo>;
  if (NUMBER.test(piece)) return <mn>{piece}</mn>;
  return piece.length === 1 ? <mi>{piece}</mi> : <mtext>{piece}</mtext>;
}

/** A word of the player's language in a formula. */
export function Word({ of }: { readonly of: TextKey }) {
  return <mtext>{text(of)}</mtext>;
}

/** Pieces one after the other. */
export function row(...pieces: readonly Piece[]): JSX.Element {
  return <mrow>{pieces.map(sign)}</mrow>;
}
/** `below` as an index of `base`. */
export function sub(base: Piece, below: Piece): JSX.Element {
  return (
    <msub>
      {sign(base)}
      {sign(below)}
    </msub>
  );
}
/** `above` as an exponent of `base`. */
export function sup(base: Piece, above: Piece): JSX.Element {
  return (
    <msup>
      {sign(base)}
      {sign(above)}
    </msup>
  );
}
/** A fraction. */
export function over(top: Piece, bottom: Piece): JSX.Element {
  return (
    <mfrac>
      {sign(top)}
      {sign(bottom)}
    </mfrac>
  );
}
/** A square root. */
export function root(inside: Piece): JSX.Element {
  return <msqrt>{sign(inside)}</msqrt>;
}
/** A sum over the samples, or whatever else `below` counts. */
export function sumOver(below: Piece): JSX.Element {
  return (
    <munder>
      <mo>∑</mo>
      {sign(below)}
    </munder>
  );
}
/** e with an exponent. */
export function exp(above: Piece): JSX.Element {
  return sup('e', above);
}
/** A letter with a bar: a mean. */
export function bar(letter: Piece): JSX.Element {
  return (
    <mover accent>
      {sign(letter)}
      <mo>¯</mo>
    </mover>
  );
}
/** A letter with a hat: an average whose bias has been corrected. */
export function hat(letter: Piece): JSX.Element {
  return (
    <mover accent>
      {sign(letter)}
      <mo>^</mo>
    </mover>
  );
}

/** A measured number; powers of ten become real exponents. */
export function number(value: number): JSX.Element {
  const [mantissa = '', power] = quantity(value).split(' × ');
  if (power === undefined) return <mn>{mantissa}</mn>;
  const exponent = Math.floor(Math.log10(Math.abs(value)));
  return row(mantissa, '×', sup(<mn>10</mn>, <mn>{String(exponent).replace('-', '−')}</mn>));
}

function Exact({ value }: { readonly value: number }) {
  return <mn>{settingText(value)}</mn>;
}
/** A constant of a formula, written as it is, in the player's language. */
export function exact(value: number): JSX.Element {
  return <Exact value={value} />;
}

/** A vector as a column of numbers. Its brackets are borders: only fonts made for mathematics have brackets that grow. */
export function column(values: readonly number[]): JSX.Element {
  return (
    <mtable class="vector">
      {values.map((value, index) => (
        <mtr key={index}>
          <mtd>{number(value)}</mtd>
        </mtr>
      ))}
    </mtable>
  );
}

/** One formula on a line of its own. */
export function Formula({ children }: { readonly children: ComponentChildren }) {
  return (
    <math display="block" class="formula">
      {children}
    </math>
  );
}
