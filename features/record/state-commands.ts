import 'server-only';
import { createHash } from 'node:crypto';
import { draftDispatch } from '@/features/dispatch/commands';
import { actorId } from '@/lib/actor';
import { inTransaction, type Tx } from '@/lib/db';
import { isoDate } from '@/lib/time';
import { auditRecord, lockRecord, type RecordPlace, type WriteContext } from './commands';
import { canonicalRecord, firstParagraphs, recordTransitions } from './rules';
import type { RecordState } from './types';

export type Changed =
  | { ok: true; number: number }
  | { ok: false; reason: 'stale' | 'notFrom' | 'empty' | 'unanswered' | 'past' };

/** Begins the record from the agenda, those who were there and what came in; once per consultation. @returns its id. */
export function startRecord(consultationId: string, context: WriteContext): Promise<string> {
  return inTransaction(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS one FROM consultation WHERE id = ${consultationId}::uuid FOR UPDATE`;
    const known = await tx.meetingRecord.findUnique({ where: { consultationId }, select: { id: true } });
    if (known) return known.id;
    const { id } = await tx.meetingRecord.create({ data: { consultationId }, select: { id: true } });
    const seeds = await seedsOf(tx, consultationId);
    await tx.recordParagraph.createMany({ data: seeds.map((seed, position) => ({ ...seed, recordId: id, position })) });
    await auditRecord(tx, context, { id, consultationId }, 'record.started', { paragraphs: seeds.length });
    return id;
  });
}

async function seedsOf(tx: Tx, consultationId: string) {
  const agenda = await tx.consultationAgendaItem.findMany({
    where: { consultationId },
    orderBy: { position: 'asc' },
    select: { id: true, titleSv: true },
  });
  const cards = await tx.$queryRaw<
    { nameSv: string; number: number; organisation: string; problem: string; proposal: string; secret: boolean }[]
  >`SELECT q.name_sv AS "nameSv", c.number, coalesce(o.name, 'Mötet') AS organisation, c.problem, c.proposal, c.may_be_secret AS secret
      FROM submitted_card c JOIN consultation_question q ON q.id = c.question_id
      LEFT JOIN invitation i ON i.id = c.invitation_id LEFT JOIN organisation o ON o.id = i.organisation_id
     WHERE c.consultation_id = ${consultationId}::uuid ORDER BY q.position, c.number LIMIT 500`;
  const present = await tx.$queryRaw<{ line: string }[]>`
    SELECT o.name || ': ' || string_agg(r.name, ', ' ORDER BY s.number) AS line
      FROM invited_seat s JOIN invitation i ON i.id = s.invitation_id JOIN organisation o ON o.id = i.organisation_id
      JOIN seat_holding h ON h.seat_id = s.id AND h.ended_at IS NULL JOIN representative r ON r.id = h.representative_id
     WHERE i.consultation_id = ${consultationId}::uuid AND s.attendance = 'attended' GROUP BY o.name ORDER BY o.name`;
  // What may be secret is written by a person who has judged it, never put into a text that is sent around.
  const open = cards.filter(({ secret }) => !secret);
  const themes = [...new Set(open.map(({ nameSv }) => nameSv))].map((nameSv) => ({
    nameSv,
    cards: open.filter((card) => card.nameSv === nameSv),
  }));
  return firstParagraphs(
    agenda,
    themes,
    present.map(({ line }) => line),
  );
}

type Move = { to: RecordState; version: number };

/** Compare-and-set of the state, in the record's own line. */
async function move(tx: Tx, at: RecordPlace, { to, version }: Move, data: object): Promise<'ok' | 'stale' | 'notFrom'> {
  const record = await lockRecord(tx, at.id);
  if (!record || record.version !== version) return 'stale';
  if (!recordTransitions[record.state].includes(to)) return 'notFrom';
  await tx.meetingRecord.updateMany({
    where: { id: at.id, version },
    data: { ...data, state: to, version: { increment: 1 } },
  });
  return 'ok';
}

/**
 * Puts the record out for comments until a time after now (the database's clock), as a numbered version that stays as it is, and drafts
 * the mail about it, which leaves when a person has released it.
 */
export function sendForComments(
  at: RecordPlace,
  input: { version: number; commentsBy: Date },
  context: WriteContext,
): Promise<Changed> {
  return inTransaction(async (tx) => {
    const [clock] = await tx.$queryRaw<{ ahead: boolean }[]>`SELECT ${input.commentsBy}::timestamptz > now() AS ahead`;
    if (!clock?.ahead) return { ok: false, reason: 'past' };
    if ((await tx.recordParagraph.count({ where: { recordId: at.id, removedAt: null, text: { not: '' } } })) === 0)
      return { ok: false, reason: 'empty' };
    const moved = await move(tx, at, { to: 'commenting', version: input.version }, { commentsBy: input.commentsBy });
    if (moved !== 'ok') return { ok: false, reason: moved };
    const number = await keepVersion(tx, at, 'commenting', context);
    await draftDispatch(tx, { ...context, consultationId: at.consultationId, kind: 'record' });
    await auditRecord(tx, context, at, 'record.sent_for_comments', { number });
    return { ok: true, number };
  });
}

/** Closes the time of comments, early or late: from now on they are worked in. */
export function closeComments(at: RecordPlace, version: number, context: WriteContext): Promise<Changed> {
  return inTransaction(async (tx) => {
    const moved = await move(tx, at, { to: 'adjusting', version }, {});
    if (moved !== 'ok') return { ok: false, reason: moved };
    await auditRecord(tx, context, at, 'record.comments_closed');
    return { ok: true, number: 0 };
  });
}

/** Adjusts the record (justering): every comment must have an answer; from then on nothing in it changes. */
export function adjustRecord(
  at: RecordPlace,
  input: { version: number; adjustedBy: string },
  context: WriteContext,
): Promise<Changed> {
  return inTransaction(async (tx) => {
    const open = await tx.recordComment.count({ where: { paragraph: { recordId: at.id }, answeredAt: null } });
    if (open > 0) return { ok: false, reason: 'unanswered' };
    const moved = await move(
      tx,
      at,
      { to: 'adjusted', version: input.version },
      { adjustedAt: new Date(), adjustedBy: input.adjustedBy },
    );
    if (moved !== 'ok') return { ok: false, reason: moved };
    const number = await keepVersion(tx, at, 'adjusted', context);
    await auditRecord(tx, context, at, 'record.adjusted', { number });
    return { ok: true, number };
  });
}

/** The record as it is now, numbered and hashed. @returns its number. */
async function keepVersion(tx: Tx, at: RecordPlace, state: RecordState, context: WriteContext): Promise<number> {
  const record = await tx.meetingRecord.findUniqueOrThrow({
    where: { id: at.id },
    select: {
      adjustedBy: true,
      consultation: { select: { titleSv: true, caseNumber: true, startsAt: true, placeName: true } },
      paragraphs: {
        where: { removedAt: null },
        orderBy: { position: 'asc' },
        select: { id: true, heading: true, text: true },
      },
    },
  });
  const { titleSv, caseNumber, startsAt, placeName } = record.consultation;
  const document = canonicalRecord({
    consultation: { title: titleSv, caseNumber, heldOn: startsAt && isoDate(startsAt), place: placeName },
    state,
    adjustedBy: record.adjustedBy,
    paragraphs: record.paragraphs,
  });
  const last = await tx.recordVersion.aggregate({ where: { recordId: at.id }, _max: { number: true } });
  const number = (last._max.number ?? 0) + 1;
  await tx.recordVersion.create({
    data: {
      recordId: at.id,
      number,
      state,
      document,
      sha256: createHash('sha256').update(document).digest('hex'),
      createdById: actorId(context.actor),
    },
    select: { number: true },
  });
  return number;
}
