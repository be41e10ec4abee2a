import { env } from '@/lib/env';

/**
 * True when a state-changing request comes from our own pages or from a program (no browser headers at all).
 * Server actions run even when Origin is missing, so route handlers that take forms ask this first.
 */
export function isSameOrigin(headers: Headers): boolean {
  const site = headers.get('sec-fetch-site');
  if (site !== null) return site === 'same-origin' || site === 'none';
  const origin = headers.get('origin');
  if (origin === null) return true;
  if (origin === new URL(env.APP_URL).origin) return true;
  try {
    return new URL(origin).host === headers.get('host');
  } catch {
    return false;
  }
}
