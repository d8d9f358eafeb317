// The night on the wall: every lamp where it is on the map, the bots' with their initials, and nothing of the ground.
import { botLamps, classLamps } from '../state/room.ts';
import { text, textOf } from '../state/text.ts';
import { initialOf } from '../state/party.ts';
import { ClimberMark } from './climber-mark.tsx';

/** The map's box in the picture's units. */
const map = { left: 60, top: 50, width: 1480, height: 880 } as const;
const starCount = 90;

function placeOf({ east, north }: { readonly east: number; readonly north: number }): string {
  return `translate(${map.left + map.width * east}px, ${map.top + map.height * (1 - north)}px)`;
}

/** A sky that is the same every night: a sequence that wanders evenly over the box stands in for luck. */
function Stars() {
  const path = Array.from({ length: starCount }, (_, i) => {
    const [x, y] = [(i * 0.7548776662 + 0.3) % 1, (i * 0.5698402909 + 0.7) % 1];
    return `M${(40 + x * 1520).toFixed(0)} ${(30 + y * 920).toFixed(0)}h0`;
  }).join('');
  return <path class="wall-stars" d={path} />;
}

function Glow() {
  return (
    <radialGradient id="lamp-glow">
      <stop offset="0" stop-color="#ffe9c4" />
      <stop offset="0.25" stop-color="#ffb35a" stop-opacity="0.5" />
      <stop offset="1" stop-color="#ffb35a" stop-opacity="0" />
    </radialGradient>
  );
}

/** Nothing in this picture depends on the ground, only on where the lamps are. */
export function WallNight() {
  const lamps = [...classLamps.value.values()];
  return (
    <svg class="wall-night" viewBox="0 0 1600 980" role="img" aria-label={text('wall.lamps', { count: lamps.length })}>
      <defs>
        <Glow />
      </defs>
      <rect class="wall-map" x="20" y="10" width="1560" height="960" rx="40" />
      <Stars />
      {botLamps.value.map((bot) => (
        <g key={bot.rule + bot.look.initial} class="wall-bot" style={{ transform: placeOf(bot) }}>
          <circle r="19" fill="#070a1c" stroke={bot.look.colour} stroke-width="4" />
          <text y="7" text-anchor="middle" fill={bot.look.colour}>
            {initialOf(bot.look)}
          </text>
        </g>
      ))}
      {lamps.map((lamp) => (
        <g key={lamp.seat} class="wall-lamp" style={{ transform: placeOf(lamp) }}>
          <circle r="30" fill="url(#lamp-glow)" />
          <circle r="7" fill="#fff4dc" />
        </g>
      ))}
    </svg>
  );
}

/** Who the bots are, by their initials. */
export function WallBots() {
  if (botLamps.value.length === 0) return null;
  return (
    <ul class="wall-bots" aria-label={text('wall.bots')}>
      {botLamps.value.map(({ rule, look }) => (
        <li key={rule + look.initial}>
          <ClimberMark look={look} />
          {textOf(`optimizer.${rule}`)}
        </li>
      ))}
    </ul>
  );
}
