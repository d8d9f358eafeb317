// The Vite plugin that builds Phaser from its parts: whoever imports `phaser` gets only what is listed here, out of the
// package's own sources, so that players load no physics, tweens, loaders, input or sound they never meet. It runs in the build
// only; `npm run dev` and the types use the whole package. docs/decisions/004 says why and what to do with another version.
import type { Plugin } from 'vite';

/** What `phaser` exports in the build: a file in Phaser's sources, or an object of more of the same. */
interface Parts {
  readonly [name: string]: string | Parts;
}

const parts: Parts = {
  // First, because Phaser's files need each other in circles that only come right from here.
  Renderer: 'renderer/index',
  WEBGL: 'const#WEBGL',
  Game: 'core/Game',
  GameObjects: { Extern: 'gameobjects/extern/Extern' },
  Scale: 'scale/index',
  Scene: 'scene/Scene',
};

/** Files that add what a scene reaches by name: `this.cameras`, `this.add.image()` and so on. */
const registered = [
  'events/EventEmitter',
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
    imports.push(`import ${name} from ${JSON.stringify(`${sources}/${path}.js`)};`);
    return member === undefined ? name : `${name}.${member}`;
  };
  const write = (part: string | Parts): string =>
    typeof part === 'string'
      ? load(part)
      : `{ ${Object.entries(part)
          .map(([name, inner]) => `${name}: ${write(inner)}`)
          .join(', ')} }`;
  const exported = Object.entries(parts).map(([name, part]) => `export const ${name} = ${write(part)};`);
  const effects = registered.map((path) => `import ${JSON.stringify(`${sources}/${path}.js`)};`);
  return [...imports, ...effects, ...exported].join('\n');
}

/** Phaser without what the game does not use, built from the package's `src` folder. */
export function phaserParts(folder: string): Plugin {
  const sources = folder.replaceAll('\\', '/');
  return {
    name: 'phaser-parts',
    apply: 'build',
    enforce: 'pre',
    resolveId: (id) => (id === 'phaser' ? moduleId : undefined),
    load: (id) => (id === moduleId ? partsModule(sources) : undefined),
    transform: (code, id) =>
      id.includes('/phaser/src/') && code.includes('typeof ')
        ? // Padded to the same length, so that every place in the file stays where it was.
          {
            code: code.replaceAll(switchPattern, (was, name: string) => String(switches[name]).padEnd(was.length)),
            map: null,
          }
        : undefined,
  };
}
