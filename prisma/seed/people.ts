import { demoUsers } from '@/features/identity/demo-users';
import type { PrismaClient } from '@/generated/prisma/client';
import { canonicalEmail } from '@/lib/email-address';
import { speakers } from './data/speakers';

export async function loadSpeakers(db: PrismaClient): Promise<Map<string, string>> {
  const rows = await db.speaker.createManyAndReturn({
    data: speakers.map(({ bioSv = '', bioEn = '', ...s }) => ({ ...s, bioSv, bioEn })),
    select: { id: true, slug: true },
  });
  return new Map(rows.map((row) => [row.slug, row.id]));
}

/** One user per role, over everything, and one organiser of Linköping only. */
export async function loadUsers(db: PrismaClient, linkopingId: string, now: Date): Promise<void> {
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
