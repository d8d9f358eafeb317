// What the server may be told from outside, by environment variables: PORT and HOST.

export interface ServerSettings {
  readonly port: number;
  /** The address to listen on; undefined is every address of the machine, so that a class can reach it. */
  readonly host: string | undefined;
}

const usualPort = 8080;
const highestPort = 65_535;

/** The settings in `env`; throws an Error whose message tells the person who started the server what to change. */
export function settingsFrom(env: Readonly<Record<string, string | undefined>>): ServerSettings {
  const port = env.PORT?.trim() || String(usualPort);
  if (!/^\d+$/.test(port) || Number(port) > highestPort) {
    throw new Error(
      `PORT is "${port}", but must be a whole number from 0 to ${highestPort}, as in PORT=8080 npm start`,
    );
  }
  return { port: Number(port), host: env.HOST?.trim() || undefined };
}

/** What to tell the person who started the server when it could not listen. */
export function listenTrouble(error: NodeJS.ErrnoException, { port, host }: ServerSettings): string {
  const other = `choose another one, as in PORT=${port < highestPort ? port + 1 : usualPort} npm start`;
  switch (error.code) {
    case 'EADDRINUSE':
      return `Port ${port} is busy (another program listens on it): ${other}`;
    case 'EACCES':
      return `Port ${port} may not be used by this user: ${other}`;
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return `HOST is "${host}", which is no address of this machine: leave HOST out to listen on all of them`;
    default:
      return `The server could not listen on port ${port}: ${error.message}`;
  }
}
