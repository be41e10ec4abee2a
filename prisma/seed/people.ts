import { demoUsers } from '@/features/identity/demo-users';
import type { Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import { inventedSpeakers } from './data/speakers-invented';
import { namedSpeakers } from './data/speakers-named';

/** Everybody on a programme. @returns speaker ids by slug. */
export async function loadSpeakers(db: Tx): Promise<Map<string, string>> {
  const rows = await db.speaker.createManyAndReturn({
    data: [...namedSpeakers, ...inventedSpeakers],
    select: { id: true, slug: true },
  });
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** One user per role, over everything, and one organiser of Linköping only. */
export async function loadUsers(db: Tx, linkopingId: string, now: Date): Promise<void> {
  const people = [
    ...demoUsers.map((user) => ({ ...user, conferenceId: null })),
    { role: 'organiser' as const, email: 'linkoping@demo.example', name: 'Lina Linköping', conferenceId: linkopingId },
  ];
  for (const { role, email, name, conferenceId } of people) {
    await db.user.create({
      data: {
        email,
        emailCanonical: canonicalEmail(email) ?? email,
        name,
        emailVerified: now,
        roleGrants: { create: [{ role, conferenceId }] },
      },
    });
  }
}
