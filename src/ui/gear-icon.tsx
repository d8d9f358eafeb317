// Small pictures for the gears, drawn for this game.

const shapes: Readonly<Record<string, string>> = {
  flares: 'M5 21 12 10M12 3v3m5.5-1-2 2.4M19 11h-3M6.500 5l2 2.4M14 15l2 2',
  volley: 'M4 21 12 12M12 4v3M7 6l2 3M17 6l-2 3M4 11l3 1M20 11l-3 1M15 16l2 2M19 17h.1M6 3h.1M18 2h.1M21 6h.1M3 6h.1',
  stick: 'M4 20 16 5M14 4l3 2M7 20h1m3 0h1m3 0h1m3 0h1M16 9c3 1 4 4 3 7',
  stride: 'M4 19 17 6M9 5h9v9M4 14a5 5 0 0 1 5 5',
  lantern: 'M9 7h6l2 4v7a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-7ZM10 7a2 2 0 1 1 4 0M12 17c-2-2-1-3 0-5 1 2 2 3 0 5',
  dial: 'M4 17a8 8 0 1 1 16 0M12 17l4-6M4 17h2m12 0h2M12 7v2',
  sled: 'M3 18h14a4 4 0 0 0 4-4M5 14h12M7 14v4m8-4v4M5 14V9m0 0h4',
  crampons: 'M5 5h10l3 5H5zM5 10v4m4-4v5m4-5v4m5-4v5M3 19h4v-3H3zM13 20h6v-5h-6z',
  rope: 'M6 4c8 0 8 5 2 5s-6 5 0 5 8-5 10-3-2 9-8 9',
  team: 'M7 9a2 2 0 1 0 0-.1M17 9a2 2 0 1 0 0-.1M3 20v-3a4 4 0 0 1 8 0v3m2 0v-3a4 4 0 0 1 8 0v3',
  slice: 'M3 14 12 9l9 5-9 5ZM7 11V6m5 3V3m5 8V6',
  radio: 'M7 9h10v11H7zM9 9 15 3M10 13h4m-4 3h1m2 0h1',
};

/** The picture of a gear by its kind. */
export function GearIcon({ gear }: { readonly gear: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[gear] ?? shapes['stride']} />
    </svg>
  );
}
