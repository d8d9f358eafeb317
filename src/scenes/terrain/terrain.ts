// The ground as a Phaser object: an Extern that hands the frame's light, memory and sun to the terrain node.
import { GameObjects, type Renderer, type Scene } from 'phaser';
import { RELIEF_HEIGHT } from '../../core/heights.ts';
import type { Frame } from '../frame.ts';
import { type Ground, tintBend } from './ground.ts';
import { lampLimit } from './lamp.ts';
import { boxOf, partSeen } from './seen.ts';
import { scatter } from './sky.ts';
import { TerrainNode, type Uniforms } from './terrain-node.ts';

const nodeName = 'NightDescentTerrain';
const grainSize = 256;
/** Lamp radii at which the night swallows remembered ground. */
const haze = 7;

export class Terrain extends GameObjects.Extern {
  private readonly node: TerrainNode;
  private readonly grain: Renderer.WebGL.Wrappers.WebGLTextureWrapper;
  private readonly memory: Renderer.WebGL.Wrappers.WebGLTextureWrapper;
  private readonly gl: WebGLRenderingContext;
  private shownMemory = -1;
  private frame_: Frame | null = null;

  constructor(scene: Scene) {
    super(scene);
    const renderer = scene.sys.renderer as Renderer.WebGL.WebGLRenderer;
    this.gl = renderer.gl;
    this.node = new TerrainNode(renderer.renderNodes);
    renderer.renderNodes.addNode(nodeName, this.node);
    const gl = this.gl;
    const flat = { pma: false, force: true, flip: false };
    this.grain = renderer.createTexture2D(
      0,
      gl.LINEAR_MIPMAP_NEAREST,
      gl.LINEAR,
      gl.REPEAT,
      gl.REPEAT,
      gl.LUMINANCE,
      grainPixels(),
      grainSize,
      grainSize,
      flat.pma,
      flat.force,
      flat.flip,
    );
    this.memory = renderer.createTexture2D(
      0,
      gl.LINEAR,
      gl.LINEAR,
      gl.CLAMP_TO_EDGE,
      gl.CLAMP_TO_EDGE,
      gl.LUMINANCE,
      new Uint8Array(256 * 256),
      256,
      256,
      flat.pma,
      flat.force,
      flat.flip,
    );
    scene.add.existing(this);
  }

  /** Takes a new mesh. */
  setGround(ground: Ground): void {
    this.node.setGrid(ground);
  }

  /** Keeps the frame for the renderer's turn and uploads the memory when it has changed. */
  show(frame: Frame): void {
    this.frame_ = frame;
    const { memory } = frame.journey;
    if (memory.version === this.shownMemory) return;
    this.shownMemory = memory.version;
    const gl = this.gl;
    this.memory.update(
      memory.mask,
      memory.cells,
      memory.cells,
      false,
      gl.CLAMP_TO_EDGE,
      gl.CLAMP_TO_EDGE,
      gl.LINEAR,
      gl.LINEAR,
      gl.LUMINANCE,
    );
  }

  override render(_renderer: Renderer.WebGL.WebGLRenderer, context: Renderer.WebGL.DrawingContext): void {
    const frame = this.frame_;
    const ground = frame?.journey.ground;
    if (!frame || !ground) return;
    const part = partSeen(frame, ground);
    const clipped = context.getClone();
    const box = boxOf(frame.view, ground, part);
    if (box) {
      clipped.setScissorBox(box.x, box.y, box.width, box.height);
      clipped.setScissorEnable(true);
    }
    this.node.draw(clipped, {
      uniforms: uniformsFor(frame, ground),
      textures: [this.grain, this.memory],
      rows: [part.south, part.north],
      morning: frame.day.sun > 0,
    });
  }
}

function uniformsFor({ journey, day, view, time, ratio }: Frame, ground: Ground): Uniforms {
  const lamps = new Float32Array(lampLimit * 4);
  const feet = new Float32Array(lampLimit * 4);
  const bedtime = 1 - Math.min(1, day.sun * 1.6);
  for (let i = 0; i < lampLimit; i++) {
    const lamp = journey.lamps[i];
    lamps.set(lamp ? [lamp.x, lamp.y, lamp.downX, lamp.downY] : [99, 99, 0, 0], i * 4);
    feet.set(
      lamp ? [lamp.z, lamp.radius, lamp.power * bedtime, lamp.cold] : [0, Math.max(0.01, journey.reach), 0, 0],
      i * 4,
    );
  }
  return {
    uView: view.matrix,
    uGround: [ground.width / 2, ground.depth / 2, RELIEF_HEIGHT, ratio],
    uEye: view.eye,
    uLampCount: journey.lamps.length,
    'uLamps[0]': lamps,
    'uLampFeet[0]': feet,
    uIntervals: [ground.nightInterval * RELIEF_HEIGHT, ground.mapInterval * RELIEF_HEIGHT],
    uTintBend: tintBend(ground),
    uHaze: hazeOf(journey, day.sun > 0 ? 99 : haze),
    uDawn: day.sun,
    uLines: day.lines,
    uBreath: Math.sin(time * 2.1),
  };
}

/** The middle between all people, and how far from there the night swallows remembered ground: so many lamp radii behind them. */
function hazeOf({ leaders, leader, reach }: Frame['journey'], radii: number): [number, number, number] {
  const [first = leader, second = first] = leaders;
  if (!first || !second) return [0, 0, reach * radii];
  const apart = Math.hypot(second.x - first.x, second.y - first.y);
  return [(first.x + second.x) / 2, (first.y + second.y) / 2, reach * radii + apart / 2];
}

/** Tileable cloudy noise with fine speckles: the grain of rock. */
function grainPixels(): Uint8Array {
  const sum = new Float32Array(grainSize * grainSize);
  for (const [cells, weight, seed] of [
    [8, 0.3, 1],
    [16, 0.26, 2],
    [32, 0.2, 3],
    [64, 0.16, 4],
    [128, 0.12, 5],
  ] as const) {
    const next = scatter(seed * 97);
    const lattice = Float32Array.from({ length: cells * cells }, next);
    for (let y = 0; y < grainSize; y++)
      for (let x = 0; x < grainSize; x++)
        sum[y * grainSize + x] =
          (sum[y * grainSize + x] ?? 0) +
          weight * latticeAt(lattice, cells, (x / grainSize) * cells, (y / grainSize) * cells);
  }
  return Uint8Array.from(sum, (value) => Math.max(0, Math.min(255, (value - 0.5) * 470 + 128)));
}

function latticeAt(lattice: Float32Array, cells: number, x: number, y: number): number {
  const column = Math.floor(x);
  const row = Math.floor(y);
  const ease = (t: number): number => t * t * (3 - 2 * t);
  const u = ease(x - column);
  const v = ease(y - row);
  const at = (c: number, r: number): number => lattice[(r % cells) * cells + (c % cells)] ?? 0;
  return (
    (at(column, row) * (1 - u) + at(column + 1, row) * u) * (1 - v) +
    (at(column, row + 1) * (1 - u) + at(column + 1, row + 1) * u) * v
  );
}
