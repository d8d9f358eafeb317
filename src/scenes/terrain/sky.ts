// The backdrop, painted once a size with the canvas: stars, a moon and ridges by night, a bright haze in the morning.
// It knows nothing of any level, so it can give nothing away; twinkle and mist are sprites of their own.

type Paint = CanvasRenderingContext2D;

/** Repeatable scatter for decoration, 0 to 1; the sky is the same every night. */
export function scatter(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Where the ridges meet the dark ground, as a part of the height. */
export const horizon = 0.27;

/** Paints the night sky over the whole canvas. */
export function paintNight(paint: Paint, width: number, height: number): void {
  const line = height * horizon;
  const unit = Math.min(width, height) / 540;
  fill(paint, width, height, [
    [0, '#050817'],
    [horizon * 0.45, '#0b1130'],
    [horizon * 0.85, '#18234c'],
    [horizon * 1.02, '#26325f'],
    [horizon * 1.12, '#121a38'],
    [horizon * 1.7, '#0c122c'],
    [1, '#080c20'],
  ]);
  paintGalaxy(paint, width, line);
  paintStars(paint, width, line, unit);
  paintMoon(paint, width * 0.79, line * 0.36, Math.max(13, 19 * unit));
  const ridges = [
    { base: 0.86, swing: 0.34, seed: 11, colour: '#1d2850', haze: '#2c3a6c' },
    { base: 0.98, swing: 0.27, seed: 29, colour: '#131b3b', haze: '#1d2850' },
    { base: 1.1, swing: 0.2, seed: 53, colour: '#0b1129', haze: '#10183a' },
  ];
  for (const ridge of ridges) paintRidge(paint, width, line, ridge);
  const floor = paint.createLinearGradient(0, line * 1.02, 0, height);
  floor.addColorStop(0, 'rgba(9,13,32,0)');
  floor.addColorStop(0.22, 'rgba(8,11,29,0.85)');
  floor.addColorStop(1, 'rgba(4,6,16,0.9)');
  paint.fillStyle = floor;
  paint.fillRect(0, line * 1.02, width, height);
  paintHaze(paint, width, line);
  paintMist(paint, width, line);
  paintGrain(paint, width, height);
}

/** Paints the morning's sky over the whole canvas: what the map lies on. */
export function paintMorning(paint: Paint, width: number, height: number): void {
  fill(paint, width, height, [
    [0, '#5f74b0'],
    [0.28, '#9a9dbd'],
    [0.55, '#e6bd9c'],
    [0.78, '#f4caa0'],
    [1, '#e2b596'],
  ]);
  const sun = paint.createRadialGradient(
    width * 0.86,
    height * 0.2,
    0,
    width * 0.86,
    height * 0.2,
    Math.max(width, height) * 0.7,
  );
  sun.addColorStop(0, 'rgba(255,240,206,0.85)');
  sun.addColorStop(0.12, 'rgba(255,222,170,0.5)');
  sun.addColorStop(1, 'rgba(255,205,150,0)');
  paint.fillStyle = sun;
  paint.fillRect(0, 0, width, height);
  const next = scatter(7);
  for (let i = 0; i < 46; i++) {
    const y = height * (0.12 + 0.95 * next());
    const r = height * (0.1 + 0.18 * next());
    cloud(paint, [width * next(), y, r * (1.6 + 1.6 * next()), r * 0.5], `rgba(255,244,232,${0.05 + 0.06 * next()})`);
  }
  paintGrain(paint, width, height);
}

function fill(paint: Paint, width: number, height: number, stops: readonly (readonly [number, string])[]): void {
  const gradient = paint.createLinearGradient(0, 0, 0, height);
  for (const [at, colour] of stops) gradient.addColorStop(at, colour);
  paint.fillStyle = gradient;
  paint.fillRect(0, 0, width, height);
}

function paintGalaxy(paint: Paint, width: number, line: number): void {
  const next = scatter(3);
  for (let i = 0; i < 60; i++) {
    const t = next();
    const x = width * (t * 1.1 - 0.05);
    const y = line * (0.75 - 0.7 * t + 0.22 * (next() - 0.5));
    const r = line * (0.12 + 0.25 * next());
    cloud(paint, [x, y, r * 2.2, r], `rgba(120,138,214,${0.012 + 0.02 * next()})`);
  }
}

function paintStars(paint: Paint, width: number, line: number, unit: number): void {
  const next = scatter(17);
  const count = Math.round((width * line) / (900 * unit * unit));
  for (let i = 0; i < count; i++) {
    const brightness = next() ** 3;
    const size = (0.45 + 1.05 * brightness) * unit;
    const warm = next() < 0.18;
    paint.fillStyle = warm
      ? `rgba(255,228,196,${0.25 + 0.65 * brightness})`
      : `rgba(214,226,255,${0.22 + 0.68 * brightness})`;
    paint.beginPath();
    paint.arc(width * next(), line * 1.04 * next(), size, 0, 2 * Math.PI);
    paint.fill();
  }
}

function paintMoon(paint: Paint, x: number, y: number, radius: number): void {
  const halo = paint.createRadialGradient(x, y, radius * 0.8, x, y, radius * 7);
  halo.addColorStop(0, 'rgba(178,200,255,0.34)');
  halo.addColorStop(0.25, 'rgba(140,166,240,0.12)');
  halo.addColorStop(1, 'rgba(120,150,240,0)');
  paint.fillStyle = halo;
  paint.fillRect(x - radius * 7, y - radius * 7, radius * 14, radius * 14);
  const face = paint.createRadialGradient(x - radius * 0.3, y - radius * 0.3, radius * 0.1, x, y, radius);
  face.addColorStop(0, '#fdfbf2');
  face.addColorStop(0.75, '#e6e8f2');
  face.addColorStop(1, '#bcc6e4');
  paint.fillStyle = face;
  paint.beginPath();
  paint.arc(x, y, radius, 0, 2 * Math.PI);
  paint.fill();
  paint.save();
  paint.clip();
  const seas: readonly (readonly [number, number, number])[] = [
    [-0.32, -0.2, 0.3],
    [0.22, -0.38, 0.2],
    [0.12, 0.18, 0.34],
    [-0.3, 0.42, 0.2],
    [0.52, 0.05, 0.14],
  ];
  for (const [dx, dy, r] of seas)
    cloud(paint, [x + dx * radius, y + dy * radius, r * radius, r * radius * 0.85], 'rgba(142,156,196,0.55)');
  paint.restore();
}

interface Ridge {
  readonly base: number;
  readonly swing: number;
  readonly seed: number;
  readonly colour: string;
  readonly haze: string;
}

function paintRidge(paint: Paint, width: number, line: number, { base, swing, seed, colour, haze }: Ridge): void {
  const next = scatter(seed);
  const waves = [1.3, 2.9, 6.1, 12.7, 27, 55].map((frequency, i) => ({
    frequency,
    phase: next() * 6.28,
    size: 0.5 / (1 + i * i * 0.42),
  }));
  const profile = (t: number): number => {
    let height = 0;
    for (const { frequency, phase, size } of waves)
      height += size * (1 - 2 * Math.abs(Math.sin(t * frequency + phase)));
    return height;
  };
  const top = line * (base - swing);
  const shade = paint.createLinearGradient(0, top, 0, line * 1.25);
  shade.addColorStop(0, colour);
  shade.addColorStop(0.75, haze);
  shade.addColorStop(1, colour);
  paint.fillStyle = shade;
  paint.beginPath();
  paint.moveTo(0, line * 1.4);
  const step = Math.max(1, width / 900);
  for (let x = 0; x <= width + step; x += step)
    paint.lineTo(x, line * (base - swing * 0.5 * (1 + profile((x / line) * 0.42))));
  paint.lineTo(width, line * 1.4);
  paint.fill();
}

function paintHaze(paint: Paint, width: number, line: number): void {
  const next = scatter(41);
  for (let i = 0; i < 26; i++) {
    const r = line * (0.12 + 0.2 * next());
    cloud(
      paint,
      [width * next(), line * (1.0 + 0.2 * next()), r * 4, r * 0.55],
      `rgba(92,112,184,${0.025 + 0.035 * next()})`,
    );
  }
}

/** Banks of mist over the dark ground, fainter toward the foot of the picture. */
function paintMist(paint: Paint, width: number, line: number): void {
  const next = scatter(63);
  for (let bank = 0; bank < 6; bank++) {
    const [x, y] = [width * next(), 0.95 + (bank < 3 ? 0.75 : 2.2) * next()];
    const faint = 0.5 * Math.min(1, 1.4 / y);
    for (let i = 0; i < 22; i++)
      cloud(
        paint,
        [
          x + width * 0.5 * (next() - 0.5),
          line * (y + 0.2 * (next() - 0.5)),
          width * (0.08 + 0.06 * next()),
          line * (0.06 + 0.07 * next()),
        ],
        `rgba(122,142,206,${(faint * (0.05 + 0.07 * next())).toFixed(4)})`,
      );
  }
}

/** A soft ellipse. */
export function cloud(paint: Paint, [x, y, rx, ry]: readonly [number, number, number, number], colour: string): void {
  paint.save();
  paint.translate(x, y);
  paint.scale(rx, ry);
  const soft = paint.createRadialGradient(0, 0, 0, 0, 0, 1);
  const clear = colour.replace(/[\d.]+\)$/, '0)');
  const half = colour.replace(/[\d.]+\)$/, (alpha) => `${(Number.parseFloat(alpha) * 0.42).toFixed(4)})`);
  soft.addColorStop(0, colour);
  soft.addColorStop(0.5, half);
  soft.addColorStop(1, clear);
  paint.fillStyle = soft;
  paint.fillRect(-1, -1, 2, 2);
  paint.restore();
}

/** Breaks the bands that dark gradients show in eight bits. */
function paintGrain(paint: Paint, width: number, height: number): void {
  const size = 96;
  const tile = document.createElement('canvas');
  tile.width = tile.height = size;
  const on = tile.getContext('2d');
  if (!on) return;
  const data = on.createImageData(size, size);
  const next = scatter(5);
  for (let i = 0; i < data.data.length; i += 4) {
    const light = next() < 0.5 ? 0 : 255;
    data.data.set([light, light, light, Math.floor(next() * 5)], i);
  }
  on.putImageData(data, 0, 0);
  const pattern = paint.createPattern(tile, 'repeat');
  if (!pattern) return;
  paint.fillStyle = pattern;
  paint.fillRect(0, 0, width, height);
}
