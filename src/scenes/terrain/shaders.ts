// The ground's shaders (WebGL 1 with standard derivatives): lamp, memory of walked ground, moon rim, and the map at dawn.
// By night a program without any of the morning's arithmetic is used: drawing by software takes every branch of a shader.
// Night rule: a fragment without light and without memory is discarded before anything else is worked out.
import { lampGlsl, lampLimit } from './lamp.ts';

export const terrainVertex = `
precision highp float;
attribute vec3 inPlace;
attribute vec3 inNormal;
uniform mat4 uView;
varying vec3 vPlace;
varying vec3 vNormal;
void main() {
  vPlace = inPlace;
  vNormal = inNormal;
  gl_Position = uView * vec4(inPlace, 1.0);
}`;

const head = `
#extension GL_OES_standard_derivatives : enable
precision highp float;
varying vec3 vPlace;
varying vec3 vNormal;
uniform sampler2D uGrain;
uniform sampler2D uMemory;
uniform vec4 uGround;      // half width, half depth, relief height, pixel ratio
uniform float uTintBend;   // bends height so that half of the map is green, half is ochre and above
uniform vec3 uHaze;        // the people's place, and where the night swallows remembered ground
uniform vec3 uEye;
uniform float uLampCount;
uniform vec4 uLamps[${lampLimit}];     // x, y, downhill x, downhill y
uniform vec4 uLampFeet[${lampLimit}];  // height of the feet, radius, power, cold
uniform vec2 uIntervals;   // world height between two lines: in the lamp, on the map
uniform float uDawn;
uniform float uLines;
uniform float uBreath;
`;

// Lines are as wide in pixels near and far (`across` is how many levels a pixel spans); where they would crowd, they fade instead of flickering.
const lines = `
float lineAt(float level, float across, float halfWidth) {
  float away = abs(fract(level - 0.5) - 0.5) / across;
  return (1.0 - smoothstep(halfWidth - 0.5, halfWidth + 0.7, away)) * (1.0 - smoothstep(0.22, 0.5, across));
}
`;

const night = `
vec3 nightGround(vec3 normal, float light, float warm, float cold_, float memory, float grain, vec2 strokes, vec3 toLamp) {
  vec3 toEye = normalize(uEye - vPlace);
  float lampFace = max(dot(normal, toLamp), 0.0);
  float away = 1.0 - max(dot(normal, toEye), 0.0);
  float rim = away * away * away;
  vec3 stone = mix(vec3(0.25, 0.20, 0.155), vec3(0.43, 0.35, 0.26), grain);
  vec3 low = mix(vec3(1.0, 0.66, 0.31), vec3(0.30, 0.62, 1.0), cold_);
  vec3 high = mix(vec3(1.0, 0.87, 0.66), vec3(0.70, 0.88, 1.0), cold_);
  vec3 lamp = mix(low, high, warm);
  vec3 lit = stone * lamp * light * (0.20 + 1.45 * lampFace) + lamp * warm * warm * 0.07;
  lit += mix(low, high, 0.45) * light * (strokes.x * 0.32 + strokes.y * 0.56) * (0.6 + 0.4 * lampFace);
  float moonFace = max(dot(normal, normalize(vec3(-0.62, 0.34, 0.66))), 0.0);
  vec3 slate = mix(vec3(0.07, 0.105, 0.235), vec3(0.125, 0.18, 0.37), grain);
  vec3 cold = slate * (0.30 + 1.35 * moonFace) + vec3(0.20, 0.31, 0.62) * rim * 0.55;
  cold += vec3(0.45, 0.62, 1.0) * (strokes.x * 0.15 + strokes.y * 0.30);
  float moonlit = memory * (1.0 - 0.75 * clamp(light, 0.0, 1.0));
  return lit + cold * moonlit + vec3(0.22, 0.33, 0.62) * rim * light * 0.30;
}
`;

const dawn = `
vec3 tint(float h) {
  vec3 c = mix(vec3(0.075, 0.215, 0.29), vec3(0.17, 0.40, 0.36), smoothstep(0.0, 0.09, h));
  c = mix(c, vec3(0.39, 0.55, 0.40), smoothstep(0.07, 0.22, h));
  c = mix(c, vec3(0.72, 0.68, 0.45), smoothstep(0.20, 0.36, h));
  c = mix(c, vec3(0.90, 0.74, 0.49), smoothstep(0.34, 0.48, h));
  c = mix(c, vec3(0.80, 0.50, 0.36), smoothstep(0.46, 0.66, h));
  c = mix(c, vec3(0.60, 0.37, 0.33), smoothstep(0.64, 0.82, h));
  return mix(c, vec3(0.90, 0.83, 0.79), smoothstep(0.82, 0.99, h));
}
vec3 dawnGround(vec3 normal, float grain, float sunrise, float climb) {
  float h = clamp(vPlace.z / uGround.z, 0.0, 1.0);
  vec3 sun = normalize(vec3(0.80 - 0.25 * sunrise, 0.42, 0.16 + 0.62 * sunrise));
  float face = max(dot(normal, sun), 0.0);
  float flat_ = max(sun.z, 0.0);
  float relief = clamp(0.62 + 0.95 * (face - flat_) + 0.30 * (normal.z - 0.7), 0.22, 1.22);
  vec3 glow = mix(vec3(1.0, 0.62, 0.42), vec3(1.0, 0.965, 0.90), sunrise);
  vec3 shade = mix(vec3(0.26, 0.25, 0.46), vec3(0.62, 0.60, 0.72), sunrise);
  vec3 ground = tint(pow(h, uTintBend)) * mix(shade, glow * 1.10, smoothstep(0.25, 0.85, relief));
  ground *= 0.94 + 0.12 * grain;
  float level = vPlace.z / uIntervals.y;
  float fine = lineAt(level, climb / uIntervals.y, 0.50 * uGround.w);
  float index = lineAt(level / 5.0, climb / uIntervals.y / 5.0, 0.95 * uGround.w);
  float drawn = 1.0 - smoothstep(uLines * 1.25 - 0.2, uLines * 1.25, h);
  vec3 ink = mix(vec3(0.17, 0.10, 0.10), vec3(0.06, 0.10, 0.13), 1.0 - smoothstep(0.05, 0.3, h));
  return mix(ground, ink, drawn * max(fine * 0.36, index * 0.78));
}
`;

const risingSun = `
  float h = clamp(vPlace.z / uGround.z, 0.0, 1.0);
  float risen = smoothstep(0.0, 1.0, clamp(uDawn * 1.8 - (1.0 - h) * 0.8, 0.0, 1.0));
  vec3 day = dawnGround(normal, texture2D(uGrain, across * 5.0).r, uDawn, climb);
  cover = mix(cover, 1.0, smoothstep(0.0, 0.3, uDawn));
  vec3 dusk = mix(vec3(0.035, 0.05, 0.12), vec3(0.24, 0.22, 0.38), uDawn) * (0.55 + 0.6 * max(dot(normal, vec3(0.55, 0.35, 0.75)), 0.0));
  colour = mix(max(colour * (1.0 - 0.6 * uDawn), dusk), day, risen);`;

const main = (morning: boolean): string => `
void main() {
  float light = 0.0;
  float cold = 0.0;
  vec3 toLamp = vec3(0.0);
  for (int i = 0; i < ${lampLimit}; i++) {
    if (float(i) >= uLampCount) break;
    vec2 offset = vPlace.xy - uLamps[i].xy;
    float one = lampLight(offset, uLamps[i].zw, uLampFeet[i].y, uLampFeet[i].z);
    light += one;
    cold += one * uLampFeet[i].w;
    vec3 bulb = vec3(uLamps[i].xy - uLamps[i].zw * uLampFeet[i].y * 0.04, uLampFeet[i].x + uLampFeet[i].y * 0.24);
    toLamp += normalize(bulb - vPlace) * one;
  }
  vec2 across = vPlace.xy / (2.0 * uGround.xy) + 0.5;
  float memory = texture2D(uMemory, across).r * (1.0 - smoothstep(uHaze.z * 0.45, uHaze.z, distance(vPlace.xy, uHaze.xy)));
  float climb = max(fwidth(vPlace.z), 1e-8);
  float seen = max(light, memory);
  ${morning ? '' : 'if (seen < 0.004) discard;'}
  float level = vPlace.z / uIntervals.x;
  float perPixel = climb / uIntervals.x;
  vec2 strokes = vec2(lineAt(level, perPixel, 0.55 * uGround.w), lineAt(level / 5.0, perPixel / 5.0, 1.05 * uGround.w));
  vec2 at = vPlace.xy / max(uLampFeet[0].y, 0.02) * 0.8;
  vec3 normal = normalize(vNormal);
  vec2 toward = toLamp.xy * 0.02 + vec2(-0.01, 0.008) * (1.0 - min(light, 1.0));
  float coarse = texture2D(uGrain, at).r;
  float grain = coarse * 0.45 + texture2D(uGrain, at * 3.7 + 0.3).r * 0.55;
  float bump = coarse - texture2D(uGrain, at + toward).r;
  grain = clamp(grain + bump * 0.8, 0.0, 1.0);
  vec3 lampWay = light > 0.0 ? normalize(toLamp + vec3(0.0, 0.0, 1e-4)) : vec3(0.0, 0.0, 1.0);
  cold /= max(light, 1e-4);
  light = min(light, 1.15) * (0.97 + 0.03 * uBreath);
  vec3 colour = nightGround(normal, light, min(light * light, 1.0), cold, memory, grain, strokes, lampWay);
  float cover = clamp(max(light * 1.9, memory * 1.1), 0.0, 1.0);
  ${morning ? risingSun : ''}
  gl_FragColor = vec4(colour * cover, cover);
}`;

/** The fragment shader for the night alone. */
export const nightFragment = head + lampGlsl + lines + night + main(false);
/** The fragment shader for the sunrise and the day. */
export const morningFragment = head + lampGlsl + lines + night + dawn + main(true);
