// Where each sound is in assets/audio/<sheet>.mp3: start and length in milliseconds. Made by `npm run sounds`; do not edit.

export const sprites = {
  deep: {
    wind: [69.063, 5000],
    thud: [5190, 619.063],
    explosion: [5810, 1569.063],
    stuck: [7380, 1219.063],
    owl: [8600, 1319.063],
  },
  clear: {
    'rock-0': [0, 246.042],
    'rock-1': [270, 246.042],
    'snow-0': [540, 306.042],
    'snow-1': [870, 306.042],
    rattle: [1200, 596.042],
    bell: [1820, 1546.042],
    dawn: [3390, 3046.042],
    star: [6460, 796.042],
    embers: [7280, 896.042],
    tick: [8200, 96.042],
  },
} as const;
