// Climbers on the flat map: the same figures and badges as on the mountain.
import { classmatesOf } from '../classmates.ts';
import { drawBadge, drawFigure, figureBox } from '../terrain/climber-art.ts';
import { kitOf } from '../terrain/kit-art.ts';
import { drawCue, drawTent, tentBox } from '../terrain/props-art.ts';
import { spread } from '../terrain/spread.ts';
import { type FlatFrame, flatPlace, type Paint } from './flat-frame.ts';

const nightHeight = 44;
const mapHeight = 28;
const badgeSize = 20;
/** Climbers keep this far apart, in CSS pixels. */
const gap = { wide: 25, tall: 54 } as const;

/** Paints everyone, the player last and so on top. */
export function paintFlatClimbers(paint: Paint, frame: FlatFrame): void {
  const { journey, ratio, day, scrub } = frame;
  const { ground } = journey;
  if (!ground) return;
  paintClassmates(paint, frame);
  const places = journey.walkers.map((walker) => {
    const last = walker.climber.climb.trail.length - 1;
    if (day.rise > 0) walker.placeOn(ground, scrub === null ? last : Math.min(scrub, last));
    const [x, y] = flatPlace(frame, walker.x, walker.y);
    return { x, y };
  });
  const pinned = day.rise > 0 || journey.party?.demo ? undefined : places[0];
  spread(places, { wide: gap.wide * ratio, tall: gap.tall * ratio, pinned });
  for (const [i, walker] of [...journey.walkers.entries()].toReversed()) {
    const { x, y } = places[i] ?? { x: 0, y: 0 };
    const lead = journey.leaders.includes(walker);
    if (!lead && journey.dark && day.sun === 0) continue;
    const height = (nightHeight + (mapHeight - nightHeight) * day.rise) * ratio;
    const thrown = day.rise > 0 ? 0 : walker.thrown;
    if (walker.camped && day.rise === 0)
      place(paint, [x - 34 * ratio, y - 20 * ratio], (40 * ratio) / tentBox.height, () => {
        paint.translate(-tentBox.width / 2, -tentBox.height / 2);
        drawTent(paint);
      });
    paint.globalAlpha = 1 - thrown * thrown;
    place(
      paint,
      [
        x + walker.facing * thrown * 120 * ratio,
        y - (Math.sin(Math.PI * walker.stride) * 5 + thrown * (1.4 - thrown) * 260) * ratio,
      ],
      height / figureBox.height,
      () => {
        const { facing } = walker;
        paint.rotate(facing * thrown * 11);
        paint.translate(-figureBox.feetX, -figureBox.feetY);
        const kit = kitOf(walker.climber.climb.gear);
        drawFigure(paint, walker.climber.look, { pose: 'stand', facing, lantern: lead, kit });
      },
    );
    paint.globalAlpha = 1;
    if (!lead || day.rise > 0 || journey.leaders.length > 1)
      place(paint, [x - (badgeSize / 2) * ratio, y - height - badgeSize * ratio], 1, () =>
        drawBadge(paint, walker.climber.look, badgeSize * ratio),
      );
    const { cue } = walker;
    if (cue && day.sun === 0)
      place(paint, [x - 15 * ratio, y - height - 34 * ratio], 1, () => drawCue(paint, cue, 30 * ratio));
  }
}

/** The class's lamps in the night, as faint warm dots. */
function paintClassmates(paint: Paint, frame: FlatFrame): void {
  const { journey, ratio, day } = frame;
  if (day.sun >= 1) return;
  paint.fillStyle = '#ffb35a';
  paint.globalAlpha = 0.5 * (1 - day.sun);
  for (const classmate of classmatesOf(journey)) {
    paint.beginPath();
    paint.arc(...flatPlace(frame, ...classmate), 4 * ratio, 0, 2 * Math.PI);
    paint.fill();
  }
  paint.globalAlpha = 1;
}

function place(paint: Paint, [x, y]: readonly [number, number], scale: number, draw: () => void): void {
  paint.save();
  paint.translate(x, y);
  paint.scale(scale, scale);
  draw();
  paint.restore();
}
