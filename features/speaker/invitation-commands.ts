import 'server-only';
import { speakerUrl } from '@/emails/links';
import { writeAudit } from '@/lib/audit';
import { hashToken, newToken } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import { enqueueMail } from '@/lib/outbox';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { getConferenceFacts, listAppearances, listBoard } from './board-queries';
import { byWhom, lockSpeaker, type WriteContext } from './commands';
import { speakerMailPayload } from './mail-rules';
import { dropSpeakerMail } from './minor-commands';
import { isToday, lacksOf, type MailObstacle, type MailWish, mailObstacle, readinessOf } from './rules';
import type { BoardRow, ConferenceFacts } from './types';

export type Mailed = { mailed: number; passedOver: Partial<Record<MailObstacle, number>> };

/**
 * Invites or reminds the chosen speakers of a conference. Each row is held while it is decided, so that two organisers who press at the
 * same time send one mail; a reminder goes out once a day at most, by the Swedish calendar. Each mail carries a new link.
 * Ids that are not of this conference are passed over in silence: they are nobody's to see.
 */
export function mailChosen(
  { conferenceId, wish, speakerIds }: { conferenceId: string; wish: MailWish; speakerIds: readonly string[] },
  context: WriteContext,
): Promise<Mailed> {
  return inTransaction(async (tx) => {
    const conference = await getConferenceFacts(conferenceId, tx);
    const chosen = [...new Set(speakerIds)].sort();
    await tx.$queryRaw`SELECT 1 AS one FROM speaker WHERE id = ANY(${chosen}::uuid[]) ORDER BY id FOR UPDATE`;
    const rows = await listBoard(conferenceId, chosen, tx);
    const outcome: Mailed = { mailed: 0, passedOver: {} };
    for (const row of rows.filter(({ isOnProgramme, state }) => isOnProgramme || state)) {
      const obstacle = mailObstacle(wish, {
        ...readinessOf(row),
        hasEmail: row.hasEmail,
        remindedToday: isToday(row.remindedAt, context.now),
      });
      if (obstacle) outcome.passedOver[obstacle] = (outcome.passedOver[obstacle] ?? 0) + 1;
      else {
        await mailOne(tx, { wish, row, conference, isRenewed: false }, context);
        outcome.mailed++;
      }
    }
    return outcome;
  });
}

/** A new link by mail in place of the old one; a revoked invitation lives again. @returns why not, for who gets no mail. */
export function renewLink(
  at: { conferenceId: string; speakerId: string },
  context: WriteContext,
): Promise<Result<object, 'notFound' | 'minor' | 'noAddress'>> {
  return inTransaction(async (tx) => {
    await lockSpeaker(tx, at.speakerId);
    const [row] = await listBoard(at.conferenceId, [at.speakerId], tx);
    if (!row?.invitationId) return { ok: false, reason: 'notFound' };
    if (row.isMinor) return { ok: false, reason: 'minor' };
    if (!row.hasEmail) return { ok: false, reason: 'noAddress' };
    if (row.state === 'revoked') {
      await tx.speakerInvitation.update({
        where: { id: row.invitationId },
        data: { state: 'prepared' },
        select: { id: true },
      });
      row.state = 'prepared';
    }
    const conference = await getConferenceFacts(at.conferenceId, tx);
    await mailOne(tx, { wish: 'invite', row, conference, isRenewed: row.sentAt !== null }, context);
    return { ok: true };
  });
}

/** Ends the link; a mail with it that waits is taken back. */
export function revokeLink(
  { conferenceId, speakerId }: { conferenceId: string; speakerId: string },
  context: WriteContext,
): Promise<Result<object, 'notFound'>> {
  return inTransaction(async (tx) => {
    await lockSpeaker(tx, speakerId);
    const found = await tx.speakerInvitation.findUnique({
      where: { speakerId_conferenceId: { speakerId, conferenceId } },
      select: { id: true, state: true },
    });
    if (!found || found.state === 'revoked') return { ok: false, reason: 'notFound' };
    await tx.speakerInvitation.update({
      where: { id: found.id },
      data: { state: 'revoked', tokenHash: null, version: { increment: 1 } },
      select: { id: true },
    });
    await dropSpeakerMail(tx, found.id);
    await tx.speakerNeeds.deleteMany({ where: { invitationId: found.id } });
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.link_revoked',
      subjectType: 'speaker_invitation',
      subjectId: found.id,
      conferenceId,
    });
    return { ok: true };
  });
}

type OneMail = { wish: MailWish; row: BoardRow; conference: ConferenceFacts; isRenewed: boolean };

/** Makes the link, promises the mail and writes it down; the older link ends and older mails that wait are taken back. */
async function mailOne(tx: Tx, { wish, row, conference, isRenewed }: OneMail, context: WriteContext): Promise<void> {
  const token = newToken();
  const id = await giveToken(tx, row, conference.id, hashToken(token), wish, context.now);
  const speaker = await tx.speaker.findUniqueOrThrow({
    where: { id: row.speakerId },
    select: { email: true, locale: true, name: true },
  });
  const locale = speaker.locale === 'en' ? 'en' : 'sv';
  await dropSpeakerMail(tx, id);
  const day = isoDate(context.now);
  await enqueueMail(tx, {
    dedupeKey: wish === 'remind' ? `speaker-reminder:${id}:${day}` : `speaker-invitation:${id}:${hashToken(token)}`,
    template: wish === 'remind' ? 'speaker-reminder' : 'speaker-invitation',
    conferenceId: conference.id,
    toEmail: speaker.email as string,
    locale,
    payload: speakerMailPayload(
      {
        name: speaker.name,
        conference,
        appearances: await listAppearances(conference.id, row.speakerId, tx),
        missing: wish === 'remind' ? lacksOf(readinessOf(row)) : [],
        isRenewed,
      },
      locale,
    ),
    secret: { url: speakerUrl(token, locale) },
  });
  const action = wish === 'remind' ? 'speaker.reminded' : isRenewed ? 'speaker.link_renewed' : 'speaker.invited';
  await writeAudit(tx, {
    ...byWhom(context),
    action,
    subjectType: 'speaker_invitation',
    subjectId: id,
    conferenceId: conference.id,
  });
}

async function giveToken(
  tx: Tx,
  row: BoardRow,
  conferenceId: string,
  tokenHash: string,
  wish: MailWish,
  now: Date,
): Promise<string> {
  const isFirst = row.state === null || row.state === 'prepared';
  const asked = { tokenHash, ...(isFirst ? { state: 'sent' as const } : {}) };
  const when = wish === 'remind' ? { remindedAt: now, reminders: { increment: 1 } } : { sentAt: now };
  const { id } = row.invitationId
    ? await tx.speakerInvitation.update({
        where: { id: row.invitationId },
        data: { ...asked, ...when, version: { increment: 1 } },
        select: { id: true },
      })
    : await tx.speakerInvitation.create({
        data: { ...asked, sentAt: now, speakerId: row.speakerId, conferenceId },
        select: { id: true },
      });
  return id;
}
