// Fetches the code of the climb once; the title stands without it.
type ClimbCode = typeof import('./climb-code.ts');

let code: ClimbCode | null = null;
let coming: Promise<ClimbCode> | null = null;

/** The code of the climb, fetched now unless it is on its way already. Rejects when it cannot be fetched; then ask again. */
export function loadClimb(): Promise<ClimbCode> {
  coming ??= import('./climb-code.ts').then(
    (fetched) => (code = fetched),
    (error: unknown) => {
      coming = null;
      throw error;
    },
  );
  return coming;
}

/** The code of the climb if it is here; without it nobody can be climbing. */
export function climbCode(): ClimbCode | null {
  return code;
}
