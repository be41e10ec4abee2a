import { generateKeyPairSync } from 'node:crypto';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import Provider from 'oidc-provider';

export type OidcPerson = { sub: string; email?: string; email_verified?: boolean; name?: string };

export type OidcServer = {
  issuer: string;
  /** Who signs in next. */
  next: { person: OidcPerson };
  /** Each authorization request's parameters, in order. */
  asked: URLSearchParams[];
  close: () => Promise<void>;
};

export const client = { id: 'forbattringsresan', secret: 'secret-of-the-local-provider' };

/**
 * A real OpenID provider (npm oidc-provider) on this machine with one client, where whoever is `next` signs in without
 * a form. PKCE is demanded. Claims about the address come from userinfo only, as conforming providers do.
 */
export async function startOidcServer(redirectUri: string): Promise<OidcServer> {
  const next = { person: { sub: 'nobody' } as OidcPerson };
  const asked: URLSearchParams[] = [];
  const people = new Map<string, OidcPerson>();
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const issuer = `http://localhost:${(server.address() as AddressInfo).port}`;
  const provider = createProvider(issuer, redirectUri, people);
  const handle = provider.callback();
  server.on('request', async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (url.pathname === '/auth') asked.push(url.searchParams);
    if (!url.pathname.startsWith('/interaction/')) return void handle(request, response);
    people.set(next.person.sub, next.person);
    await provider.interactionFinished(request, response, { login: { accountId: next.person.sub } });
  });
  return { issuer, next, asked, close: () => new Promise((resolve) => void server.close(() => resolve())) };
}

function createProvider(issuer: string, redirectUri: string, people: Map<string, OidcPerson>): Provider {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return new Provider(issuer, {
    clients: [{ client_id: client.id, client_secret: client.secret, redirect_uris: [redirectUri] }],
    jwks: { keys: [{ ...privateKey.export({ format: 'jwk' }), alg: 'RS256', use: 'sig', kid: 'test' }] },
    cookies: { keys: ['cookies-of-the-local-provider'] },
    claims: { openid: ['sub'], email: ['email', 'email_verified'], profile: ['name'] },
    pkce: { required: () => true },
    features: { devInteractions: { enabled: false } },
    ttl: { AccessToken: 60, AuthorizationCode: 60, Grant: 60, IdToken: 60, Interaction: 60, Session: 60 },
    interactions: { url: (_context, interaction) => `/interaction/${interaction.uid}` },
    findAccount: (_context, sub) => ({ accountId: sub, claims: () => ({ ...people.get(sub), sub }) }),
    // Consent is the organisation's: whatever the client asks for is granted.
    async loadExistingGrant(context) {
      const grant = new context.oidc.provider.Grant({
        clientId: context.oidc.client?.clientId ?? '',
        accountId: context.oidc.session?.accountId ?? '',
      });
      grant.addOIDCScope('openid email profile');
      await grant.save();
      return grant;
    },
  });
}
