// Where each sound is in assets/audio/<sheet>.mp3: start and length in milliseconds. Made by `npm run sounds`; do not edit.

export const sprites = {
  deep: {
    wind: [69.063, 5000],
    thud: [5226, 583.063],
    explosion: [5846, 1533.063],
    stuck: [7416, 1183.063],
    owl: [8636, 1283.063],
  },
  clear: {
    'rock-0': [24, 222.042],
    'rock-1': [294, 222.042],
    'snow-0': [564, 282.042],
    'snow-1': [894, 282.042],
    rattle: [1224, 572.042],
    bell: [1844, 1522.042],
    dawn: [3414, 3022.042],
    star: [6484, 772.042],
    embers: [7304, 872.042],
    flare: [8224, 1172.042],
    tick: [9444, 72.042],
    cracked: [9564, 1122.042],
    radio: [10734, 362.042],
  },
} as const;
