import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { factsSelect, listAppearances } from './board-queries';
import { fieldsOfWish, wishedFrom } from './change-rules';
import { detailSelect, toDetail } from './queries';
import type { SpeakerPageView } from './types';

/** Anything that cannot be a token is not looked up. */
const tokenShape = /^[A-Za-z0-9_-]{43}$/;

const pageSelect = {
  id: true,
  state: true,
  sentAt: true,
  answeredAt: true,
  remindedAt: true,
  materialWaived: true,
  technicalNeeds: true,
  version: true,
  needs: { select: { createdAt: true } },
  absences: { orderBy: { startsAt: 'asc' }, select: { id: true, startsAt: true, endsAt: true } },
  files: {
    where: { kind: 'presentation' },
    orderBy: { createdAt: 'desc' },
    take: 1,
    select: { id: true, fileName: true, sizeBytes: true, createdAt: true },
  },
  speaker: {
    select: {
      ...detailSelect,
      changes: {
        where: { state: { in: ['pending', 'refused', 'approved'] } },
        orderBy: { createdAt: 'desc' },
        take: 5,
        select: { id: true, createdAt: true, wished: true, state: true, reason: true },
      },
    },
  },
  conference: { select: factsSelect },
} satisfies Prisma.SpeakerInvitationSelect;

/** The page behind a speaker's link. A constant number of statements. Null for unknown, revoked and malformed alike. */
export async function getSpeakerPage(token: string): Promise<SpeakerPageView | null> {
  if (!tokenShape.test(token)) return null;
  return pageOf({ tokenHash: hashToken(token), state: { not: 'revoked' } });
}

/** The same for the organiser: one speaker at one conference. Null where nobody has been asked. */
export async function getConferenceSpeaker(conferenceId: string, speakerId: string): Promise<SpeakerPageView | null> {
  return isUuid(speakerId) ? pageOf({ conferenceId, speakerId }) : null;
}

async function pageOf(where: Prisma.SpeakerInvitationWhereInput): Promise<SpeakerPageView | null> {
  const row = await db.speakerInvitation.findFirst({ where, select: pageSelect });
  if (!row) return null;
  const { speaker, conference, needs, files, absences, ...invitation } = row;
  const { venue, ...facts } = conference;
  const changes = speaker.changes;
  const [latest] = changes.filter(({ state }) => state !== 'approved');
  return {
    invitation: { ...invitation, needsAt: needs?.createdAt ?? null, absences, presentation: files[0] ?? null },
    speaker: toDetail({ ...speaker, changes: changes.filter(({ state }) => state === 'pending') }),
    conference: { ...facts, venueName: venue?.name ?? null, venueAddress: venue?.address ?? null },
    appearances: await listAppearances(conference.id, speaker.id),
    refused:
      latest?.state === 'refused' ? { fields: fieldsOfWish(wishedFrom(latest.wished)), reason: latest.reason } : null,
  };
}

/** The invitation behind a token, for the doors that change or hand out. One query. Null for unknown and revoked. */
export async function getInvitationOf(
  token: string,
  client: Db = db,
): Promise<{ id: string; speakerId: string; conferenceId: string } | null> {
  if (!tokenShape.test(token)) return null;
  return client.speakerInvitation.findFirst({
    where: { tokenHash: hashToken(token), state: { not: 'revoked' } },
    select: { id: true, speakerId: true, conferenceId: true },
  });
}
