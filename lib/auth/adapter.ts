import 'server-only';
import type { Adapter, AdapterAccount, AdapterUser } from 'next-auth/adapters';
import { sessionTtlSeconds } from '@/lib/auth/cookies';
import { closeSession, insertSession } from '@/lib/auth/session';
import { db } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';

const userFields = { id: true, name: true, email: true, emailVerified: true, disabledAt: true } as const;
type UserRow = { id: string; name: string | null; email: string; emailVerified: Date | null; disabledAt: Date | null };

/** A disabled person is nobody to the provider's callback. */
function present(row: UserRow | null | undefined): AdapterUser | null {
  return row && !row.disabledAt
    ? { id: row.id, name: row.name, email: row.email, emailVerified: row.emailVerified }
    : null;
}

/**
 * What next-auth needs of our tables, and no more: tokens of the provider are not kept, session tokens are stored as
 * SHA-256. It is reached only after the signIn callback has let the person in (lib/auth/next-auth.ts).
 */
export const adapter: Adapter = {
  /** A person whom only the provider knows gets an account without roles. The address was proved by the provider. */
  async createUser(user: Omit<AdapterUser, 'id'>) {
    const emailCanonical = canonicalEmail(user.email);
    if (!emailCanonical) throw new Error('The provider gave no usable address');
    const row = await db.user.create({
      data: { name: user.name ?? null, email: user.email, emailCanonical, emailVerified: new Date() },
      select: userFields,
    });
    return { id: row.id, name: row.name, email: row.email, emailVerified: row.emailVerified };
  },
  async getUser(id) {
    return present(await db.user.findUnique({ where: { id }, select: userFields }));
  },
  async getUserByEmail(email) {
    const emailCanonical = canonicalEmail(email);
    return emailCanonical ? present(await db.user.findUnique({ where: { emailCanonical }, select: userFields })) : null;
  },
  async getUserByAccount({ provider, providerAccountId }) {
    const account = await db.account.findUnique({
      where: { provider_providerAccountId: { provider, providerAccountId } },
      select: { user: { select: userFields } },
    });
    return present(account?.user);
  },
  async updateUser(user) {
    const row = await db.user.update({
      where: { id: user.id },
      data: { emailVerified: new Date() },
      select: userFields,
    });
    return { id: row.id, name: row.name, email: row.email, emailVerified: row.emailVerified };
  },
  async linkAccount({ provider, providerAccountId, userId }: AdapterAccount) {
    await db.account.create({ data: { provider, providerAccountId, userId }, select: { userId: true } });
    await db.user.updateMany({ where: { id: userId, emailVerified: null }, data: { emailVerified: new Date() } });
    return undefined;
  },
  async createSession({ sessionToken, userId }) {
    await insertSession(db, sessionToken, userId);
    return { sessionToken, userId, expires: new Date(Date.now() + sessionTtlSeconds * 1000) };
  },
  // Reading a session is lib/auth/session's; next-auth is never asked who is signed in.
  async getSessionAndUser() {
    return null;
  },
  async updateSession() {
    return null;
  },
  async deleteSession(sessionToken) {
    await closeSession(db, sessionToken);
  },
};
