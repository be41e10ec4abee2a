import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import type { Tx } from '@/lib/db';
import type { ReleasePlan } from './release-plan-rules';
import type { TouchedSeat } from './release-seat-queries';
import type { RecipientDetails } from './schema';

/** Gives back the seats of sessions that go and those that would collide. The trigger lowers the counters. */
export async function givesBack(
  tx: Tx,
  conferenceId: string,
  touched: readonly TouchedSeat[],
  { withdrawnSessionIds }: ReleasePlan,
): Promise<void> {
  const lost = touched.filter(({ isLost }) => isLost).map(({ seatId }) => seatId);
  await tx.seat.updateMany({
    where: {
      conferenceId,
      state: { not: 'released' },
      OR: [{ sessionId: { in: withdrawnSessionIds } }, { id: { in: lost } }],
    },
    data: { state: 'released', releasedAt: new Date() },
  });
}

/** A person concerned by a release, as the drafted message needs them. */
export type Told = {
  registrationId: string;
  emailCanonical: string;
  email: string;
  name: string;
  locale: string;
  details: RecipientDetails;
};

/**
 * Raises version and calendar sequence of the registrations concerned and writes each of them a row of history.
 * @returns them with their own changes.
 */
export async function tellsRegistrations(
  tx: Tx,
  {
    conferenceId,
    number,
    details,
    actor,
    requestId,
  }: {
    conferenceId: string;
    number: number;
    details: ReadonlyMap<string, Omit<RecipientDetails, 'sequence'>>;
    actor: Actor;
    requestId: string;
  },
): Promise<Told[]> {
  const rows = await tx.registration.updateManyAndReturn({
    where: { conferenceId, id: { in: [...details.keys()] } },
    data: { version: { increment: 1 }, calendarSequence: { increment: 1 }, updatedAt: new Date() },
    select: { id: true, emailCanonical: true, email: true, name: true, locale: true, calendarSequence: true },
  });
  const told = rows.flatMap(({ id, calendarSequence, ...person }) => {
    const own = details.get(id);
    return own ? [{ registrationId: id, ...person, details: { ...own, sequence: calendarSequence } }] : [];
  });
  await tx.auditEvent.createMany({
    data: told.map(({ registrationId, details: { changes, removed } }) => ({
      actorKind: actor.kind,
      actorId: actorId(actor),
      action: 'registration.programme_changed',
      subjectType: 'registration',
      subjectId: registrationId,
      conferenceId,
      requestId,
      data: { version: number, kinds: changes.map(({ kind }) => kind), released: removed.map(({ id }) => id) },
    })),
  });
  return told;
}
