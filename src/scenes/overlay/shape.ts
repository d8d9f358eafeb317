// What a gear shows of its inner state on the ground: a few simple shapes, in world places, that both views of the mountain draw.
// Nothing here may depend on ground that the climber has not measured.

/** A place in the world, height left out. */
export type Place = readonly [x: number, y: number];

/** `colour` and `edge` are 0xrrggbb, `alpha` 0 to 1; widths, radii, sizes, `lift` (above the place) and `below` are CSS pixels. */
export type Shape = { readonly colour: number; readonly alpha: number } &
  /** `end` is the alpha at its tip, where that is another: ground far from the lamp is not known. */
  (
    | {
        readonly kind: 'arrow';
        readonly from: Place;
        readonly to: Place;
        readonly width: number;
        readonly end?: number;
      }
    | { readonly kind: 'line'; readonly from: Place; readonly to: Place; readonly width: number }
    | { readonly kind: 'path'; readonly places: readonly Place[]; readonly width: number }
    | { readonly kind: 'disc'; readonly at: Place; readonly radius: number }
    | { readonly kind: 'ring'; readonly at: Place; readonly radius: number; readonly width: number }
    /** A flag that stands upright, so many CSS pixels high. */
    | { readonly kind: 'flag'; readonly at: Place; readonly height: number }
    /** Light that melts away towards its radius. */
    | { readonly kind: 'glow'; readonly at: Place; readonly radius: number; readonly lift: number }
    /** A filled piece of the ground with a thin edge; it lies under everything else. */
    | { readonly kind: 'area'; readonly corners: readonly Place[]; readonly edge: number }
    | {
        readonly kind: 'words';
        readonly at: Place;
        readonly words: string;
        readonly below: number;
        readonly size: number;
      }
  );

/** A colour as CSS writes it. */
export function cssColour(colour: number): string {
  return `#${colour.toString(16).padStart(6, '0')}`;
}
