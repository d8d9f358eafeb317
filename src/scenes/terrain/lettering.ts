// Words drawn on the ground: the condensed face of maps, with a halo.
import type { GameObjects, Scene } from 'phaser';

const condensed = "'Sofia Sans Extra Condensed Variable', 'Arial Narrow', 'Liberation Sans Narrow', sans-serif";

/** Words centred on their place; `size` in screen pixels, colours as CSS writes them. Fetches the face's letters if they are missing. */
export function lettering(
  scene: Scene,
  words: string,
  { size, ink, halo }: { readonly size: number; readonly ink: string; readonly halo: string },
): GameObjects.Text {
  const face = `600 16px ${condensed}`;
  if (!document.fonts.check(face, words)) void document.fonts.load(face, words);
  return scene.add
    .text(0, 0, words, {
      fontFamily: condensed,
      fontSize: `${Math.round(size)}px`,
      fontStyle: '600',
      color: ink,
      stroke: halo,
      strokeThickness: Math.max(3, size * 0.24),
    })
    .setOrigin(0.5);
}
