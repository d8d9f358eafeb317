// The game: answers every intent, keeps the address in step with the screen, and loads mountain and sound when they are needed.
import { effect } from '@preact/signals-core';
import type { Intent } from '../state/intent.ts';
import { answerIntents } from '../state/intent.ts';
import { busy } from '../state/offline.ts';
import { homework } from '../state/homework.ts';
import { party } from '../state/party.ts';
import { pupilView } from '../state/room.ts';
import { levelAfter, lockOf } from '../state/way.ts';
import { loadTrouble, missingLevel, screen, scrub, sheet, shownGround, type Sheet } from '../state/view.ts';
import { drawingChoices, hashOf, placeOf } from './address.ts';
import { showHints } from './hints.ts';
import { listenToGamepads } from './input-gamepad.ts';
import { listenToKeys } from './input-keys.ts';
import { watchDevices } from './input-device.ts';
import { bringWords, chooseLanguage, loadLanguage } from './languages.ts';
import { groundedLevel } from './grounded-level.ts';
import { isLevel, loadCatalogue } from './levels.ts';
import { climbCode, loadClimb } from './load-climb.ts';
import { changeOptions, loadOptions } from './options.ts';
import { keepHere, takeAtStart, takeNewVersion } from './offline/new-version.ts';
import { openWith, stayHere } from './pages.ts';
import { forgetProgress, loadProgress } from './progress.ts';
import { isKioskIntent, kioskCode, visitKiosk } from './visit-kiosk.ts';
import { answerHomework, goOnWithHomework, isHomeworkIntent, leaveHomework, visitHomework } from './visit-homework.ts';
import { answerRoom, findRooms, isRoomIntent, leaveRoom, roomCode, visitRoom } from './visit-room.ts';
import { keepForVisitors, probeStorage } from './storage.ts';
import { study } from './study.ts';

/** Even a busy page keeps the game on its machine after so many milliseconds. */
const longestWait = 5000;

/** This page was opened as a kiosk: what it keeps is a visitor's. */
let isKiosk = false;

/** Starts everything and shows the place in the address. Resolves when the words are there, before the mountain is. */
export async function startGame(mountain: HTMLElement): Promise<void> {
  isKiosk = placeOf(location.hash).screen === 'kiosk';
  if (isKiosk) {
    keepForVisitors();
    void import('./kiosk/beat.ts').then(({ startBeat }) => startBeat());
  }
  probeStorage();
  loadOptions();
  loadProgress();
  loadCatalogue();
  answerIntents(answer);
  void takeAtStart(busy);
  await loadLanguage();
  showHints();
  watchDevices();
  listenToKeys();
  listenToGamepads();
  document.addEventListener('visibilitychange', () => document.hidden && stopWalking());
  addEventListener('hashchange', showAddress);
  showAddress();
  void findRooms();
  // The title is drawn first; the climb, the mountain and the sound come when the browser has a moment.
  requestAnimationFrame(() => setTimeout(() => loadWorldOnce(mountain)));
}

/** A teacher's pages show no mountain, so they wait for another page to need one. */
function loadWorldOnce(mountain: HTMLElement): void {
  const stop = effect(() => {
    if (screen.value === 'host' || screen.value === 'check') return;
    queueMicrotask(() => stop());
    void loadWorld(mountain);
  });
}

async function loadWorld(mountain: HTMLElement): Promise<void> {
  // Without the words of play the title stands; whoever opens a page asks for them again.
  bringWords('play').catch(() => {});
  // Without its code the demo does not run; whoever wants to climb asks for it again.
  loadClimb().then(
    ({ runDemo, watchPointing }) => {
      runDemo();
      watchPointing();
    },
    () => {},
  );
  // Sound that does not come holds nothing back: the mountain stands in silence.
  const audio = import('../audio/index.ts').catch(() => null);
  const { startScenes } = await import('../scenes/index.ts');
  const scenes = await startScenes(mountain, drawingChoices(new URLSearchParams(location.search)));
  // What is drawn where, for the bench and the end-to-end tests; it can look but not touch.
  Object.assign(window, { nightDescent: scenes });
  void audio.then((sounds) => sounds?.startAudio());
  whenIdle(() => void keepHere());
}

/** When nothing is being loaded or drawn; Safari does not say. */
function whenIdle(then: () => void): void {
  if (typeof requestIdleCallback === 'function') requestIdleCallback(then, { timeout: longestWait });
  else setTimeout(then, longestWait);
}

/** The level that was asked for last, on its way or already there; null away from the climb. */
let wanted: string | null = null;

function showAddress(): void {
  const place = placeOf(location.hash, location.pathname);
  // Visitors and players share neither storage nor memory, so the way from one to the other is a new page.
  if ((place.screen === 'kiosk') !== isKiosk) return location.reload();
  switch (place.screen) {
    case 'title':
    case 'levels':
    case 'journal':
      return open(place.screen);
    case 'kiosk':
      return visitKiosk();
    case 'climb':
      return place.slug === wanted ? undefined : play(place.slug);
    case 'homework':
    case 'check':
      leave();
      return visitHomework(place);
    default:
      leave();
      return visitRoom(place);
  }
}

/** Leaves whatever is on: a level, a class, homework. */
function leave(): void {
  wanted = null;
  leaveRoom();
  leaveHomework();
  stopWalking();
}

function stopWalking(): void {
  climbCode()?.holdWalk(false);
}

function open(place: 'title' | 'levels' | 'journal'): void {
  leave();
  goTo(hashOf({ screen: place }));
  openWith(place, () => {
    sheet.value = null;
    loadTrouble.value = null;
    screen.value = place;
    // Without its code the journal has no maps; whoever opens it asks for it again.
    if (place === 'journal')
      void import('./journal.ts').then(
        ({ fillJournal }) => fillJournal(),
        () => {},
      );
  });
}

function goTo(hash: string): void {
  if (location.hash !== hash && !(location.hash === '' && hash === '#/')) location.hash = hash;
}

function play(slug: string): void {
  leave();
  wanted = slug;
  sheet.value = null;
  loadTrouble.value = null;
  if (isLevel(slug)) {
    goTo(hashOf({ screen: 'climb', slug }));
    return openWith('climb', () => void begin(slug));
  }
  return openWith('missing', () => {
    missingLevel.value = slug;
    screen.value = 'missing';
  });
}

async function begin(slug: string): Promise<void> {
  try {
    const [level, { beginClimb }] = await Promise.all([groundedLevel(slug), loadClimb()]);
    if (wanted !== slug) return;
    beginClimb(level, 'brief');
    screen.value = 'climb';
  } catch {
    if (wanted !== slug) return;
    loadTrouble.value = slug;
    screen.value = 'climb';
  }
}

function retry(): void {
  const level = party.peek()?.level;
  sheet.value = null;
  if (level) climbCode()?.beginClimb(level, 'climb');
}

function tryAgain(): void {
  sheet.value = null;
  roomCode()?.tryAgain();
}

function next(): void {
  const slug = party.peek()?.level.slug;
  const after = slug === undefined ? null : levelAfter(slug);
  if (after === null || lockOf(after.slug) !== null) open('levels');
  else play(after.slug);
}

function showSheet(name: Sheet | null): void {
  stopWalking();
  if (name !== null) return openWith(name, () => (sheet.value = name));
  stayHere();
  sheet.value = null;
  return undefined;
}

function answer(intent: Intent): void {
  switch (intent.kind) {
    case 'open':
      if (intent.screen === 'class') return goTo(hashOf({ screen: 'class', code: '' }));
      if (intent.screen === 'host') return goTo(hashOf({ screen: 'host' }));
      if (intent.screen === 'levels' && homework.peek()) return goOnWithHomework('page');
      return open(intent.screen);
    case 'play':
      return play(intent.slug);
    case 'next':
      return homework.peek() ? goOnWithHomework('next') : next();
    case 'retry':
      return pupilView.peek() ? tryAgain() : retry();
    case 'sheet':
      return showSheet(intent.sheet);
    case 'study':
      return study(intent.slug);
    case 'begin':
      return climbCode()?.leaveBrief();
    case 'foretell':
      return climbCode()?.foretell(intent.outcome);
    case 'dawn':
      return climbCode()?.breakDawn();
    case 'scrub':
      scrub.value = intent.step;
      return undefined;
    case 'show-ground':
      shownGround.value = intent.place;
      return undefined;
    case 'options':
      return changeOptions(intent.change);
    case 'language':
      return chooseLanguage(intent.code);
    case 'forget-progress':
      return forgetProgress();
    case 'new-version':
      return void takeNewVersion();
    default:
      if (isKioskIntent(intent)) return kioskCode()?.answerKiosk(intent);
      if (isHomeworkIntent(intent)) return answerHomework(intent);
      if (isRoomIntent(intent)) return answerRoom(intent);
      return climbCode()?.answerHand(intent);
  }
}
