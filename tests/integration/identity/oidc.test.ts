import { NextRequest } from 'next/server';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { client, startOidcServer } from '../../fakes/oidc-server';
import { takeComplaints } from '../../setup/hostile';

// The environment is read once, when lib/env is first imported: the provider comes before everything of ours.
const server = await startOidcServer('http://localhost:3000/api/auth/callback/oidc');
// The provider warns that it keeps its own things in memory only.
await fetch(`${server.issuer}/auth?client_id=${client.id}`, { redirect: 'manual' });
takeComplaints();
process.env.OIDC_ISSUER = server.issuer;
process.env.OIDC_CLIENT_ID = client.id;
process.env.OIDC_CLIENT_SECRET = client.secret;
const { GET, POST } = await import('@/app/api/auth/[...nextauth]/route');
const { findSignedIn } = await import('@/lib/auth/session');
const { hashToken } = await import('@/lib/crypto');
const { emptyDatabase, testDb } = await import('../../setup/database');
const { db } = testDb();

beforeEach(emptyDatabase);
afterAll(server.close);

/** A browser's cookies for one site. */
class Jar {
  private readonly cookies = new Map<string, string>();
  keep(response: Response): void {
    for (const line of response.headers.getSetCookie()) {
      const [pair = ''] = line.split(';');
      this.cookies.set(pair.slice(0, pair.indexOf('=')), pair.slice(pair.indexOf('=') + 1));
    }
  }
  get header(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }
  value(name: string): string | undefined {
    return this.cookies.get(name);
  }
}

const ours = 'http://localhost:3000';
const context = (...nextauth: string[]) => ({ params: Promise.resolve({ nextauth }) });

async function start(
  jar: Jar,
  callbackUrl = '/arrangor/konferenser/lulea',
  headers: Record<string, string> = {},
): Promise<Response> {
  const request = new NextRequest(`${ours}/api/auth/signin/oidc`, {
    method: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'sec-fetch-site': 'same-origin',
      cookie: jar.header,
      ...headers,
    },
    body: new URLSearchParams({ callbackUrl }),
  });
  const response = await POST(request, context('signin', 'oidc'));
  jar.keep(response);
  return response;
}

/** Where the browser is sent on to. */
function onward(response: Response): string {
  return response.headers.get('refresh')?.replace('0;url=', '') ?? response.headers.get('location') ?? '';
}

/** Follows the provider until it sends the browser back to us. */
async function throughProvider(address: string): Promise<URL> {
  const jar = new Jar();
  let url = new URL(address);
  for (let steps = 0; url.origin === server.issuer && steps < 8; steps++) {
    const response = await fetch(url, { redirect: 'manual', headers: { cookie: jar.header } });
    jar.keep(response);
    url = new URL(response.headers.get('location') ?? ours, url);
  }
  return url;
}

async function finish(jar: Jar, back: URL, headers: Record<string, string> = {}): Promise<Response> {
  const response = await GET(
    new NextRequest(back, { headers: { cookie: jar.header, ...headers } }),
    context('callback', 'oidc'),
  );
  jar.keep(response);
  return response;
}

async function signIn(person: typeof server.next.person, callbackUrl?: string) {
  server.next.person = person;
  const jar = new Jar();
  const back = await throughProvider(onward(await start(jar, callbackUrl)));
  const response = await finish(jar, back);
  const token = jar.value('fr_session');
  return { response, jar, back, signedIn: token ? await findSignedIn(token) : null };
}

const kim = { sub: 'kim-1', email: 'Kim@Kommun.Example.SE', email_verified: true, name: 'Kim Kollega' };
const problemPage = `${ours}/logga-in?problem=provider`;

describe('sign-in at the organisation, against a real provider', () => {
  it('makes an account without roles for a stranger with a proved address', async () => {
    const { response, signedIn } = await signIn(kim);
    expect(response.headers.get('location')).toBe(`${ours}/arrangor/konferenser/lulea`);
    expect(signedIn).toMatchObject({
      name: 'Kim Kollega',
      emailCanonical: 'kim@kommun.example.se',
      emailVerified: true,
      grants: [],
    });
  });

  it('asks for openid, email and profile only, with PKCE, state and nonce', async () => {
    server.asked.length = 0;
    await signIn(kim);
    const [asked] = server.asked;
    expect(asked?.get('scope')).toBe('openid email profile');
    expect(asked?.get('code_challenge_method')).toBe('S256');
    expect(asked?.get('redirect_uri')).toBe(`${ours}/api/auth/callback/oidc`);
    for (const check of ['state', 'nonce', 'code_challenge']) expect(asked?.get(check)).toMatch(/^[\w-]{20,}$/);
  });

  it('keeps no token of the provider, and of the session only a hash, in an httpOnly Lax cookie', async () => {
    const { response, jar } = await signIn(kim);
    const [session] = await db.session.findMany();
    expect(session?.tokenHash).toBe(hashToken(jar.value('fr_session') ?? ''));
    const cookie = response.headers.getSetCookie().find((line) => line.startsWith('fr_session='));
    expect(cookie).toMatch(/HttpOnly/i);
    expect(cookie).toMatch(/SameSite=Lax/i);
    expect(await db.account.findMany()).toEqual([
      { provider: 'oidc', providerAccountId: 'kim-1', userId: session?.userId },
    ]);
  });

  it('links by canonical address to somebody we know, once, and knows them again by the account', async () => {
    const known = await db.user.create({
      data: {
        email: 'kim@kommun.example.se',
        emailCanonical: 'kim@kommun.example.se',
        roleGrants: { create: { role: 'reader', conferenceId: null } },
      },
    });
    expect((await signIn(kim)).signedIn).toMatchObject({
      userId: known.id,
      emailVerified: true,
      grants: [{ role: 'reader' }],
    });
    // The address changed at the provider and is no longer said to be proved: the account is enough.
    const again = await signIn({ sub: 'kim-1', email: 'kim.ny@example.se', email_verified: false });
    expect(again.signedIn?.userId).toBe(known.id);
    expect(await db.user.count()).toBe(1);
  });

  it.each([
    ['an address that is not proved', { ...kim, email_verified: false }],
    ['no word about it', { sub: 'kim-1', email: kim.email }],
    ['no address', { sub: 'kim-1', email_verified: true }],
    ['an address that is none', { sub: 'kim-1', email: '"x y"@z', email_verified: true }],
  ])('refuses a stranger with %s', async (_what, person) => {
    const { response, signedIn } = await signIn(person);
    expect([response.headers.get('location'), signedIn]).toEqual([problemPage, null]);
    expect(await db.user.count()).toBe(0);
  });

  it('never lets an unproved address into the account that has it', async () => {
    await db.user.create({
      data: {
        email: kim.email,
        emailCanonical: 'kim@kommun.example.se',
        roleGrants: { create: { role: 'admin', conferenceId: null } },
      },
    });
    expect((await signIn({ ...kim, sub: 'mallory', email_verified: false })).signedIn).toBeNull();
    expect(await db.account.count()).toBe(0);
  });

  it('refuses a disabled person, linked or not', async () => {
    await signIn(kim);
    await db.user.updateMany({ data: { disabledAt: new Date() } });
    expect((await signIn(kim)).response.headers.get('location')).toBe(problemPage);
    expect((await signIn({ ...kim, sub: 'kim-2' })).response.headers.get('location')).toBe(problemPage);
    expect(await db.session.count()).toBe(1);
  });
});

describe('what an attacker may try', () => {
  it.each([
    ['another browser', async (back: URL) => finish(new Jar(), back)],
    [
      'a forged state',
      async (back: URL, jar: Jar) => finish(jar, new URL(back.href.replace(/state=[^&]+/, 'state=forged'))),
    ],
    [
      'a forged code',
      async (back: URL, jar: Jar) => finish(jar, new URL(back.href.replace(/code=[^&]+/, 'code=forged'))),
    ],
    [
      'an error from the provider',
      async (_back: URL, jar: Jar) => finish(jar, new URL(`${ours}/api/auth/callback/oidc?error=access_denied`)),
    ],
    ['no parameters', async (_back: URL, jar: Jar) => finish(jar, new URL(`${ours}/api/auth/callback/oidc`))],
  ])('%s ends on the sign-in page with nobody signed in', async (_what, attempt) => {
    server.next.person = kim;
    const jar = new Jar();
    const back = await throughProvider(onward(await start(jar)));
    const response = await attempt(back, jar);
    expect(response.headers.get('location')).toMatch(/^http:\/\/localhost:3000\/logga-in\?problem=provider$/);
    expect(await db.session.count()).toBe(0);
  });

  it('a used answer cannot be used again', async () => {
    const { back, jar } = await signIn(kim);
    expect((await finish(jar, back)).headers.get('location')).toContain('problem=provider');
  });

  it.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '/api/auth/x'])(
    'callbackUrl %s ends on our own pages (trust line 39)',
    async (callbackUrl) => {
      const { response } = await signIn(kim, callbackUrl);
      expect(response.headers.get('location')).toBe(`${ours}/arrangor`);
    },
  );

  it('a spoofed Host or X-Forwarded-Host changes no address (trust line 59)', async () => {
    server.asked.length = 0;
    const jar = new Jar();
    const spoofed = { host: 'evil.example', 'x-forwarded-host': 'evil.example', 'x-forwarded-proto': 'https' };
    const back = await throughProvider(onward(await start(jar, '/arrangor', spoofed)));
    expect(server.asked.at(0)?.get('redirect_uri')).toBe(`${ours}/api/auth/callback/oidc`);
    expect((await finish(jar, back, spoofed)).headers.get('location')).toBe(`${ours}/arrangor`);
  });

  it('another site cannot start it, and the malformed Authorization header harms nothing', async () => {
    expect((await start(new Jar(), '/', { 'sec-fetch-site': 'cross-site' })).status).toBe(403);
    expect((await start(new Jar(), '/', { authorization: 'Bearer %E0%A4%A' })).status).toBe(200);
  });

  it('whoever is signed in already is not linked to whoever signs in next', async () => {
    const admin = await signIn({ sub: 'admin', email: 'admin@example.se', email_verified: true });
    server.next.person = kim;
    const back = await throughProvider(onward(await start(admin.jar)));
    await finish(admin.jar, back);
    const accounts = await db.account.findMany({ orderBy: { providerAccountId: 'asc' } });
    expect(accounts.map((account) => account.providerAccountId)).toEqual(['admin', 'kim-1']);
    expect(new Set(accounts.map((account) => account.userId)).size).toBe(2);
  });

  it.each([
    'session',
    'csrf',
    'providers',
    'signin',
    'signout',
    'error',
    '_log',
    'callback/credentials',
    'signin/email',
  ])('the rest of next-auth is not open: %s', async (path) => {
    const address = `${ours}/api/auth/${path}`;
    expect((await GET(new NextRequest(address), context(...path.split('/')))).status).toBe(404);
    expect((await POST(new NextRequest(address, { method: 'POST' }), context(...path.split('/')))).status).toBe(404);
  });
});

it('the provider out of reach: a calm answer', async () => {
  await server.close();
  const response = await start(new Jar(), '/en/organiser');
  expect([response.status, response.headers.get('location')]).toEqual([303, `${ours}/en/sign-in?problem=provider`]);
});
