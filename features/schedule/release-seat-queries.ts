import 'server-only';
import { type Db, db } from '@/lib/db';
import type { ReleasePlan } from './release-plan-rules';

export type TouchedSeat = {
  seatId: string;
  registrationId: string;
  sessionId: string;
  /** It will be given back: another seat of the same person is at that time then. */
  isLost: boolean;
};

/**
 * The seats a release touches: those in sessions that change, and those that it takes back because the same person would be in two
 * places at once, at this conference or another. Of two such seats the one in the session that stays put is kept, else the older.
 * Two queries.
 */
export async function listTouchedSeats(
  conferenceId: string,
  plan: ReleasePlan,
  client: Db = db,
): Promise<TouchedSeat[]> {
  const lost = new Set((await listCollidingSeats(conferenceId, plan, client)).map(({ id }) => id));
  const rows = await client.seat.findMany({
    where: {
      conferenceId,
      state: { not: 'released' },
      OR: [{ sessionId: { in: plan.touchedSessionIds } }, { id: { in: [...lost] } }],
    },
    orderBy: [{ registrationId: 'asc' }, { startsAt: 'asc' }],
    select: { id: true, registrationId: true, sessionId: true },
  });
  return rows.map(({ id, ...seat }) => ({ seatId: id, ...seat, isLost: lost.has(id) }));
}

function listCollidingSeats(conferenceId: string, { planned }: ReleasePlan, client: Db): Promise<{ id: string }[]> {
  return client.$queryRaw<{ id: string }[]>`
    WITH planned AS (
      SELECT p.id::uuid AS id, tstzrange(p."startsAt"::timestamptz, p."endsAt"::timestamptz) AS span, p."hasMoved" AS moved
        FROM jsonb_to_recordset(${JSON.stringify(planned)}::jsonb) AS p(id text, "startsAt" text, "endsAt" text, "hasMoved" boolean)
    ), mine AS (
      SELECT s.id, s.email_canonical, s.created_at, p.span, p.moved FROM seat s JOIN planned p ON p.id = s.session_id
       WHERE s.conference_id = ${conferenceId}::uuid AND s.state IN ('confirmed', 'offered')
    ), theirs AS (
      SELECT id, email_canonical, created_at, span, moved FROM mine
      UNION ALL
      SELECT s.id, s.email_canonical, s.created_at, tstzrange(s.starts_at, s.ends_at), false FROM seat s
       WHERE s.conference_id <> ${conferenceId}::uuid AND s.state IN ('confirmed', 'offered')
         AND s.email_canonical IN (SELECT email_canonical FROM mine WHERE moved)
    )
    SELECT DISTINCT m.id FROM mine m JOIN theirs o ON o.email_canonical = m.email_canonical AND o.id <> m.id AND o.span && m.span
     WHERE m.moved AND (NOT o.moved OR (o.created_at, o.id) < (m.created_at, m.id))`;
}
