// One small night drawing for each level's card; a level without its own gets its gear's.
import { levelPictures } from './level-pictures.tsx';
import './styles/pictures.css';

/** The picture on a level's card. */
export function BriefPicture({ slug, gear }: { readonly slug: string; readonly gear: string }) {
  const Picture = levelPictures[slug] ?? levelPictures[gear];
  return (
    <svg class="picture" viewBox="0 0 280 120" aria-hidden="true">
      {Picture && <Picture />}
    </svg>
  );
}
