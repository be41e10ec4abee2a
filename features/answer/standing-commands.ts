import 'server-only';
import type { Tx } from '@/lib/db';
import type { LastAnswer, SeatChain, Standing } from './types';

type Head = Omit<Standing, 'seats' | 'last'> & {
  lastNumber: number | null;
  lastKind: LastAnswer['kind'] | null;
  lastName: string | null;
  lastAt: Date | null;
};

/**
 * Holds an invitation until the transaction ends and reads how it stands. The clock is the database's and read after the wait for the
 * row, in a statement of its own: one that waited would see the answers as they were before the wait.
 */
export async function holdStanding(tx: Tx, invitationId: string): Promise<Standing | null> {
  const held = await tx.$queryRaw<
    unknown[]
  >`SELECT 1 AS one FROM invitation WHERE id = ${invitationId}::uuid FOR UPDATE`;
  if (held.length === 0) return null;
  const [row] = await tx.$queryRaw<Head[]>`
    SELECT i.id, i.consultation_id AS "consultationId", c.state::text AS "consultationState", i.state::text AS state,
           i.seats_granted AS "seatsGranted", i.email, i.second_email AS "secondEmail", i.locale, i.role_asked AS "roleAsked",
           o.name AS organisation, coalesce(i.answer_by, c.answer_by) AS "answerBy", c.starts_at AS "startsAt", clock_timestamp() AS now,
           a.number AS "lastNumber", a.kind::text AS "lastKind", a.made_by_name AS "lastName", a.created_at AS "lastAt"
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id JOIN organisation o ON o.id = i.organisation_id
      LEFT JOIN LATERAL (SELECT number, kind, made_by_name, created_at FROM invitation_answer
                          WHERE invitation_id = i.id ORDER BY number DESC LIMIT 1) a ON true
     WHERE i.id = ${invitationId}::uuid`;
  if (!row) return null;
  const { lastNumber, lastKind, lastName, lastAt, ...head } = row;
  const last =
    lastNumber === null ? null : { number: lastNumber, kind: lastKind, madeByName: lastName, createdAt: lastAt };
  return { ...head, last: last as LastAnswer | null, seats: await listSeatChains(tx, invitationId) };
}

/** The granted seats with their chains, in order. */
export async function listSeatChains(tx: Tx, invitationId: string): Promise<SeatChain[]> {
  const seats = await tx.invitedSeat.findMany({
    where: { invitationId },
    orderBy: { number: 'asc' },
    select: {
      id: true,
      number: true,
      roleAsked: true,
      holdings: {
        orderBy: { number: 'asc' },
        select: {
          id: true,
          number: true,
          representativeId: true,
          kind: true,
          mandate: true,
          endedAt: true,
          representative: { select: { name: true, emailCanonical: true } },
        },
      },
    },
  });
  return seats.map(({ holdings, ...seat }) => ({
    ...seat,
    chain: holdings.map(({ representative, ...link }) => ({ ...link, ...representative })),
  }));
}
