import 'server-only';
import { writeAudit } from '@/lib/audit';
import { encryptJson } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { fromStockholm, isoDate } from '@/lib/time';
import { byWhom, type WriteContext } from './commands';
import { invitationTransitions, maxAbsences } from './rules';
import type { InvitationState } from './types';

type At = { conferenceId: string; speakerId: string };
type Asked = { id: string; state: InvitationState; version: number };

/** Yes or no, by the speaker or on their behalf; it may be changed. Whoever declines needs no lunch: their needs go at once. */
export function answerInvitation(
  at: At,
  answer: 'confirmed' | 'declined',
  context: WriteContext,
): Promise<Result<{ changed: boolean }, 'notFound' | 'revoked'>> {
  return withInvitation(at, async (tx, asked) => {
    if (asked.state === answer) return { ok: true, changed: false };
    if (!invitationTransitions[asked.state].includes(answer)) return { ok: false, reason: 'revoked' };
    await tx.speakerInvitation.update({
      where: { id: asked.id },
      data: { state: answer, answeredAt: context.now, version: { increment: 1 } },
      select: { id: true },
    });
    if (answer === 'declined') await tx.speakerNeeds.deleteMany({ where: { invitationId: asked.id } });
    await audit(tx, at, asked, `speaker.${answer}`, context, { before: asked.state });
    return { ok: true, changed: true };
  });
}

/** What the room must have. By compare-and-set when the version is known (the organiser's form). */
export function saveTechnicalNeeds(
  at: At,
  { technicalNeeds, version }: { technicalNeeds: string; version?: number },
  context: WriteContext,
): Promise<Result<object, 'notFound' | 'stale'>> {
  return withInvitation(at, async (tx, asked) => {
    if (version !== undefined && version !== asked.version) return { ok: false, reason: 'stale' };
    await tx.speakerInvitation.update({
      where: { id: asked.id },
      data: { technicalNeeds, version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, at, asked, 'speaker.technical_needs_changed', context);
    return { ok: true };
  });
}

/** 'No presentation is needed here', or the opposite. */
export function waiveMaterial(
  at: At,
  materialWaived: boolean,
  context: WriteContext,
): Promise<Result<object, 'notFound'>> {
  return withInvitation(at, async (tx, asked) => {
    await tx.speakerInvitation.update({
      where: { id: asked.id },
      data: { materialWaived, version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, at, asked, 'speaker.material_waived', context, { waived: materialWaived });
    return { ok: true };
  });
}

/** A time of the conference's day when somebody cannot be there; clock times are Swedish. */
export function addAbsence(
  at: At,
  { from, to }: { from: string; to: string },
  context: WriteContext,
): Promise<Result<object, 'notFound' | 'noDay' | 'tooMany'>> {
  return withInvitation(at, async (tx, asked) => {
    const { startsAt: day } = await tx.conference.findUniqueOrThrow({
      where: { id: at.conferenceId },
      select: { startsAt: true },
    });
    const times = day ? [from, to].map((clock) => fromStockholm(`${isoDate(day)}T${clock}`)) : [];
    const [startsAt, endsAt] = times;
    if (!startsAt || !endsAt) return { ok: false, reason: 'noDay' };
    if ((await tx.speakerAbsence.count({ where: { invitationId: asked.id } })) >= maxAbsences)
      return { ok: false, reason: 'tooMany' };
    const same = await tx.speakerAbsence.count({ where: { invitationId: asked.id, startsAt, endsAt } });
    if (same > 0) return { ok: true };
    await tx.speakerAbsence.create({ data: { invitationId: asked.id, startsAt, endsAt }, select: { id: true } });
    await audit(tx, at, asked, 'speaker.absence_added', context, { from, to });
    return { ok: true };
  });
}

/** Takes a time back. One that is gone already is no fault. */
export function removeAbsence(at: At, absenceId: string, context: WriteContext): Promise<Result<object, 'notFound'>> {
  return withInvitation(at, async (tx, asked) => {
    const { count } = await tx.speakerAbsence.deleteMany({ where: { id: absenceId, invitationId: asked.id } });
    if (count > 0) await audit(tx, at, asked, 'speaker.absence_removed', context);
    return { ok: true };
  });
}

/** Food and access, as sensitive as a participant's: encrypted, bound to this invitation, never shown again on a page (trust line 48). */
export function saveSpeakerNeeds(
  at: At,
  needs: { food: string; access: string; other: string },
  context: WriteContext,
): Promise<Result<{ kept: boolean }, 'notFound'>> {
  return withInvitation(at, async (tx, asked) => {
    const given = Object.values(needs).some((text) => text !== '');
    await tx.speakerNeeds.deleteMany({ where: { invitationId: asked.id } });
    if (given) {
      const { keyId, bytes } = encryptJson(needs, `speaker-needs:${asked.id}`);
      await tx.speakerNeeds.create({
        data: { invitationId: asked.id, keyId, ciphertext: bytes, createdAt: context.now },
        select: { invitationId: true },
      });
    }
    await audit(tx, at, asked, given ? 'speaker.needs_given' : 'speaker.needs_removed', context);
    return { ok: true, kept: given };
  });
}

/**
 * Runs `work` with the invitation's row held, by the speaker or on their behalf (prepareInvitation makes the row of who was never asked).
 */
function withInvitation<R extends { ok: boolean }>(
  at: At,
  work: (tx: Tx, asked: Asked) => Promise<R>,
): Promise<R | { ok: false; reason: 'notFound' }> {
  return inTransaction(async (tx) => {
    const [asked] = await tx.$queryRaw<Asked[]>`
      SELECT id, state::text AS state, version FROM speaker_invitation
       WHERE speaker_id = ${at.speakerId}::uuid AND conference_id = ${at.conferenceId}::uuid FOR UPDATE`;
    return asked ? work(tx, asked) : { ok: false, reason: 'notFound' };
  });
}

/** Writes somebody into a conference's answers without a mail, for whom the organiser manages. A row that exists is left as it is. */
export async function prepareInvitation({ conferenceId, speakerId }: At, context: WriteContext): Promise<void> {
  await inTransaction(async (tx) => {
    const made = await tx.speakerInvitation.createManyAndReturn({
      data: [{ conferenceId, speakerId }],
      skipDuplicates: true,
      select: { id: true },
    });
    for (const { id } of made)
      await writeAudit(tx, {
        ...byWhom(context),
        action: 'speaker.prepared',
        subjectType: 'speaker_invitation',
        subjectId: id,
        conferenceId,
      });
  });
}

function audit(
  tx: Tx,
  at: At,
  asked: Asked,
  action: string,
  context: WriteContext,
  data: Record<string, string | boolean> = {},
) {
  return writeAudit(tx, {
    ...byWhom(context),
    action,
    subjectType: 'speaker_invitation',
    subjectId: asked.id,
    conferenceId: at.conferenceId,
    data,
  });
}
