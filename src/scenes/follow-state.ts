// What wakes the picture: both views of the mountain follow the same signals, and read them themselves when they draw.
import { effect } from '@preact/signals-core';
import { calm } from '../state/options.ts';
import { party } from '../state/party.ts';
import { classLamps } from '../state/room.ts';
import { language } from '../state/text.ts';
import {
  aim,
  chosenTrial,
  device,
  dialValues,
  insets,
  drawingScale,
  marker,
  otherAim,
  otherDials,
  phase,
  pointing,
  screen,
  scrub,
  settled,
  shownGround,
  walking,
} from '../state/view.ts';
import type { FramePace } from './frame-pace.ts';
import type { Journey } from './journey.ts';

const signs = [
  aim,
  chosenTrial,
  device,
  dialValues,
  drawingScale,
  marker,
  otherAim,
  otherDials,
  phase,
  pointing,
  screen,
  scrub,
  shownGround,
  calm,
  walking,
  insets,
  language,
];

/**
 * Keeps `journey` at the party and draws again whenever something the picture shows has changed, for as long as the page lives.
 * Until that frame has been drawn the picture is behind the state: nothing has settled.
 */
export function followState(journey: Journey, pace: FramePace): void {
  const change = (): void => {
    settled.value = false;
    pace.wake();
  };
  effect(() => {
    journey.follow(party.value);
    change();
  });
  effect(() => {
    for (const sign of signs) void sign.value;
    change();
  });
  effect(() => {
    void classLamps.value;
    pace.wake();
  });
  // Words on the map are drawn again in their own face.
  document.fonts.addEventListener('loadingdone', () => pace.wake());
}
