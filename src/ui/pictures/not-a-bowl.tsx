// The night drawings of the act “Not a bowl”.
import { Ground, Walker, type Pictures } from './parts.tsx';

export const notABowlPictures: Pictures = {
  'two-valleys': () => (
    <>
      <Ground line="M0 10C30 10 50 78 84 78s44-36 62-36 30 66 70 66 44-74 64-90" />
      <path class="tent" d="M204 107l10-16 10 16z" />
      <Walker x={30} y={28} />
    </>
  ),
  'the-pass': () => (
    <>
      <path
        class="contours"
        d="M20 30c80 40 160 40 240 0M20 96c80-34 160-34 240 0M60 12c70 44 90 44 160 0M60 114c60-44 100-44 160 0M30 20c20 30 20 60 0 88M250 20c-20 30-20 60 0 88M76 16c34 34 34 60 0 96M204 16c-34 34-34 60 0 96"
      />
      <Walker x={140} y={66} />
    </>
  ),
  'the-plateau': () => (
    <>
      <Ground line="M0 26C90 27 130 30 152 44S186 104 226 106S262 98 280 88" />
      <path class="tent" d="M212 106l10-16 10 16z" />
      <Walker x={40} y={28} />
    </>
  ),
};
