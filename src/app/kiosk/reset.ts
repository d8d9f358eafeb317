// Between two visitors nothing stays: language, settings, what this browser keeps for visitors, aims and dials. What staff keep stays,
// and what players of the same address keep is none of a kiosk's.
import { startOptions, options } from '../../state/options.ts';
import {
  idleWarning,
  kioskConfig,
  kioskResults,
  kioskRound,
  nightPart,
  shownHow,
  visitors,
} from '../../state/kiosk.ts';
import { captions, hint } from '../../state/talk.ts';
import { aim, dialValues, otherAim, otherDials, scrub, sheet, shownGround } from '../../state/view.ts';
import { showLanguage } from '../languages.ts';
import { forgetVisitors } from '../storage.ts';

/** Makes everything as the first visitor of the day finds it. */
export function resetForNext(): void {
  const config = kioskConfig.peek();
  options.value = { ...startOptions, sound: config?.sound ?? true };
  showLanguage(config?.languages[0] ?? 'en');
  forgetVisitors();
  sheet.value = null;
  hint.value = null;
  captions.value = [];
  scrub.value = null;
  shownGround.value = 0;
  aim.value = otherAim.value = { heading: 0, length: 0 };
  dialValues.value = otherDials.value = {};
  visitors.value = 1;
  shownHow.value = [false, false];
  kioskRound.value = { place: 0, of: 0 };
  nightPart.value = 0;
  kioskResults.value = [];
  idleWarning.value = null;
}
