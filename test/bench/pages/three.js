// The same ground drawn by three.js: same mesh, one standard material, a moon and a spotlight for a lamp.
import {
  BufferAttribute,
  BufferGeometry,
  Color,
  DirectionalLight,
  Mesh,
  MeshStandardMaterial,
  PerspectiveCamera,
  Scene,
  SpotLight,
  WebGLRenderer,
} from 'three';
import { RELIEF_HEIGHT, heightsFor } from '../../../src/core/heights.ts';
import { surfaceFrom } from '../../../src/core/surfaces/index.ts';

const side = Number(new URLSearchParams(location.search).get('side'));
const terrain = heightsFor(surfaceFrom({ id: 'beale' }), 'log', [side, side]);

const positions = new Float32Array(side * side * 3);
for (let row = 0; row < side; row++) {
  for (let column = 0; column < side; column++) {
    const at = row * side + column;
    positions[3 * at] = (column / (side - 1) - 0.5) * terrain.width;
    positions[3 * at + 1] = (row / (side - 1) - 0.5) * terrain.depth;
    positions[3 * at + 2] = terrain.heights[at] * RELIEF_HEIGHT;
  }
}
const indices = [];
for (let row = 0; row + 1 < side; row++) {
  for (let column = 0; column + 1 < side; column++) {
    const at = row * side + column;
    indices.push(at, at + 1, at + side, at + 1, at + side + 1, at + side);
  }
}
const geometry = new BufferGeometry();
geometry.setAttribute('position', new BufferAttribute(positions, 3));
geometry.setAttribute('normal', new BufferAttribute(terrain.normals, 3));
geometry.setIndex(new BufferAttribute(Uint16Array.from(indices), 1));

const scene = new Scene();
scene.background = new Color(0x050817);
scene.add(new Mesh(geometry, new MeshStandardMaterial({ color: 0x8899bb, roughness: 0.9 })));
const moon = new DirectionalLight(0xaabbff, 0.4);
moon.position.set(-1, 2, 1);
const lamp = new SpotLight(0xffcc88, 4, 2, 0.5, 0.6);
lamp.position.set(0, 0, 0.9);
scene.add(moon, lamp, lamp.target);

// From the south and above, near enough that the ground fills the screen, as it does by night in the game.
const camera = new PerspectiveCamera(40, innerWidth / innerHeight, 0.01, 10);
camera.up.set(0, 0, 1);
camera.position.set(0, -0.75, 0.95);
camera.lookAt(0, 0, 0.15);

const renderer = new WebGLRenderer({ antialias: true, powerPreference: 'high-performance' });
renderer.setSize(innerWidth, innerHeight);
document.getElementById('mountain').append(renderer.domElement);
renderer.setAnimationLoop(() => renderer.render(scene, camera));
