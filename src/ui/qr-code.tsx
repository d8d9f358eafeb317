// A QR code, dark on light with its quiet zone, as one path: sharp at any size, and read by every phone.
import { encode } from 'uqr';

/** Shows `content` for a camera; `label` says in words what it leads to. */
export function QrCode({ content, label }: { readonly content: string; readonly label: string }) {
  const { size, data } = encode(content, { border: 3 });
  const path = data.map((row, y) => row.map((dark, x) => (dark ? `M${x} ${y}h1v1h-1z` : '')).join('')).join('');
  return (
    <svg class="qr-code" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={label} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={path} fill="#070a1c" />
    </svg>
  );
}
