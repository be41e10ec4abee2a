import 'server-only';
import { env } from '@/lib/env';

const isHttps = env.APP_URL.startsWith('https:');

/** With https the browser itself refuses to let another subdomain set or read these (`__Host-`). */
const named = (name: string) => (isHttps ? `__Host-${name}` : name);

/** The signed-in browser: 256 random bits, of which only the SHA-256 is stored. */
export const sessionCookie = named('fr_session');
/** The browser that asked for a sign-in link. */
export const browserCookie = named('fr_signin');

export const sessionTtlSeconds = 12 * 60 * 60;

/** httpOnly, Lax, secure where the address is https. */
export const cookieOptions = { httpOnly: true, sameSite: 'lax', path: '/', secure: isHttps } as const;
