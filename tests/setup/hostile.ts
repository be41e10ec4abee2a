// A test that warns has found something, and one that leaves the machine would fail elsewhere: both fail here.
import net from 'node:net';
import { format } from 'node:util';
import { afterEach, expect } from 'vitest';

const complaints: string[] = [];
for (const level of ['error', 'warn'] as const) {
  console[level] = (...parts: unknown[]) => {
    complaints.push(`console.${level}: ${format(...parts)}`);
  };
}

/** Takes what was complained about so far: for the test that expects a complaint. */
export function takeComplaints(): string[] {
  return complaints.splice(0);
}

afterEach(() => {
  expect(takeComplaints(), 'nothing may be written to console.error or console.warn').toEqual([]);
});

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const connect = net.Socket.prototype.connect;
net.Socket.prototype.connect = function guarded(this: net.Socket, ...args: unknown[]) {
  const given = Array.isArray(args[0]) ? (args[0] as unknown[])[0] : args[0];
  const { host, path } =
    typeof given === 'object' && given !== null
      ? (given as { host?: string; path?: string })
      : { host: typeof args[1] === 'string' ? args[1] : undefined };
  if (!path && host !== undefined && !loopback.test(host))
    throw new Error(`A test tried to reach ${host}: only this machine may be reached.`);
  return Reflect.apply(connect, this, args) as net.Socket;
} as typeof connect;
