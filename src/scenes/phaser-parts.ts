// The Vite plugin that builds Phaser from its parts: whoever imports `phaser` gets only what is listed here, out of the
// package's own sources, so that players load no physics, tweens, loaders, input or sound they never meet. It runs in the build
// only; `npm run dev` and the types use the whole package. docs/decisions/004 says why and what to do with another version.
import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';
import type { Plugin } from 'vite';

/** What `phaser` exports in the build: a file in Phaser's sources, or an object of more of the same. */
interface Parts {
  readonly [name: string]: string | Parts;
}

const parts: Parts = {
  AUTO: 'const#AUTO',
  WEBGL: 'const#WEBGL',
  Game: 'core/Game',
  Scene: 'scene/Scene',
  Scale: { NONE: 'scale/const/SCALE_MODE_CONST#NONE' },
  GameObjects: { Extern: 'gameobjects/extern/Extern' },
  Renderer: {
    WebGL: {
      ProgramManager: 'renderer/webgl/ProgramManager',
      RenderNodes: { RenderNode: 'renderer/webgl/renderNodes/RenderNode' },
      Wrappers: { WebGLVertexBufferLayoutWrapper: 'renderer/webgl/wrappers/WebGLVertexBufferLayoutWrapper' },
    },
  },
};

/** Files that add what a scene reaches by name: `this.cameras`, `this.add.image()` and so on. */
const registered = [
  'cameras/2d/CameraManager',
  'scene/ScenePlugin',
  'gameobjects/DisplayList',
  'gameobjects/UpdateList',
  'gameobjects/GameObjectFactory',
  'gameobjects/GameObjectCreator',
  'gameobjects/graphics/GraphicsFactory',
  'gameobjects/image/ImageFactory',
  'gameobjects/shape/rectangle/RectangleFactory',
  'gameobjects/text/TextFactory',
];

/** The switches of Phaser's own build (config/webpack.config.js), which it writes as `typeof NAME`. */
const switches: Readonly<Record<string, boolean>> = {
  WEBGL_RENDERER: true,
  CANVAS_RENDERER: false,
  WEBGL_DEBUG: false,
  FEATURE_SOUND: false,
  PLUGIN_CAMERA3D: false,
  PLUGIN_FBINSTANT: false,
};
const switchPattern = new RegExp(`typeof (${Object.keys(switches).join('|')})\\b`, 'g');

const moduleId = '\0phaser-parts';

/** The source of the module that stands in for `phaser`. */
function partsModule(sources: string): string {
  const imports: string[] = [];
  const load = (file: string): string => {
    const [path, member] = file.split('#');
    const name = `part${imports.length}`;
    imports.push(`import ${name} from ${JSON.stringify(join(sources, `${path}.js`))};`);
    return member === undefined ? name : `${name}.${member}`;
  };
  const write = (part: string | Parts): string =>
    typeof part === 'string'
      ? load(part)
      : `{ ${Object.entries(part).map(([name, inner]) => `${name}: ${write(inner)}`).join(', ')} }`;
  const exported = Object.entries(parts).map(([name, part]) => `export const ${name} = ${write(part)};`);
  const effects = registered.map((path) => `import ${JSON.stringify(join(sources, `${path}.js`))};`);
  return [...imports, ...effects, ...exported].join('\n');
}

/** Phaser without what the game does not use. */
export function phaserParts(): Plugin {
  const home = dirname(createRequire(import.meta.url).resolve('phaser/package.json'));
  const sources = join(home, 'src');
  return {
    name: 'phaser-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? moduleId : undefined),
    load: (id) => (id === moduleId ? partsModule(sources) : undefined),
    transform: (code, id) =>
      id.startsWith(sources + sep) && code.includes('typeof ')
        ? code.replaceAll(switchPattern, (_match, name: string) => String(switches[name]))
        : undefined,
  };
}
