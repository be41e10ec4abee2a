import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '@/generated/prisma/client';
import type { Actor, Role } from '@/lib/actor';
import { openSession } from '@/lib/auth/session';

export type Person = { userId: string; email: string; actor: Actor; sessionToken: string };

/** A signed-in person with roles, each at one conference or (null) everywhere. */
export async function personWith(db: PrismaClient, ...grants: [Role, string | null][]): Promise<Person> {
  const email = `person.${randomBytes(4).toString('hex')}@kommun.example.se`;
  const user = await db.user.create({
    data: {
      email,
      emailCanonical: email,
      emailVerified: new Date(),
      name: 'Kim Kollega',
      roleGrants: { create: grants.map(([role, conferenceId]) => ({ role, conferenceId })) },
    },
    select: { id: true },
  });
  const actor: Actor = {
    kind: 'user',
    userId: user.id,
    grants: grants.map(([role, conferenceId]) => ({ role, conferenceId })),
  };
  return { userId: user.id, email, actor, sessionToken: await openSession(db, user.id) };
}
