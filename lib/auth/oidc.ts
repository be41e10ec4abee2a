import 'server-only';
import type { OAuthConfig } from 'next-auth/providers/oauth';
import { env } from '@/lib/env';

/** What we read of a person at the organisation's provider. No personnummer is asked for, and none would be kept. */
export type OidcClaims = { sub: string; name?: string; email?: string; email_verified?: boolean };

export const oidcProviderId = 'oidc';

/** True when the three variables of the provider are set. */
export const isOidcConfigured = Boolean(env.OIDC_ISSUER && env.OIDC_CLIENT_ID && env.OIDC_CLIENT_SECRET);

/**
 * The organisation's own sign-in, by environment variables. The id token is checked (signature, issuer, audience, nonce)
 * and the claims completed from the userinfo endpoint, where conforming providers keep the address.
 */
export function oidcProvider(): OAuthConfig<OidcClaims> {
  return {
    id: oidcProviderId,
    name: env.OIDC_NAME,
    type: 'oauth',
    wellKnown: `${(env.OIDC_ISSUER ?? '').replace(/\/$/, '')}/.well-known/openid-configuration`,
    clientId: env.OIDC_CLIENT_ID ?? '',
    clientSecret: env.OIDC_CLIENT_SECRET ?? '',
    authorization: { params: { scope: 'openid email profile' } },
    idToken: true,
    checks: ['pkce', 'state', 'nonce'],
    // The signIn callback has seen to it that the address is proved before a link by address is made.
    allowDangerousEmailAccountLinking: true,
    userinfo: {
      async request({ client, tokens }) {
        // At run time a TokenSet of openid-client, which has checked the id token; next-auth's type does not say so.
        const claims = (tokens as unknown as { claims(): OidcClaims }).claims();
        const info = client.issuer.metadata.userinfo_endpoint
          ? await client.userinfo(tokens.access_token ?? '')
          : claims;
        if (info.sub !== claims.sub) throw new Error('The userinfo answer is about somebody else');
        const { sub, name, email, email_verified: verified } = { ...claims, ...info };
        return { sub, ...(name ? { name } : {}), ...(email ? { email } : {}), email_verified: verified === true };
      },
    },
    profile(claims) {
      return { id: claims.sub, name: claims.name ?? null, email: claims.email ?? '' };
    },
  };
}
