// Where a room is found. A page that was opened as localhost would send every phone to itself: then the address that the server
// knows of itself in the network is told in its place.
import { folderAt, isLoopback } from '../folder.ts';
import { joinAddress, joinLink, onlyHere, projectorLink } from '../../state/room.ts';

interface Found {
  readonly code: string;
  /** Where the server says that other devices find it. */
  readonly address: string | null;
}

/** Makes known where the room with this code is joined. */
export function tellWay({ code, address }: Found): void {
  const leadsHere = isLoopback();
  const folder = folderAt(leadsHere && address !== null ? address : location.origin);
  joinLink.value = `${folder}#/class/${code}`;
  joinAddress.value = folder.replace(/^https?:\/\//, '').replace(/\/$/, '');
  onlyHere.value = leadsHere && address === null;
}

/** Makes known where the wall of the room is, on this very device. */
export function tellWall(projector: string): void {
  projectorLink.value = `${folderAt(location.origin)}#/wall/${projector}`;
}
