// The served site's own database, for tests that prepare what they then look at in the browser.
import { afterAll, inject } from 'vitest';

process.env.DATABASE_URL = inject('servedDatabaseUrl');
const { db, pool } = await import('@/lib/db');
const { demoUsers } = await import('@/features/identity/demo-users');

export { db, pool };

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
