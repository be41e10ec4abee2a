import 'server-only';
import { db } from '@/lib/db';
import type { OwnRegistrationRow } from './own-types';

/**
 * A person's registrations, newest first, at most a hundred. The address must be canonical and proved by the caller.
 * The number of queries does not depend on how many there are.
 */
export async function listRegistrationsOf(emailCanonical: string): Promise<OwnRegistrationRow[]> {
  const rows = await db.registration.findMany({
    where: { emailCanonical },
    orderBy: [{ createdAt: 'desc' }, { id: 'asc' }],
    take: 100,
    select: {
      id: true,
      reference: true,
      state: true,
      conference: { select: { slug: true, nameSv: true, nameEn: true, startsAt: true } },
      seats: {
        where: { state: 'confirmed' },
        orderBy: { startsAt: 'asc' },
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          session: { select: { released: { select: { titleSv: true, titleEn: true } } } },
        },
      },
    },
  });
  return rows.map(({ conference, seats, ...row }) => ({
    ...row,
    conference: {
      slug: conference.slug,
      name: { sv: conference.nameSv, en: conference.nameEn },
      startsAt: conference.startsAt,
    },
    sessions: seats.map(({ session, ...seat }) => ({
      ...seat,
      title: { sv: session.released.titleSv, en: session.released.titleEn },
    })),
  }));
}
