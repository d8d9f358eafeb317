// Several processes as one: what is said in a room on one reaches the screens on all, through Redis Streams, by REDIS_URL.
import { createAdapter } from '@socket.io/redis-streams-adapter';
import { createClient } from 'redis';

const connectTimeout = 5000; // ms

/** The adapter for socket.io over Redis at `url`, and what puts it away. Rejects when Redis cannot be reached. */
export async function adapterAt(url: string, onTrouble: (error: unknown) => void) {
  const client = createClient({
    url,
    // The adapter reads replies as RESP 2 has them: in RESP 3, the client's default, the streams come as another shape.
    RESP: 2,
    socket: { connectTimeout, reconnectStrategy: (tries) => Math.min(tries * 100, 3000) },
  });
  let here = false;
  // Without a listener a lost connection would end the process; the client connects again by itself.
  client.on('error', (error: unknown) => {
    if (here) onTrouble(error);
    else client.destroy();
  });
  await client.connect();
  here = true;
  return { adapter: createAdapter(client), stop: () => client.destroy() };
}
