// Where the game lies, for links that are passed on.

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The game's folder under `origin`. */
export function folderAt(origin: string): string {
  return new URL(new URL(document.baseURI).pathname.replace(/[^/]*$/, ''), origin).href;
}

/** True where this page was opened by an address that leads every other device to itself. */
export function isLoopback(): boolean {
  return loopback.test(location.hostname);
}
