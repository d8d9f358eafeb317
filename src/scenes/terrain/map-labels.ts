// The morning's words: altitudes on index lines, names of minima and saddle points like lakes on a map, parameters on the edges.
import type { GameObjects, Scene } from 'phaser';
import { language } from '../../state/text.ts';
import { quantity } from '../../state/words.ts';
import type { Frame } from '../frame.ts';
import { clearSpot, overlap, type Box } from './apart.ts';
import { placeAltitudes, type Altitude } from './altitudes.ts';
import type { Ground } from './ground.ts';
import { lettering } from './lettering.ts';
import { letteringOf, type EdgeName, type PlaceName } from './map-names.ts';
import { project, type ScreenPlace } from './projection.ts';

interface Label {
  readonly words: GameObjects.Text;
  readonly x: number;
  readonly y: number;
  /** Pixels on screen from the place to the words. */
  readonly aside: number;
  readonly below: number;
}
/** A climber hides a name that begins less than this (CSS pixels) to its side and above its feet. */
const hides = { wide: 75, tall: 70 } as const;
/** Room for an altitude of six letters, whatever its tilt, in CSS pixels. */
const anAltitude = { wide: 36, tall: 26 } as const;
/** What a climber with its badge takes up above its feet, in CSS pixels. */
const body = { wide: 26, tall: 52 } as const;
/** Names of the western axis that are longer than this many letters lie along it too. */
const LONGEST_UPRIGHT = 4;
/** CSS pixels between the map's edge and the middle of a word outside it. */
const edgeGap = 11;
/** CSS pixels between a place and the middle of its name. */
const nameGap = 15;

/** Where a place of the ground (world units east and north) is on the screen now. */
function onScreen(view: Frame['view'], ground: Ground, [x, y]: readonly [number, number]): ScreenPlace {
  return project(view, [x, y, ground.heightAt(x, y)]);
}

/** Where a label is on the screen now. */
function boxOf({ words, x, y, aside, below }: Label, ground: Ground, view: Frame['view']): Box {
  const place = onScreen(view, ground, [x, y]);
  return { x: place.x + aside, y: place.y + below, wide: words.width, tall: words.height };
}

export class MapLabels {
  private readonly scene: Scene;
  private labels: Label[] = [];
  private made = '';

  constructor(scene: Scene) {
    this.scene = scene;
    // Words measured with a fallback face would be cut off when the right one arrives: measure again then.
    document.fonts.addEventListener('loadingdone', () => this.clear());
  }

  draw(frame: Frame): void {
    const { journey, day, view, ratio } = frame;
    const { ground, party } = journey;
    if (day.names <= 0 || !ground || !party) {
      this.clear();
      return;
    }
    const key = `${party.level.slug} ${party.attempt} ${ratio} ${journey.shifts} ${Math.round(ground.face)} ${language.value.code} ${view.pose.distance.toFixed(3)}`;
    if (key !== this.made) {
      this.clear();
      this.made = key;
      this.make(frame, ground);
    }
    for (const { words, x, y, aside, below } of this.labels) {
      const place = onScreen(view, ground, [x, y]);
      words.setPosition(Math.round(place.x + aside), Math.round(place.y + below)).setAlpha(day.names);
    }
  }

  private clear(): void {
    for (const { words } of this.labels) words.destroy();
    this.labels = [];
    this.made = '';
  }

  private make(frame: Frame, ground: Ground): void {
    const { ratio, journey, view } = frame;
    const { party } = journey;
    if (!party) return;
    const { places, edges } = letteringOf(party, ground);
    const taken: Box[] = [];
    // The most important name first: it gets the best spot.
    for (const name of places.toSorted((one, other) => Number(other.camp) - Number(one.camp))) {
      const label = this.name(name, ground, frame, taken);
      taken.push(boxOf(label, ground, view));
      this.labels.push(label);
    }
    for (const name of edges) this.labels.push(this.edge(name, ground, ratio));
    taken.push(...bodies(frame, ground));
    const perWorld = view.focal / view.pose.distance;
    const isFree = (x: number, y: number): boolean => {
      const place = onScreen(view, ground, [x, y]);
      const box = { ...place, wide: anAltitude.wide * ratio, tall: anAltitude.tall * ratio };
      return !taken.some((other) => overlap(box, other));
    };
    for (const altitude of placeAltitudes(ground, perWorld / ratio, isFree))
      this.labels.push(this.altitude(altitude, ratio));
  }

  private altitude({ x, y, angle, loss }: Altitude, ratio: number): Label {
    const words = this.words(quantity(loss, 2), 15 * ratio, '#2b1916', '#f6e2c2');
    words.setRotation(angle).setDepth(13);
    return { words, x, y, aside: 0, below: 0 };
  }

  /** A name below its place, or beside it where another name is there already. */
  private name({ words: written, point, camp }: PlaceName, ground: Ground, frame: Frame, taken: readonly Box[]): Label {
    const { ratio, view } = frame;
    const [x, y] = ground.worldOf(point);
    const words = this.words(written, (camp ? 20 : 17) * ratio, '#eaf6ff', '#0d2a3a');
    words.setFontStyle('italic 600');
    const below = (nameGap + feetBelow(frame, ground, [x, y])) * ratio;
    const beside = words.width / 2 + below;
    const spots = [
      { aside: 0, below },
      { aside: -beside, below: 0 },
      { aside: beside, below: 0 },
      // Clear of the line above even when that is written larger.
      { aside: 0, below: below + 1.3 * words.height },
    ].map((offset) => {
      const label = { words, x, y, ...offset };
      return { ...boxOf(label, ground, view), label };
    });
    return clearSpot(spots, taken).label;
  }

  private edge({ words: written, axis, along, strong }: EdgeName, ground: Ground, ratio: number): Label {
    const words = this.words(written, (strong ? 19 : 14) * ratio, '#2b1916', '#f6e2c2');
    if (strong) words.setFontStyle('italic 600');
    const [halfWidth, halfDepth] = [ground.width / 2, ground.depth / 2];
    if (axis === 0) return { words, x: along * halfWidth, y: -halfDepth, aside: 0, below: edgeGap * ratio };
    // Values lie along the western edge, read from the east, as on maps.
    if (!strong || written.length > LONGEST_UPRIGHT) words.setRotation(-Math.PI / 2);
    return { words, x: -halfWidth, y: along * halfDepth, aside: -edgeGap * ratio, below: 0 };
  }

  private words(words: string, size: number, ink: string, halo: string): GameObjects.Text {
    return lettering(this.scene, words, { size, ink, halo }).setDepth(18);
  }
}

/** Where somebody stands in the end. */
function feetOf({ journey, view }: Frame, ground: Ground): ScreenPlace[] {
  return journey.walkers.map(({ climber }) => onScreen(view, ground, ground.worldOf(climber.climb.trail.at(-1) ?? [])));
}

/** What those who stand there in the end hide. */
function bodies(frame: Frame, ground: Ground): Box[] {
  const [wide, tall] = [body.wide * frame.ratio, body.tall * frame.ratio];
  return feetOf(frame, ground).map(({ x, y }) => ({ x, y: y - tall / 2, wide, tall }));
}

/** How far below a place (CSS pixels) those stand whose heads and bodies would hide a name right under it. */
function feetBelow(frame: Frame, ground: Ground, at: readonly [number, number]): number {
  const { view, ratio } = frame;
  const place = onScreen(view, ground, at);
  const near = feetOf(frame, ground)
    .filter((foot) => Math.abs(foot.x - place.x) < hides.wide * ratio)
    .map((foot) => (foot.y - place.y) / ratio)
    .filter((below) => below > 0 && below < hides.tall);
  return Math.max(0, ...near);
}
