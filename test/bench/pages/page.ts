// The bench's page: fills the window with the scene that the address asks for.
const scenes: Readonly<Record<string, () => Promise<unknown>>> = {
  climb: () => import('./climb.ts'),
  empty: () => import('./empty.ts'),
  // @ts-expect-error three.js brings no types, and one bench is not worth a package of them.
  three: () => import('./three.js'),
};
const scene = scenes[new URLSearchParams(location.search).get('scene') ?? ''];
if (!scene) throw new Error(`the page needs ?scene=${Object.keys(scenes).join('|')}`);
void scene();
