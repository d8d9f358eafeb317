// What a gear shows of its inner state on the ground: a few simple shapes, in world places, that both views of the mountain draw.
// Nothing here may depend on ground that the climber has not measured.

/** A place in the world, height left out. */
export type Place = readonly [x: number, y: number];

/** `colour` is 0xrrggbb, `alpha` 0 to 1; widths and radii are CSS pixels. */
export type Shape = { readonly colour: number; readonly alpha: number } & (
  | { readonly kind: 'arrow'; readonly from: Place; readonly to: Place; readonly width: number }
  | { readonly kind: 'line'; readonly from: Place; readonly to: Place; readonly width: number }
  | { readonly kind: 'disc'; readonly at: Place; readonly radius: number }
  | { readonly kind: 'ring'; readonly at: Place; readonly radius: number; readonly width: number }
);
