// The render node that draws the ground: one mesh, rows from far to near, our own program.
// Buffers, textures and programs are Phaser's wrappers, so after a lost context the renderer makes them again by itself.
import { Renderer } from 'phaser';
import { RELIEF_HEIGHT } from '../../core/heights.ts';
import type { Grid } from './ground.ts';
import { morningFragment, nightFragment, terrainVertex } from './shaders.ts';
import { fillTriangles, indicesPerCell } from './triangles.ts';

const floatsPerVertex = 6;
const bytesPerIndex = 2;

export type Uniforms = Readonly<Record<string, number | Float32Array | readonly number[]>>;
type Context = Renderer.WebGL.DrawingContext;
type Texture = Renderer.WebGL.Wrappers.WebGLTextureWrapper;

// Phaser 4.2.1's declaration of this constructor has a parameter (program) that the code does not have.
const BufferLayout = Renderer.WebGL.Wrappers.WebGLVertexBufferLayoutWrapper as unknown as new (
  renderer: Renderer.WebGL.WebGLRenderer,
  layout: object,
  buffer: null,
) => Renderer.WebGL.Wrappers.WebGLVertexBufferLayoutWrapper;

interface Mesh {
  readonly columns: number;
  readonly rows: number;
  readonly layout: Renderer.WebGL.Wrappers.WebGLVertexBufferLayoutWrapper;
  readonly indices: Renderer.WebGL.Wrappers.WebGLBufferWrapper;
  /** For the night alone, and for the morning. */
  readonly programs: readonly [Renderer.WebGL.ProgramManager, Renderer.WebGL.ProgramManager];
}

/** One drawing of the ground. */
export interface Shot {
  readonly uniforms: Uniforms;
  readonly textures: Texture[];
  /** From south to north, 0 to 1 of the depth. */
  readonly rows: readonly [south: number, north: number];
  readonly morning: boolean;
}

export class TerrainNode extends Renderer.WebGL.RenderNodes.RenderNode {
  private mesh: Mesh | null = null;

  constructor(manager: Renderer.WebGL.RenderNodes.RenderNodeManager) {
    super('Terrain', manager);
  }

  /** Takes a new ground: other heights on the same vertices where it can, else a new mesh. Heights and normals are copied. */
  setGrid(grid: Grid): void {
    if (this.mesh?.columns !== grid.columns || this.mesh.rows !== grid.rows) {
      this.dropMesh();
      this.mesh = this.meshFor(grid);
    }
    const { layout, indices } = this.mesh;
    if (layout.buffer.viewF32) fillVertices(layout.buffer.viewF32, grid);
    layout.buffer.update();
    if (indices.viewU16) fillTriangles(indices.viewU16, grid);
    this.noVertexArray();
    indices.update();
    // Left bound, it would be taken for bound in a context that has come back, and not be filled there.
    indices.bind(true);
  }

  /** A mesh of as many vertices as `grid` has, all still at 0. */
  private meshFor(grid: Grid): Mesh {
    const renderer = this.manager.renderer;
    const gl = renderer.gl;
    this.noVertexArray();
    const layout = new BufferLayout(
      renderer,
      {
        usage: gl.DYNAMIC_DRAW,
        count: grid.columns * grid.rows,
        layout: [
          { name: 'inPlace', size: 3, type: gl.FLOAT, normalized: false },
          { name: 'inNormal', size: 3, type: gl.FLOAT, normalized: false },
        ],
      },
      null,
    );
    const bytes = (grid.columns - 1) * (grid.rows - 1) * indicesPerCell * bytesPerIndex;
    const indices = renderer.createIndexBuffer(new ArrayBuffer(bytes), gl.DYNAMIC_DRAW);
    const programFrom = (name: string, fragment: string): Renderer.WebGL.ProgramManager => {
      const layouts = [layout] as unknown as Phaser.Types.Renderer.WebGL.WebGLAttributeBufferLayout[];
      const program = new Renderer.WebGL.ProgramManager(renderer, layouts, indices);
      program.setBaseShader(name, terrainVertex, fragment);
      return program;
    };
    return {
      columns: grid.columns,
      rows: grid.rows,
      layout,
      indices,
      programs: [programFrom('TerrainNight', nightFragment), programFrom('TerrainMorning', morningFragment)],
    };
  }

  /** A vertex array that is still bound would take the ground's indices for its own, and its sprites would be drawn without any. */
  private noVertexArray(): void {
    this.manager.renderer.glWrapper.updateVAO({ vao: null } as object);
  }

  /** Draws what `shot` says; its textures take the units 0 and 1: grain, memory. */
  draw(context: Context, { uniforms, textures, rows: [south, north], morning }: Shot): void {
    const mesh = this.mesh;
    const programs = mesh?.programs[morning ? 1 : 0];
    const suite = programs?.getCurrentProgramSuite() as {
      program: Renderer.WebGL.Wrappers.WebGLProgramWrapper;
      vao: Renderer.WebGL.Wrappers.WebGLVAOWrapper;
    } | null;
    if (!mesh || !programs || !suite) return;
    this.manager.startStandAloneRender();
    for (const [name, value] of Object.entries(uniforms)) programs.setUniform(name, value);
    programs.setUniform('uGrain', 0);
    programs.setUniform('uMemory', 1);
    programs.applyUniforms(suite.program);
    const strips = mesh.rows - 1;
    const first = Math.max(0, Math.floor((1 - north) * strips));
    const last = Math.min(strips, Math.ceil((1 - south) * strips));
    if (last <= first) return;
    const perStrip = (mesh.columns - 1) * indicesPerCell;
    const renderer = this.manager.renderer;
    renderer.drawElements(
      context,
      textures,
      suite.program,
      suite.vao,
      (last - first) * perStrip,
      first * perStrip * bytesPerIndex,
      renderer.gl.TRIANGLES,
    );
  }

  private dropMesh(): void {
    if (!this.mesh) return;
    const renderer = this.manager.renderer;
    for (const suite of this.mesh.programs.flatMap((each) =>
      Object.values(each.programs as Record<string, { vao: Renderer.WebGL.Wrappers.WebGLVAOWrapper }>),
    )) {
      const kept = renderer.glVAOWrappers.indexOf(suite.vao);
      if (kept >= 0) renderer.glVAOWrappers.splice(kept, 1);
      suite.vao.destroy();
    }
    renderer.deleteBuffer(this.mesh.layout.buffer);
    renderer.deleteBuffer(this.mesh.indices);
    this.mesh = null;
  }
}

function fillVertices(into: Float32Array, grid: Grid): void {
  let at = 0;
  for (let row = 0; row < grid.rows; row++) {
    for (let column = 0; column < grid.columns; column++) {
      const vertex = row * grid.columns + column;
      into[at] = (column / (grid.columns - 1) - 0.5) * grid.width;
      into[at + 1] = (row / (grid.rows - 1) - 0.5) * grid.depth;
      into[at + 2] = (grid.heights[vertex] ?? 0) * RELIEF_HEIGHT;
      for (let axis = 0; axis < 3; axis++) into[at + 3 + axis] = grid.normals[vertex * 3 + axis] ?? 0;
      at += floatsPerVertex;
    }
  }
}
