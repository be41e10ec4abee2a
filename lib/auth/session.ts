import 'server-only';
import { cookies } from 'next/headers';
import { Prisma } from '@/generated/prisma/client';
import type { Actor, Grant, SeriesGrant } from '@/lib/actor';
import { cookieOptions, sessionCookie, sessionTtlSeconds } from '@/lib/auth/cookies';
import { hashToken, newToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';

/** Who is signed in, as the database says at this request. */
export type SignedIn = {
  userId: string;
  name: string | null;
  email: string;
  emailCanonical: string;
  /** True when the address was proved, by a mail link or by the provider. */
  emailVerified: boolean;
  grants: Grant[];
  seriesGrants: SeriesGrant[];
};

/** Opens a session that ends after twelve hours by the database's clock. @returns the cookie's value, stored nowhere. */
export async function openSession(tx: Db, userId: string): Promise<string> {
  const token = newToken();
  await insertSession(tx, token, userId);
  return token;
}

/** Stores the SHA-256 of a session token that somebody else made (next-auth). */
export async function insertSession(tx: Db, token: string, userId: string): Promise<void> {
  await tx.$executeRaw`DELETE FROM session WHERE expires_at < clock_timestamp()`;
  await tx.$executeRaw`
    INSERT INTO session (token_hash, user_id, expires_at)
    VALUES (${hashToken(token)}, ${userId}::uuid, clock_timestamp() + make_interval(secs => ${sessionTtlSeconds}))`;
}

/** Ends a session; an unknown token ends nothing. */
export async function closeSession(tx: Db, token: string): Promise<void> {
  await tx.session.deleteMany({ where: { tokenHash: hashToken(token) } });
}

/** The roles of user u: a tour's role counts at each of its conferences. */
const grantsOfU = Prisma.sql`coalesce((SELECT json_agg(json_build_object('role', g.role, 'conferenceId', coalesce(g.conference_id, c.id)))
                       FROM role_grant g LEFT JOIN conference c ON c.series_id = g.series_id
                      WHERE g.user_id = u.id AND (g.series_id IS NULL OR c.id IS NOT NULL)), '[]'::json) AS grants,
           coalesce((SELECT json_agg(json_build_object('role', g.role, 'seriesId', g.series_id))
                       FROM role_grant g WHERE g.user_id = u.id AND g.series_id IS NOT NULL), '[]'::json) AS "seriesGrants"`;

/** Who acts when a person's job goes on without them, with the roles of this moment. Null for somebody gone or disabled. */
export async function findUserActor(userId: string): Promise<Extract<Actor, { kind: 'user' }> | null> {
  const [row] = await db.$queryRaw<{ grants: Grant[]; seriesGrants: SeriesGrant[] }[]>`
    SELECT ${grantsOfU} FROM app_user u WHERE u.id = ${userId}::uuid AND u.disabled_at IS NULL`;
  return row ? { kind: 'user', userId, ...row } : null;
}

/**
 * The person behind a session token, with roles, in one query. Roles, disabling and sign-out elsewhere count from the
 * next request on, since nothing is kept in the cookie or in memory.
 * @returns null for an unknown or expired session and for a disabled person.
 */
export async function findSignedIn(token: string): Promise<SignedIn | null> {
  const rows = await db.$queryRaw<SignedIn[]>`
    SELECT u.id AS "userId", u.name, u.email, u.email_canonical AS "emailCanonical",
           u.email_verified IS NOT NULL AS "emailVerified",
           ${grantsOfU}
      FROM session s JOIN app_user u ON u.id = s.user_id
     WHERE s.token_hash = ${hashToken(token)} AND s.expires_at > clock_timestamp() AND u.disabled_at IS NULL`;
  return rows[0] ?? null;
}

/** The session cookie's value in this request, or null. */
export async function sessionTokenOfRequest(): Promise<string | null> {
  return (await cookies()).get(sessionCookie)?.value ?? null;
}

/** Gives this browser a new session; the one it had is gone, so that a planted cookie gains nothing. */
export async function giveSessionCookie(token: string): Promise<void> {
  const jar = await cookies();
  const previous = jar.get(sessionCookie)?.value;
  if (previous) await closeSession(db, previous);
  jar.set(sessionCookie, token, { ...cookieOptions, maxAge: sessionTtlSeconds });
}

/** Signs this browser out: the row goes, then the cookie. */
export async function dropSessionCookie(): Promise<void> {
  const jar = await cookies();
  const token = jar.get(sessionCookie)?.value;
  if (token) await closeSession(db, token);
  // Not jar.delete(): a __Host- cookie is only removed by one with the same attributes.
  jar.set(sessionCookie, '', { ...cookieOptions, maxAge: 0 });
}
