// The drawn parts of the mountain's map: the trail that winds from station to station, ridges between the acts, summit and camp.

/** How far the trail swings to each side of its column's middle, in percent of the column, and how fast it winds. */
const SWING = 32;
const WINDING = 1.35; // radians a station

/** Where station `place` stands, in percent of the trail's column. */
export function stationAt(place: number): number {
  return 50 + SWING * Math.sin(0.6 + place * WINDING);
}

/** How a part of the trail looks: walked where both its ends have a star, open where the next station can be reached. */
export type Going = 'walked' | 'open' | 'dark';

function between(place: number): number {
  return (stationAt(place) + stationAt(place + 1)) / 2;
}

/** From the border above station `place` down to the station. */
function pathDown(place: number): string {
  const [from, to, past] = [between(place - 1), stationAt(place), stationAt(place + 1)];
  const lead = (past - stationAt(place - 1)) / 12;
  return `M${from} 0C${from + (to - stationAt(place - 1)) / 6} 18 ${to - lead} 34 ${to} 50`;
}

/** From station `place` down to the border below it; from the last one to the middle, where camp is. */
function pathOn(place: number, last: boolean): string {
  const [from, to, next] = [stationAt(place), last ? 50 : between(place), stationAt(place + 1)];
  const lead = (next - stationAt(place - 1)) / 12;
  return `M${from} 50C${from + lead} 66 ${to - (next - from) / 6} 82 ${to} 100`;
}

function Part({ path, going }: { readonly path: string; readonly going: Going }) {
  return (
    <>
      {going !== 'dark' && <path d={path} class={`trail-glow ${going}`} />}
      <path d={path} class={`trail-line ${going}`} />
    </>
  );
}

interface TrailProps {
  readonly place: number;
  /** How the part above the station and the part below it look; null above the first. */
  readonly above: Going | null;
  readonly below: Going;
  readonly last: boolean;
}

/** The trail beside one station. */
export function Trail({ place, above, below, last }: TrailProps) {
  return (
    <svg class="map-trail" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      {above && <Part path={pathDown(place)} going={above} />}
      <Part path={pathOn(place, last)} going={below} />
    </svg>
  );
}

/** The trail beside the heading of an act, above station `place`. */
export function TrailPast({ place, going }: { readonly place: number; readonly going: Going }) {
  const x = between(place - 1);
  return (
    <svg class="map-trail" viewBox="0 0 100 100" preserveAspectRatio="none" aria-hidden="true">
      <Part path={`M${x} 0V100`} going={going} />
    </svg>
  );
}

/** Each act's slope begins with a ridge of its own: places along it, 0 to 1000, and heights, 0 (high) to 100. */
const ridges: readonly (readonly (readonly [x: number, y: number])[])[] = [
  [
    [0, 88],
    [90, 52],
    [170, 74],
    [300, 16],
    [390, 62],
    [520, 34],
    [640, 82],
    [760, 40],
    [880, 74],
    [1000, 48],
  ],
  [
    [0, 52],
    [120, 84],
    [240, 42],
    [330, 66],
    [470, 8],
    [560, 58],
    [700, 78],
    [820, 28],
    [920, 70],
    [1000, 44],
  ],
  [
    [0, 76],
    [140, 36],
    [230, 70],
    [360, 50],
    [450, 84],
    [600, 24],
    [720, 64],
    [800, 54],
    [910, 86],
    [1000, 68],
  ],
];
/** Contour lines below a ridge: how far down each lies, and what is left of the ridge's relief there. */
const contours = [
  [52, 0.8],
  [112, 0.55],
  [176, 0.35],
] as const;

/** A line through the middles between places, bent toward the places: the smoother relative of a ridge. */
function contourPath(ridge: (typeof ridges)[number], down: number, relief: number): string {
  const places = ridge.map(([x, y]) => [x, 50 + (y - 50) * relief + down] as const);
  const bends = places.slice(1, -1).map(([x, y], index) => {
    const [nextX = x, nextY = y] = places[index + 2] ?? [];
    return `Q${x} ${y} ${(x + nextX) / 2} ${(y + nextY) / 2}`;
  });
  return `M${places[0]?.join(' ')}${bends.join('')}L${places.at(-1)?.join(' ')}`;
}

/** The ridge over the slope of act number `place`, with contour lines below its edge. */
export function Ridge({ place }: { readonly place: number }) {
  const ridge = ridges[place % ridges.length] ?? [];
  const edge = `M${ridge.map((point) => point.join(' ')).join('L')}`;
  return (
    <svg class="map-ridge" viewBox="0 0 1000 100" preserveAspectRatio="none" aria-hidden="true">
      <path d={`${edge}V101H0Z`} class="map-slope" />
      <path d={edge} class="map-edge" />
      {contours.map(([down, relief]) => (
        <path key={down} d={contourPath(ridge, down, relief)} class="map-contour" />
      ))}
    </svg>
  );
}

/** The ground that a station's lamp shows: contour lines around it. */
export function LitGround() {
  return (
    <svg class="lit-ground" viewBox="-100 -60 200 120" aria-hidden="true">
      {[1, 2, 3, 4].map((ring) => (
        <ellipse key={ring} cx={ring * 2} cy={ring * 3} rx={22 + ring * 17} ry={12 + ring * 9} />
      ))}
    </svg>
  );
}

const stars = Array.from({ length: 60 }, (_, place) => ({
  x: (place * 397) % 1200,
  y: ((place * 173) % 230) + 6,
  size: 0.6 + ((place * 7) % 5) / 4,
  light: 0.3 + ((place * 11) % 7) / 10,
}));

/** The night over the summit. */
export function Summit() {
  return (
    <svg class="map-summit" viewBox="0 0 1200 300" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <defs>
        <radialGradient id="map-moon">
          <stop offset="0" stop-color="#c9d6ff" stop-opacity="0.4" />
          <stop offset="1" stop-color="#c9d6ff" stop-opacity="0" />
        </radialGradient>
        <linearGradient id="map-peak" x1="0" y1="0" x2="0" y2="1">
          <stop offset="0" stop-color="#33417f" />
          <stop offset="1" stop-color="#141c42" />
        </linearGradient>
      </defs>
      {stars.map(({ x, y, size, light }) => (
        <circle key={`${x}-${y}`} cx={x} cy={y} r={size} fill="#e8ecff" opacity={light} />
      ))}
      <circle cx="930" cy="86" r="110" fill="url(#map-moon)" />
      <path d="M942 56a30 30 0 1 0 12 48 25 25 0 1 1-12-48z" fill="#e9edff" />
      <path
        d="M0 268 110 232 190 250 320 176 400 206 520 118 566 134 610 78 668 128 720 112 820 196 900 170 1010 232 1110 212 1200 250V300H0Z"
        fill="url(#map-peak)"
      />
      <path d="M610 78 668 128 640 122 626 150 604 116 588 140 566 134Z" fill="#dfe6ff" opacity="0.55" />
    </svg>
  );
}

/** Base camp under the last station: a tent, lit from inside. */
export function Camp() {
  return (
    <svg class="map-camp" viewBox="0 0 200 90" aria-hidden="true">
      <ellipse cx="100" cy="76" rx="92" ry="13" class="camp-glow" />
      <path d="M62 76 100 26 138 76Z" class="camp-tent" />
      <path d="M100 26 112 76H88Z" class="camp-door" />
      <path d="M100 26V14l13 4-13 5" class="camp-flag" />
      <path d="M150 76q-7-9 1-19 1 6 4 7 0-7-3-12 12 8 8 24z" class="camp-fire" />
    </svg>
  );
}
