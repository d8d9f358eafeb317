// Which pages may open a line: those of this very server and those that ORIGINS names. Programs that are no browser send none of
// these headers and may as well; a page cannot leave them out.
import type { IncomingMessage } from 'node:http';

/** What browsers say when a page asks its own server, and when a person has typed the address. */
const ownSites: readonly (string | undefined)[] = [undefined, 'same-origin', 'none'];

/** `also`: other origins whose pages may connect. */
export function mayConnect(
  { headers, url = '' }: Pick<IncomingMessage, 'headers' | 'url'>,
  also: readonly string[],
): boolean {
  // Answers as scripts (JSONP): any page may load a script from anywhere, and browsers send no Origin with it.
  if (new URLSearchParams(url.split('?')[1] ?? '').has('j')) return false;
  const { origin, host } = headers;
  if (origin !== undefined && also.includes(origin)) return true;
  const site = headers['sec-fetch-site'];
  if (!ownSites.includes(Array.isArray(site) ? site[0] : site)) return false;
  if (origin === undefined) return true;
  try {
    return new URL(origin).host === host;
  } catch {
    return false;
  }
}
