// The proxies of docs/hosting with their own configurations, on free ports of this machine and with a certificate of a day. As root on
// Debian nginx is installed when it is missing; Caddy is tried where it is there.
import { execFileSync, spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { connect } from 'node:tls';
import { freePort, have, install, listening, stopping } from '../services.ts';
import { root } from '../source.ts';

export interface Proxy {
  /** Where the class finds it. */
  readonly address: string;
  /** Where the same is asked for without HTTPS. */
  readonly plain: string;
  readonly stop: () => Promise<void>;
}

export type ProxyName = 'nginx' | 'caddy';

const site = 'descent.example.org';

/** Why there is no such proxy here, or null; nginx is installed first where that is possible. */
export function proxyMissing(name: ProxyName): string | null {
  if (process.platform === 'win32') return `${name} is not looked for on Windows`;
  if (name === 'nginx' && !have('nginx')) install(['nginx-light', 'openssl']);
  return have(name) ? null : `${name} is not installed`;
}

type Changes = readonly (readonly [from: string, to: string])[];

/** The text of a configuration with its addresses and places changed; throws where one of them is not in it any more. */
function changed(file: string, changes: Changes): string {
  return changes.reduce(
    (text, [from, to]) => {
      if (!text.includes(from)) throw new Error(`${file} has no "${from}"`);
      return text.replaceAll(from, to);
    },
    readFileSync(join(root, 'docs/hosting', file), 'utf8'),
  );
}

/** The whole of nginx' configuration around ours. */
const around = (folder: string): string => `
daemon off;
${process.getuid?.() === 0 ? 'user root;' : ''}
pid ${folder}/pid;
error_log ${folder}/error.log;
events { worker_connections 4096; }
http {
  include ${folder}/night-descent.conf;
  ${['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'].map((use) => `${use}_temp_path ${folder}/${use};`).join(' ')}
}`;

/** nginx in front of the servers at `ports`, with its limits as `limits` changes them. */
async function startNginx(ports: readonly [number, number], limits: Changes): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-nginx-'));
  const [secure, plain] = [await freePort(), await freePort()];
  const [key, certificate] = [join(folder, 'key.pem'), join(folder, 'certificate.pem')];
  const kind = ['-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes', '-days', '2'];
  execFileSync('openssl', ['req', ...kind, '-subj', `/CN=${site}`, '-keyout', key, '-out', certificate], {
    stdio: 'ignore',
  });
  const conf = changed('nginx.conf', [
    ['127.0.0.1:8080 max', `127.0.0.1:${ports[0]} max`],
    ['127.0.0.1:8081 max', `127.0.0.1:${ports[1]} max`],
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    ['listen 443 ssl', `listen 127.0.0.1:${secure} ssl`],
    [`/etc/letsencrypt/live/${site}/fullchain.pem`, certificate],
    [`/etc/letsencrypt/live/${site}/privkey.pem`, key],
    ...limits,
  ]);
  writeFileSync(join(folder, 'night-descent.conf'), conf);
  writeFileSync(join(folder, 'nginx.conf'), around(folder));
  const child = spawn('nginx', ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'inherit' });
  await listening(secure, child);
  return {
    address: `https://127.0.0.1:${secure}`,
    plain: `http://127.0.0.1:${plain}`,
    stop: stopping(child, folder, () => child.kill()),
  };
}

/** Caddy in front of the servers at `ports`. */
async function startCaddy(ports: readonly [number, number]): Promise<Proxy> {
  const folder = mkdtempSync(join(tmpdir(), 'night-descent-caddy-'));
  const [secure, plain] = [await freePort(), await freePort()];
  const conf = changed('Caddyfile', [
    ['\tservers {', `\tadmin off\n\tskip_install_trust\n\thttp_port ${plain}\n\thttps_port ${secure}\n\tservers {`],
    [`${site} {`, `https://127.0.0.1:${secure} {\n\ttls internal`],
    ['127.0.0.1:8080', `127.0.0.1:${ports[0]}`],
    ['127.0.0.1:8081', `127.0.0.1:${ports[1]}`],
  ]);
  writeFileSync(join(folder, 'Caddyfile'), conf);
  const env = { ...process.env, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  const args = ['run', '--config', join(folder, 'Caddyfile'), '--adapter', 'caddyfile'];
  const child = spawn('caddy', args, { stdio: 'ignore', env });
  await listening(secure, child);
  while (!(await hasCertificate(secure))) await new Promise((resolve) => setTimeout(resolve, 30));
  return {
    address: `https://127.0.0.1:${secure}`,
    plain: `http://127.0.0.1:${plain}`,
    stop: stopping(child, folder, () => child.kill()),
  };
}

/** Caddy listens before it has made its certificate. */
function hasCertificate(port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect({ port, host: '127.0.0.1', rejectUnauthorized: false });
    socket.once('secureConnect', () => (socket.destroy(), done(true)));
    socket.once('error', () => done(false));
  });
}

/** Starts a proxy in front of the servers at `ports`; `limits` are changes of nginx' limits. */
export function startProxy(name: ProxyName, ports: readonly [number, number], limits: Changes = []): Promise<Proxy> {
  return name === 'nginx' ? startNginx(ports, limits) : startCaddy(ports);
}
