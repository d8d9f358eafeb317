// Whether this browser can draw the mountain: WebGL 1 with the three extensions Phaser and the contour lines cannot do without.

const needed = ['ANGLE_instanced_arrays', 'OES_vertex_array_object', 'OES_standard_derivatives'];

/** True when a WebGL context with every needed extension can be made; the probe's context is given back at once. */
export function canDrawWebGl(): boolean {
  try {
    const gl = document.createElement('canvas').getContext('webgl', { failIfMajorPerformanceCaveat: false });
    if (!gl) return false;
    const enough = needed.every((name) => gl.getExtension(name) !== null);
    gl.getExtension('WEBGL_lose_context')?.loseContext();
    return enough;
  } catch {
    return false;
  }
}
