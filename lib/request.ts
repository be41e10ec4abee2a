import 'server-only';
import { headers } from 'next/headers';

/** The id that scripts/serve.ts gave this request; 'none' outside it (tests, next dev). */
export async function requestId(): Promise<string> {
  return (await headers()).get('x-request-id') ?? 'none';
}

/** The caller's address as scripts/serve.ts saw it, never as the caller claims it. */
export async function clientIp(): Promise<string> {
  return (await headers()).get('x-client-ip') ?? '127.0.0.1';
}
