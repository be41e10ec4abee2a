import 'server-only';
import type { Role } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { openSession } from '@/lib/auth/session';
import { hashToken, newToken } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { env } from '@/lib/env';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
import { lanes, mailRow } from '@/lib/outbox';
import { consume, networkOf } from '@/lib/rate-limit';
import type { Result } from '@/lib/result';
import { demoUserFor } from './demo-users';
import { looksLikeSignInToken, signInLinkTtlSeconds } from './rules';

export type LinkRequest = {
  emailCanonical: string;
  /** The value of the asking browser's cookie. */
  browserToken: string;
  /** A path that safePath() has let through, or ''. */
  callbackPath: string;
  locale: Locale;
};

/**
 * Makes a link unless this address, caller or network has asked too often in the last hour. Every limit is counted each
 * time, so that none is spared by another; the caller's answer is the same whatever happened.
 */
export async function askForSignInLink(request: LinkRequest, ip: string): Promise<void> {
  const taken = await Promise.all([
    consume('signInByEmail', request.emailCanonical),
    consume('signInByIp', ip),
    consume('signInByNetwork', networkOf(ip)),
  ]);
  if (taken.every((limit) => limit.ok)) await requestSignInLink(request);
}

/**
 * Makes a sign-in link and promises its mail, to those we know: people with an account or a registration. For others
 * the same token is made, encrypted and stored, and only the mail's row is not written, so that neither the answer nor
 * its time tells who is known (trust line 35).
 */
export async function requestSignInLink(request: LinkRequest): Promise<void> {
  const token = newToken();
  const tokenHash = hashToken(token);
  const mail = mailRow({
    dedupeKey: `sign-in:${tokenHash}`,
    template: 'sign-in-link',
    lane: lanes.signIn,
    toEmail: request.emailCanonical,
    locale: request.locale,
    payload: { expiresInMinutes: signInLinkTtlSeconds / 60 },
    secret: {
      url:
        env.APP_URL +
        getPathname({ href: { pathname: '/sign-in/[token]', params: { token } }, locale: request.locale }),
    },
  });
  await inTransaction(async (tx) => {
    await tx.$executeRaw`DELETE FROM sign_in_token WHERE expires_at < clock_timestamp()`;
    await tx.$executeRaw`
      INSERT INTO sign_in_token (token_hash, email_canonical, browser_hash, callback_path, expires_at)
      VALUES (${tokenHash}, ${request.emailCanonical}, ${hashToken(request.browserToken)}, ${request.callbackPath},
              clock_timestamp() + make_interval(secs => ${signInLinkTtlSeconds}))`;
    await tx.$executeRaw`
      INSERT INTO outbox_mail (dedupe_key, template, lane, to_email, locale, payload, key_id, secret)
      SELECT ${mail.dedupeKey}, ${mail.template}, ${mail.lane}::int, ${mail.toEmail}, ${mail.locale},
             ${JSON.stringify(mail.payload)}::jsonb, ${mail.keyId}, decode(${mail.secret}, 'base64')
       WHERE EXISTS (SELECT 1 FROM app_user WHERE email_canonical = ${request.emailCanonical} AND disabled_at IS NULL)
          OR (EXISTS (SELECT 1 FROM registration WHERE email_canonical = ${request.emailCanonical})
              AND NOT EXISTS (SELECT 1 FROM app_user WHERE email_canonical = ${request.emailCanonical}))`;
  });
}

export type SignedInBrowser = { sessionToken: string; callbackPath: string };

/**
 * Uses a link up and opens a session, in one transaction: of a hundred who try at once, one gets in.
 * Only the browser that asked can use it; from another it stays valid.
 * @returns 'unusable' for a used, expired, foreign or invented token and for a disabled person: one answer for all.
 */
export async function consumeSignInLink(link: {
  token: string;
  browserToken: string;
  requestId: string;
}): Promise<Result<SignedInBrowser, 'unusable'>> {
  if (!looksLikeSignInToken(link.token)) return { ok: false, reason: 'unusable' };
  return inTransaction(async (tx) => {
    const [used] = await tx.$queryRaw<{ email: string; callbackPath: string }[]>`
      DELETE FROM sign_in_token
       WHERE token_hash = ${hashToken(link.token)} AND browser_hash = ${hashToken(link.browserToken)}
         AND expires_at > clock_timestamp()
      RETURNING email_canonical AS email, callback_path AS "callbackPath"`;
    if (!used) return { ok: false, reason: 'unusable' };
    const userId = await provenUser(tx, used.email);
    if (!userId) return { ok: false, reason: 'unusable' };
    const sessionToken = await openSessionFor(tx, userId, 'mailLink', link.requestId);
    return { ok: true, sessionToken, callbackPath: used.callbackPath };
  });
}

/** The person with this address, made without roles when new; the link has proved the address. Null when disabled. */
async function provenUser(tx: Tx, emailCanonical: string): Promise<string | null> {
  const [user] = await tx.$queryRaw<{ id: string; disabled: boolean }[]>`
    INSERT INTO app_user (email, email_canonical, email_verified) VALUES (${emailCanonical}, ${emailCanonical}, now())
    ON CONFLICT (email_canonical) DO UPDATE SET email_verified = coalesce(app_user.email_verified, now())
    RETURNING id, disabled_at IS NOT NULL AS disabled`;
  return user && !user.disabled ? user.id : null;
}

async function openSessionFor(tx: Tx, userId: string, by: 'mailLink' | 'demo', requestId: string): Promise<string> {
  const sessionToken = await openSession(tx, userId);
  await writeAudit(tx, {
    actor: { kind: 'user', userId, grants: [] },
    action: 'user.signed_in',
    subjectType: 'user',
    subjectId: userId,
    requestId,
    data: { by },
  });
  return sessionToken;
}

/** Signs in as the demo's person with this role. @returns 'unknown' when the demo is not loaded. The caller sees to it that this is the demo. */
export function signInDemoUser(role: Role, requestId: string): Promise<Result<{ sessionToken: string }, 'unknown'>> {
  const emailCanonical = canonicalEmail(demoUserFor(role)?.email ?? '') ?? '';
  return inTransaction(async (tx) => {
    const user = await tx.user.findUnique({ where: { emailCanonical }, select: { id: true, disabledAt: true } });
    if (!user || user.disabledAt) return { ok: false, reason: 'unknown' };
    return { ok: true, sessionToken: await openSessionFor(tx, user.id, 'demo', requestId) };
  });
}
