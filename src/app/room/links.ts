// Where a room is found. A page that was opened as localhost would send every phone to itself: then the address that the server
// knows of itself in the network is told in its place.
import { joinAddress, joinLink, onlyHere, projectorLink } from '../../state/room.ts';

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/** The game's folder under `origin`. */
function folderAt(origin: string): string {
  return new URL(new URL(document.baseURI).pathname.replace(/[^/]*$/, ''), origin).href;
}

interface Found {
  readonly code: string;
  /** Where the server says that other devices find it. */
  readonly address: string | null;
}

/** Makes known where the room with this code is joined. */
export function tellWay({ code, address }: Found): void {
  const isLoopback = loopback.test(location.hostname);
  const folder = folderAt(isLoopback && address !== null ? address : location.origin);
  joinLink.value = `${folder}#/class/${code}`;
  joinAddress.value = folder.replace(/^https?:\/\//, '').replace(/\/$/, '');
  onlyHere.value = isLoopback && address === null;
}

/** Makes known where the wall of the room is, on this very device. */
export function tellWall(projector: string): void {
  projectorLink.value = `${folderAt(location.origin)}#/wall/${projector}`;
}
