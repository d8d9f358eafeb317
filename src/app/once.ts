// What is fetched when somebody needs it: once for all who ask, and again when it did not come.

export interface Once<Value> {
  /** Fetches it unless it is here or on its way. Rejects when it cannot be fetched; then ask again. */
  readonly load: () => Promise<Value>;
  /** What was fetched, if it is here. */
  readonly here: () => Value | null;
}

export function once<Value>(fetch: () => Promise<Value>): Once<Value> {
  let value: Value | null = null;
  let coming: Promise<Value> | null = null;
  const load = (): Promise<Value> =>
    (coming ??= fetch().then(
      (fetched) => (value = fetched),
      (error: unknown) => {
        coming = null;
        throw error;
      },
    ));
  return { load, here: () => value };
}
