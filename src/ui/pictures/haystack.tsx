// The night drawing of the act “Eleven thousand dimensions”: two slices, and the way from one to the next.
import { Walker, type Pictures } from './parts.tsx';

export const haystackPictures: Pictures = {
  'the-haystack': () => (
    <>
      <path class="contours" d="M52 34 178 10l58 34-126 26ZM38 66 164 42l58 34-126 26Z" />
      <path class="contours" d="M96 32q44-14 88 10M82 64q44-14 88 10" />
      <path class="trail" d="M92 36 140 40 132 72 176 78" />
      <path class="arrow" d="M176 78 204 82m-8-5 8 5-9 3" />
      <Walker x={92} y={38} />
    </>
  ),
};
