// The requests that are thrown at a server: methods, targets, ranges, encodings, lengths and validators that no browser sends, broken
// off, or two on one connection. Most have little wrong with them, because what is all wrong is refused at once.
import * as fc from 'fast-check';
import type { Arbitrary } from 'fast-check';

const oneOf = (words: string): Arbitrary<string> => fc.constantFrom(...words.split(' '));
/** This, and now and then something else. */
const mostly = (usual: string, others: Arbitrary<string>): Arbitrary<string> =>
  fc.oneof({ weight: 20, arbitrary: fc.constant(usual) }, { weight: 1, arbitrary: others });

const number = fc.oneof(
  fc.integer({ min: -3, max: 400 }).map(String),
  oneOf(' 0 -0 1e3 0x10 9007199254740993 99999999999999999999 NaN'),
);
const range = fc.oneof(
  fc.tuple(number, number).map(([from, to]) => `bytes=${from}-${to}`),
  fc.tuple(number, number, number).map(([a, b, c]) => `bytes=${a}-${b},${c}-`),
  oneOf('bytes bytes= bytes=- x bytes=abc lines=0-5 bytes=0-0,1-1,2-2 BYTES=0-5'),
);
const encoding = fc.oneof(
  oneOf('br gzip identity br;q=0 * *;q=0 deflate,zstd br,gzip'),
  fc.constant('gzip;q=0, br;q=0'),
);
const validator = fc.oneof(oneOf('* "" W/"" "a","b" W/"x \u00E4'), fc.constant('Thu, 01 Jan 1970 00:00:00 GMT'));
const longLine = fc.integer({ min: 1, max: 20_000 }).map((size) => 'x'.repeat(size));

const header = (names: string, value: Arbitrary<string>): Arbitrary<string> =>
  fc.tuple(oneOf(names), value).map(([name, content]) => `${name}: ${content}`);
const gentleHeader = fc.oneof(
  header('Range range', range),
  header('Accept-Encoding', encoding),
  header('If-None-Match If-Match If-Range If-Modified-Since', validator),
  header('Connection', oneOf('close keep-alive Range')),
  header('X-Forwarded-For Cookie __proto__', fc.string({ maxLength: 60 })),
  header('Origin', oneOf('null http:// http://elsewhere.example x')),
);
const oddHeader = fc.oneof(
  header('Content-Length', fc.oneof(number, oneOf('5,5 5,6'))),
  header('Transfer-Encoding', oneOf('chunked gzip,chunked identity xchunked')),
  header('Expect', oneOf('100-continue 200-ok')),
  header('Connection', oneOf('Upgrade upgrade,close')),
  header('Upgrade', oneOf('websocket h2c')),
  header('Host', oneOf(' a [ a\tb localhost:99999 x@evil')),
  header('X-Long', longLine),
  fc.string({ maxLength: 9 }),
);
const headers = fc.array(fc.oneof({ weight: 12, arbitrary: gentleHeader }, { weight: 1, arbitrary: oddHeader }), {
  maxLength: 4,
});

const others = '/healthz /metrics /kiosk /host /kiosk-config/hall /kiosk-config/ /socket.io/';
const front = fc.constantFrom('', '/', '/%2e%2e', 'http://localhost', 'http://x@evil');
const bent = oneOf('?x=1 #x / /.. /../ %00 % %2e%2e/ .br \\ ;x // \u00E9 %C3%A9 ????????');
const engine = oneOf(
  ' EIO=4&transport=polling EIO=4&transport=polling&j=0 EIO=3&transport=polling EIO=4&transport=x ' +
    'EIO=4&transport=polling&sid=x EIO[]=4&transport[a]=polling EIO=4&transport=websocket',
);
/** Paths that there are, and around them. */
const targetsAround = (paths: readonly string[]): Arbitrary<string> => {
  const known = fc.constantFrom(...paths, ...others.split(' '));
  return fc.oneof(
    { weight: 8, arbitrary: known },
    { weight: 2, arbitrary: fc.tuple(front, known, bent).map((parts) => parts.join('')) },
    { weight: 2, arbitrary: engine.map((query) => `/socket.io/?${query}`) },
    { weight: 1, arbitrary: oneOf(`*  // /__proto__ /constructor /assets/ /${'a'.repeat(9000)}`) },
    { weight: 1, arbitrary: fc.webPath() },
  );
};

const body = fc.oneof(
  { weight: 6, arbitrary: fc.constant('') },
  { weight: 1, arbitrary: fc.string({ maxLength: 30 }) },
  { weight: 1, arbitrary: fc.constantFrom('5\r\nhello\r\n0\r\n\r\n', 'ffffffffff\r\n', '-1\r\n') },
);

/** The bytes of a connection, one character a byte; `paths` are those of files. */
export function requestCase(paths: readonly string[]): Arbitrary<string> {
  const request = fc
    .record({
      method: mostly('GET', oneOf('HEAD POST PUT DELETE OPTIONS TRACE CONNECT PRI get X')),
      target: targetsAround(paths),
      version: mostly('HTTP/1.1', oneOf('HTTP/1.0 HTTP/2.0 HTTP/0.9 ')),
      lines: headers,
      body,
      lineEnd: mostly('\r\n', fc.constantFrom('\n', '\r')),
    })
    .map(({ method, target, version, lines, body: content, lineEnd }) =>
      [`${method} ${target} ${version}`, 'Host: localhost', ...lines, '', content].join(lineEnd),
    );
  return fc.oneof(
    { withCrossShrink: true },
    { weight: 12, arbitrary: request },
    { weight: 1, arbitrary: fc.tuple(request, request).map((two) => two.join('')) },
    { weight: 1, arbitrary: fc.tuple(request, fc.nat(400)).map(([whole, end]) => whole.slice(0, end)) },
    { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 80 }) },
  );
}
