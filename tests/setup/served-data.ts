// The served site's own database, for tests that prepare what they then look at in the browser.
import { randomUUID } from 'node:crypto';
import { afterAll, inject } from 'vitest';

process.env.DATABASE_URL = inject('servedDatabaseUrl');
const { db, pool } = await import('@/lib/db');
const { demoUsers } = await import('@/features/identity/demo-users');

const { register } = await import('../factories/registration');

export { db, pool };

/** Registers somebody under an address nobody else has: all files of a run share this database. */
export async function registerSomebody(slug: string, change: Record<string, unknown> = {}): Promise<void> {
  const outcome = await register(slug, { email: `${randomUUID()}@example.se`, ...change });
  if (!outcome.ok) throw new Error(`not registered: ${outcome.reason}`);
}

/** Sees to it that the demo's people exist, where the demo itself has not been loaded. */
export async function ensureDemoUsers(): Promise<void> {
  for (const { email, name, role } of demoUsers) {
    const grant = { role, conferenceId: null };
    await db.user.upsert({
      where: { emailCanonical: email },
      update: {},
      create: { email, emailCanonical: email, name, emailVerified: new Date(), roleGrants: { create: grant } },
    });
  }
}

afterAll(async () => {
  await db.$disconnect();
  if (!pool.ended) await pool.end();
});
