import { randomUUID } from 'node:crypto';
import type { IncomingHttpHeaders, IncomingMessage } from 'node:http';
import net from 'node:net';

export type ProxySettings = {
  /** How many proxies of ours stand before this server: 0 means that nothing a client says about itself is believed. */
  trustedProxyHops: number;
  /** The public address when it is fixed (production): it then replaces Host, so that no link can be made from a forged one. */
  publicUrl: URL | null;
};

const forged =
  /^(x-forwarded-.*|forwarded|x-real-ip|x-request-id|x-client-ip|x-middleware-.*|x-invoke-.*|x-matched-path|x-nextjs-.*|x-now-.*|x-vercel-.*)$/;
const validHost = /^([a-z0-9.-]+|\[[0-9a-f:.]+\])(:\d{1,5})?$/i;

/** The caller's address: the socket's, or what the outermost trusted proxy wrote down. */
export function clientAddress(
  headers: IncomingHttpHeaders,
  socketAddress: string | undefined,
  trustedProxyHops: number,
): string {
  const direct = (socketAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  if (trustedProxyHops === 0) return direct;
  const chain = String(headers['x-forwarded-for'] ?? '')
    .split(',')
    .map((part) => part.trim());
  const claimed = (chain.at(-trustedProxyHops) ?? '').replace(/^::ffff:/, '');
  return net.isIP(claimed) ? claimed : direct;
}

/**
 * Takes away every header by which a client could pose as a proxy or as Next itself, and sets ours.
 * Returns the request's id, or null when the request must be refused (no, malformed or repeated Host).
 */
export function takeOverHeaders(request: IncomingMessage, settings: ProxySettings): string | null {
  const { headers } = request;
  const hosts = request.rawHeaders.filter((name, index) => index % 2 === 0 && name.toLowerCase() === 'host');
  if (hosts.length !== 1 || !validHost.test(headers.host ?? '')) return null;
  const address = clientAddress(headers, request.socket.remoteAddress, settings.trustedProxyHops);
  const id = randomUUID();
  for (const name of Object.keys(headers)) if (forged.test(name)) delete headers[name];
  headers['x-request-id'] = id;
  headers['x-client-ip'] = address;
  if (settings.publicUrl) {
    headers.host = settings.publicUrl.host;
    headers['x-forwarded-host'] = settings.publicUrl.host;
    headers['x-forwarded-proto'] = settings.publicUrl.protocol.slice(0, -1);
  }
  return id;
}
