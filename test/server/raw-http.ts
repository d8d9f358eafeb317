// Requests as they stand on the wire, for those that no http client would send.
import { exchange } from '../hostile/http.ts';

/** What the server answers to `text` until it closes the connection; the status is 0 where it says nothing. */
export async function rawAnswer(
  port: number,
  text: string,
): Promise<{ readonly status: number; readonly text: string }> {
  const said = (await exchange(`http://127.0.0.1:${port}`, text)).toString('latin1');
  return { status: Number(/^HTTP\/1\.1 (\d{3})/.exec(said)?.[1] ?? 0), text: said };
}

/** A GET of `path` with these lines of headers, after which the connection is closed. */
export function rawGet(path: string, lines: readonly string[] = [], method = 'GET'): string {
  return [`${method} ${path} HTTP/1.1`, 'Host: localhost', 'Connection: close', ...lines, '', ''].join('\r\n');
}
