// The night drawings of the gears, for levels without a drawing of their own.
import { Ground, Walker, type Pictures } from './parts.tsx';

export const gearsPictures: Pictures = {
  stride: () => (
    <>
      <Ground line="M0 22C80 30 120 100 280 104" />
      <path class="arrow" d="M66 34 132 70m-10 0h10v-10" />
      <Walker x={60} y={36} />
    </>
  ),
  dial: () => (
    <>
      <Ground line="M0 22C80 30 120 100 280 104" />
      <path class="arrow" d="M206 46a26 26 0 1 0-52 0M180 46l14-16" />
      <Walker x={60} y={36} />
    </>
  ),
};
