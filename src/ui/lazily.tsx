// Components that are loaded when they are first shown, so that the title stays small.
import { signal } from '@preact/signals';
import type { ComponentType } from 'preact';
import { useEffect } from 'preact/hooks';

/** A component whose code `load` fetches on first use; shows nothing until it is there, and tries again when shown anew. */
export function lazily(load: () => Promise<ComponentType>): ComponentType {
  const loaded = signal<ComponentType | null>(null);
  return function Lazy() {
    useEffect(() => {
      if (loaded.value === null)
        load().then(
          (component) => (loaded.value = component),
          () => {},
        );
    }, []);
    const Loaded = loaded.value;
    return Loaded ? <Loaded /> : null;
  };
}
