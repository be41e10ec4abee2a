import type { Prisma } from '@/generated/prisma/client';
import { hashToken } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import type { LoadedConference } from './conferences';
import { type Crowd, listPlacesOfWork, registrationRow } from './crowd';
import { allSeminars } from './programme';
import type { Random } from './random';
import { history, sentMails } from './traces';

/** The link of one made-up registration in Linköping, so that its page can be tried: /anmalan/<token>. */
export const demoManageToken = 'demo-lanken-till-en-pahittad-anmalan-000001';

type Row = ReturnType<typeof registrationRow>;
type SessionFacts = { id: string; slotId: string; startsAt: Date; endsAt: Date; left: number; appeal: number };

/** Made-up people of one conference, with a seat in most slots; a few have cancelled. Seats follow the seminars' appeal until they are full. */
export async function loadRegistrations(db: Tx, conference: LoadedConference, crowd: Crowd): Promise<void> {
  const places = await listPlacesOfWork(db, conference.host);
  const slots = await sessionsBySlot(db, conference.id);
  const rows = arrivals(conference, crowd).map(({ createdAt, isCancelled }) =>
    registrationRow({ conferenceId: conference.id, createdAt, isCancelled }, places, crowd),
  );
  const demo = conference.slug === 'linkoping' ? rows.find((row) => row.state === 'confirmed') : undefined;
  if (demo) demo.tokenHash = hashToken(demoManageToken);
  await db.registration.createMany({ data: rows });
  await db.seat.createMany({ data: rows.flatMap((row) => chooseSeats(row, slots, crowd.random)) });
  await db.auditEvent.createMany({ data: rows.flatMap(history) });
  await db.outboxMail.createMany({
    data: rows.flatMap((row, i) => sentMails(row, conference.slug === 'malmo' && i % 46 === 7)),
  });
}

/** When people registered, in that order: most soon after registration opened, some each day after that; about one in fifteen cancelled. */
function arrivals({ registered, opensAt }: LoadedConference, { random, now }: Crowd) {
  const cancelled = Math.round(registered / 14);
  const span = now.getTime() - opensAt.getTime();
  return Array.from({ length: registered + cancelled }, (_, i) => ({
    isCancelled: i < cancelled,
    createdAt: new Date(opensAt.getTime() + Math.floor(span * random.next() ** 2)),
  })).sort((a, b) => a.createdAt.getTime() - b.createdAt.getTime());
}

async function sessionsBySlot(db: Tx, conferenceId: string): Promise<SessionFacts[][]> {
  const sessions = await db.seminarSession.findMany({
    where: { conferenceId },
    orderBy: [{ startsAt: 'asc' }, { capacity: 'desc' }],
    select: {
      id: true,
      slotId: true,
      startsAt: true,
      endsAt: true,
      capacity: true,
      seminar: { select: { slug: true } },
    },
  });
  const appealOf = new Map(allSeminars.map((s) => [s.slug, s.appeal]));
  const bySlot = Map.groupBy(sessions, (s) => s.slotId);
  return [...bySlot.values()].map((slot) =>
    slot.map(({ capacity, seminar, ...s }) => ({ ...s, left: capacity, appeal: appealOf.get(seminar.slug) ?? 1 })),
  );
}

/** One seat in most slots, never in a full session. The seats of who cancelled are released: history that takes no place. */
function chooseSeats(row: Row, slots: SessionFacts[][], random: Random): Prisma.SeatCreateManyInput[] {
  return slots.flatMap((slot) => {
    const free = slot.filter((session) => session.left > 0);
    if (free.length === 0 || random.next() < 0.06) return [];
    const session = random.weighted(free, (s) => s.appeal ** 3);
    if (!row.cancelledAt) session.left--;
    return [
      {
        registrationId: row.id,
        sessionId: session.id,
        conferenceId: row.conferenceId,
        emailCanonical: row.emailCanonical,
        startsAt: session.startsAt,
        endsAt: session.endsAt,
        createdAt: row.createdAt,
        state: row.cancelledAt ? ('released' as const) : ('confirmed' as const),
        releasedAt: row.cancelledAt,
      },
    ];
  });
}
