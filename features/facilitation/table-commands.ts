import 'server-only';
import type { Mandate } from '@/generated/prisma/enums';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { By } from './group-commands';
import type { SeatAtTable } from './table-queries';
import type { GovernanceLevel, StandKind } from './types';

type Person = Pick<SeatAtTable, 'representativeId'>;
type AtTable = { invitationId: string; organisationId: string; consultationId: string };
export type TableRefusal = 'gone' | 'listensOnly' | 'closed' | 'notFound';

/**
 * What the person's organisation says of a card from now on ('none' takes it back): one stand for each organisation, the last word counts.
 * Allowed while the table is open by the database's clock, to who holds a seat with mandate to decide or speak (trust lines 38, 86).
 */
export function takeStand(
  person: Person,
  { cardId, stand, comment }: { cardId: string; stand: StandKind | 'none'; comment: string },
  by: By,
): Promise<Result<{ changed: boolean }, TableRefusal>> {
  return atTable(person, async (tx, seat) => {
    const isHere = await tx.inputCard.count({
      where: { id: cardId, consultationId: seat.consultationId, state: 'submitted' },
    });
    if (isHere === 0) return { ok: false, reason: 'notFound' };
    return { ok: true, changed: await standOn(tx, seat, person, { cardId, stand, comment }, by) };
  });
}

/** The same of every card of a group at once; comments that were given to a single card stay with the stand they belong to. */
export function takeGroupStand(
  person: Person,
  { groupId, stand }: { groupId: string; stand: StandKind | 'none' },
  by: By,
): Promise<Result<{ changed: boolean }, TableRefusal>> {
  return atTable(person, async (tx, seat) => {
    const cards = await tx.inputCard.findMany({
      where: { groupId, consultationId: seat.consultationId, state: 'submitted' },
      orderBy: { id: 'asc' },
      select: { id: true, stands: { where: { invitationId: seat.invitationId }, select: { kind: true } } },
    });
    if (cards.length === 0) return { ok: false, reason: 'notFound' };
    const others = cards.filter(({ stands }) => (stands[0]?.kind ?? 'none') !== stand);
    for (const { id } of others) await standOn(tx, seat, person, { cardId: id, stand, comment: '' }, by);
    return { ok: true, changed: others.length > 0 };
  });
}

type Said = { cardId: string; stand: StandKind | 'none'; comment: string };

/** Writes one stand with what stood before it. @returns false where it stood so already. */
async function standOn(tx: Tx, seat: AtTable, person: Person, { cardId, stand, comment }: Said, by: By) {
  const key = { cardId, invitationId: seat.invitationId };
  const before = await tx.cardStand.findUnique({
    where: { cardId_invitationId: key },
    select: { kind: true, comment: true, representativeId: true },
  });
  const isSame =
    stand === 'none'
      ? before === null
      : before?.kind === stand && before.comment === comment && before.representativeId === person.representativeId;
  if (isSame) return false;
  await writeStand(tx, { ...key, representativeId: person.representativeId }, stand, comment);
  await writeAudit(tx, {
    ...by,
    action: stand === 'none' ? 'meeting.stand_taken_back' : 'meeting.stand_taken',
    subjectType: 'input_card',
    subjectId: cardId,
    consultationId: seat.consultationId,
    // The words stay out of the log; that there were some does not.
    data: { invitationId: seat.invitationId, before: before?.kind ?? 'none', after: stand, hasComment: comment !== '' },
  });
  return true;
}

async function writeStand(
  tx: Tx,
  { cardId, invitationId, representativeId }: { cardId: string; invitationId: string; representativeId: string },
  stand: StandKind | 'none',
  comment: string,
): Promise<void> {
  if (stand === 'none') {
    await tx.cardStand.deleteMany({ where: { cardId, invitationId } });
    return;
  }
  await tx.$executeRaw`
    INSERT INTO card_stand (card_id, invitation_id, kind, comment, representative_id, created_at, updated_at)
    VALUES (${cardId}::uuid, ${invitationId}::uuid, ${stand}::stand_kind, ${comment}, ${representativeId}::uuid, clock_timestamp(), clock_timestamp())
    ON CONFLICT (card_id, invitation_id) DO UPDATE
       SET kind = excluded.kind, comment = excluded.comment, representative_id = excluded.representative_id, updated_at = excluded.updated_at`;
}

/** 'This is ours', or 'this is theirs': said at the table by an organisation of a task at a level. Said twice is said once. */
export function claimAtTable(
  person: Person,
  { taskId, level, ownerId }: { taskId: string; level: GovernanceLevel; ownerId: string | 'ours' },
  by: By,
): Promise<Result<{ changed: boolean }, TableRefusal>> {
  return atTable(person, async (tx, seat) => {
    const ownerOrganisationId = ownerId === 'ours' ? seat.organisationId : ownerId;
    const { consultationId, invitationId } = seat;
    const isTask = await tx.responsibilityTask.count({ where: { id: taskId, consultationId } });
    const isInvited = await tx.invitation.count({
      where: { consultationId, organisationId: ownerOrganisationId, state: { not: 'revoked' } },
    });
    if (isTask === 0 || isInvited === 0) return { ok: false, reason: 'notFound' };
    const { count } = await tx.responsibilityClaim.createMany({
      data: [{ taskId, level, ownerOrganisationId, invitationId, source: 'meeting' }],
      skipDuplicates: true,
    });
    if (count > 0)
      await writeAudit(tx, {
        ...by,
        action: 'meeting.claim_made',
        subjectType: 'responsibility_task',
        subjectId: taskId,
        consultationId,
        data: { level, isOwn: ownerOrganisationId === seat.organisationId },
      });
    return { ok: true, changed: count > 0 };
  });
}

/** Takes back what the own organisation has said; of another's nothing is known. */
export function unclaimAtTable(
  person: Person,
  { claimId }: { claimId: string },
  by: By,
): Promise<Result<object, TableRefusal>> {
  return atTable(person, async (tx, { invitationId, consultationId }) => {
    const claim = await tx.responsibilityClaim.findFirst({
      where: { id: claimId, invitationId },
      select: { taskId: true, level: true },
    });
    if (!claim) return { ok: false, reason: 'notFound' };
    await tx.responsibilityClaim.deleteMany({ where: { id: claimId, invitationId } });
    await writeAudit(tx, {
      ...by,
      action: 'meeting.claim_removed',
      subjectType: 'responsibility_task',
      subjectId: claim.taskId,
      consultationId,
      data: { level: claim.level },
    });
    return { ok: true };
  });
}

type SeatRow = AtTable & { mandate: Mandate; isOpen: boolean };

/**
 * Runs `work` as the person's organisation with its invitation's row held: its people speak one at a time, other organisations at once. The
 * consultation is held for reading, so that closing the table, cancelling and revoking come before or after, never between.
 */
function atTable<R extends { ok: boolean }>(
  { representativeId }: Person,
  work: (tx: Tx, seat: AtTable) => Promise<R>,
): Promise<R | { ok: false; reason: TableRefusal }> {
  return inTransaction(async (tx) => {
    const [held] = await tx.$queryRaw<{ id: string }[]>`
      SELECT c.id FROM representative r JOIN invitation i ON i.id = r.invitation_id JOIN consultation c ON c.id = i.consultation_id
       WHERE r.id = ${representativeId}::uuid FOR SHARE OF c FOR NO KEY UPDATE OF i FOR SHARE OF r`;
    if (!held) return { ok: false, reason: 'gone' };
    // Read after the locks: what another changed while we waited counts.
    const [seat] = await tx.$queryRaw<SeatRow[]>`
      SELECT i.id AS "invitationId", i.organisation_id AS "organisationId", c.id AS "consultationId", h.mandate::text AS mandate,
             coalesce(c.table_opened_at <= clock_timestamp(), false) AND coalesce(c.table_closed_at > clock_timestamp(), true) AS "isOpen"
        FROM representative r
        JOIN invitation i ON i.id = r.invitation_id
        JOIN consultation c ON c.id = i.consultation_id
        JOIN seat_holding h ON h.representative_id = r.id AND h.ended_at IS NULL
       WHERE r.id = ${representativeId}::uuid AND r.revoked_at IS NULL AND i.state <> 'revoked' AND c.state IN ('open', 'held')
       LIMIT 1`;
    if (!seat) return { ok: false, reason: 'gone' };
    if (seat.mandate === 'listen') return { ok: false, reason: 'listensOnly' };
    if (!seat.isOpen) return { ok: false, reason: 'closed' };
    return work(tx, seat);
  });
}
