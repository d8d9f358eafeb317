// Small pictures for the gears, drawn for this game.

const shapes: Readonly<Record<string, string>> = {
  stride: 'M4 19 17 6M9 5h9v9M4 14a5 5 0 0 1 5 5',
  lantern: 'M9 7h6l2 4v7a2 2 0 0 1-2 2H9a2 2 0 0 1-2-2v-7ZM10 7a2 2 0 1 1 4 0M12 17c-2-2-1-3 0-5 1 2 2 3 0 5',
  optimizer: 'M4 17a8 8 0 1 1 16 0M12 17l4-6M4 17h2m12 0h2M12 7v2',
};

/** The picture of a gear by its kind. */
export function GearIcon({ gear }: { readonly gear: string }) {
  return (
    <svg class="icon" viewBox="0 0 24 24" aria-hidden="true">
      <path d={shapes[gear] ?? shapes['stride']} />
    </svg>
  );
}
