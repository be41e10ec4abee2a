import 'server-only';
import { consultationUrl } from '@/emails/links';
import { hashToken, newToken } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { enqueueMails, lanes, type OutgoingMail } from '@/lib/outbox';
import { getConsultationFacts, listWaitingReaders } from './facts-queries';
import { type ConsultationRow, messageFor, type Reader } from './message-rules';
import { batchSize, leavesCancelled, mostQueued } from './rules';
import type { DispatchKind, DispatchWords, SkipReason } from './types';

type Released = DispatchWords & { id: string; consultationId: string; kind: DispatchKind };

/**
 * Hands the next addresses of a released dispatch to the outbox, in this transaction: each with a link of its own, each once whatever
 * dies in between. @returns whether anything moved; false too while another worker is at it.
 */
export async function handOverBatch(tx: Tx, id: string): Promise<boolean> {
  // Whoever hands over holds the row; nobody waits for it.
  const [held] = await tx.$queryRaw<Released[]>`
    SELECT id, consultation_id AS "consultationId", kind::text AS kind, subject_sv AS "subjectSv", subject_en AS "subjectEn", body_sv AS "bodySv", body_en AS "bodyEn"
      FROM consultation_dispatch WHERE id = ${id}::uuid AND state = 'released' FOR NO KEY UPDATE SKIP LOCKED`;
  if (!held) return false;
  const queued = await tx.outboxMail.count({
    where: { state: { in: ['queued', 'sending'] }, consultationMail: { dispatchId: id } },
  });
  const limit = Math.min(batchSize, mostQueued - queued);
  const readers = limit > 0 ? await listWaitingReaders(held, limit, tx) : [];
  if (readers.length === 0) return false;
  const row = await getConsultationFacts(held.consultationId, tx);
  await send(tx, held, await withoutSkipped(tx, held, row, readers), row);
  return true;
}

/** Writes down why some get nothing after all: revoked, blocked or answered since it was planned, or the consultation is cancelled. */
async function withoutSkipped(tx: Tx, dispatch: Released, row: ConsultationRow, readers: Reader[]): Promise<Reader[]> {
  const isOff = row.state === 'cancelled' && !leavesCancelled(dispatch.kind);
  const reasonOf = (one: Reader): SkipReason | null => one.skippedBecause ?? (isOff ? 'cancelled' : null);
  for (const [reason, some] of Map.groupBy(readers, reasonOf)) {
    if (reason === null) continue;
    await tx.consultationMail.updateMany({
      where: { id: { in: some.map(({ id }) => id) } },
      data: { skippedBecause: reason },
    });
  }
  return readers.filter((one) => reasonOf(one) === null);
}

async function send(tx: Tx, dispatch: Released, readers: Reader[], row: ConsultationRow): Promise<void> {
  if (readers.length === 0) return;
  const current = await raiseSequences(tx, dispatch.kind, readers);
  const links: { tokenHash: string; invitationId?: string; representativeId?: string; commitmentId?: string }[] = [];
  const mails = current.map((reader): OutgoingMail => {
    const token = newToken();
    const { locale, payload } = messageFor(dispatch, reader, row);
    links.push({ tokenHash: hashToken(token), ...opened(reader) });
    return {
      dedupeKey: dedupeKey(dispatch, reader),
      template: 'consultation-message',
      lane: lanes.mailing,
      toEmail: reader.toEmail,
      locale,
      payload: JSON.parse(JSON.stringify(payload)),
      secret: { url: consultationUrl(payload.opens, token, locale) },
    };
  });
  await tx.accessLink.createMany({ data: links });
  await enqueueMails(tx, mails);
  await tx.$executeRaw`
    UPDATE consultation_mail m SET outbox_mail_id = o.id
      FROM unnest(${current.map(({ id }) => id)}::uuid[], ${mails.map((mail) => mail.dedupeKey)}::text[]) AS n (id, dedupe_key)
      JOIN outbox_mail o ON o.dedupe_key = n.dedupe_key WHERE m.id = n.id`;
  if (dispatch.kind === 'invitation') await markSent(tx, current);
}

function opened({ invitationId, representativeId, commitmentId }: Reader) {
  if (commitmentId) return { commitmentId };
  if (representativeId) return { representativeId };
  if (invitationId) return { invitationId };
  throw new Error('an address of a dispatch belongs to nothing');
}

/** For ever the same for an address: of a reminder one per rule and invitation, else one per planned address. */
function dedupeKey(dispatch: Released, { id, reminderId, invitationId, addressKind }: Reader): string {
  if (!reminderId) return `dispatch:${dispatch.id}:${id}`;
  return `reminder:${reminderId}:${invitationId}${addressKind === 'primary' ? '' : `:${addressKind}`}`;
}

/** What goes into calendars is newer than anything those have: the person's own number rises with each. */
async function raiseSequences(tx: Tx, kind: DispatchKind, readers: Reader[]): Promise<Reader[]> {
  const holders = readers.flatMap((one) => (one.holdsSeat && one.representativeId ? one.representativeId : []));
  if ((kind !== 'change' && kind !== 'cancellation') || holders.length === 0) return readers;
  const raised = await tx.$queryRaw<{ id: string; sequence: number }[]>`
    UPDATE representative SET calendar_sequence = calendar_sequence + 1 WHERE id = ANY (${holders}::uuid[])
    RETURNING id, calendar_sequence AS sequence`;
  const byId = new Map(raised.map(({ id, sequence }) => [id, sequence]));
  return readers.map((one) => ({
    ...one,
    calendarSequence: byId.get(one.representativeId ?? '') ?? one.calendarSequence,
  }));
}

/** An answer that came meanwhile stays; the version does not rise, so that an open answer form is not made stale by the post. */
async function markSent(tx: Tx, readers: Reader[]): Promise<void> {
  const ids = readers.flatMap(({ invitationId }) => invitationId ?? []);
  await tx.$executeRaw`
    UPDATE invitation SET state = 'sent', sent_at = clock_timestamp(), bounced_at = NULL
     WHERE id = ANY (${ids}::uuid[]) AND state IN ('prepared', 'bounced')`;
}
