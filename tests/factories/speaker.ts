import { randomBytes } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/generated/prisma/client';
import { hashToken, newToken } from '@/lib/crypto';
import type { OpenConference } from './conference';

export type Asked = { speakerId: string; slug: string; email: string; invitationId: string; token: string };

/** Somebody who speaks in a seminar of the conference, with an address. @returns ids. */
export async function speakerAt(
  db: PrismaClient,
  here: OpenConference,
  change: Partial<Prisma.SpeakerUncheckedCreateInput> = {},
  session = here.sessions[0]?.[0],
): Promise<{ speakerId: string; slug: string; email: string }> {
  const mark = randomBytes(4).toString('hex');
  const email = `talare.${mark}@kommun.example.se`;
  const { seminarId } = await db.seminarSession.findUniqueOrThrow({
    where: { id: session as string },
    select: { seminarId: true },
  });
  const speaker = await db.speaker.create({
    data: {
      slug: `talare-${mark}`,
      name: `Talare ${mark}`,
      email,
      emailCanonical: email,
      ...change,
      programmeRoles: { create: { kind: 'speaker', seminarId } },
    },
    select: { id: true, slug: true },
  });
  // As a release of this programme would have written it: the public reads released people.
  await db.releasedSeminarPerson.create({
    data: { conferenceId: here.id, seminarId, speakerId: speaker.id, kind: 'speaker' },
  });
  return { speakerId: speaker.id, slug: speaker.slug, email };
}

/** The same, asked by a link whose token the test holds. */
export async function askedSpeaker(
  db: PrismaClient,
  here: OpenConference,
  change: Partial<Prisma.SpeakerUncheckedCreateInput> = {},
  invitation: Partial<Prisma.SpeakerInvitationUncheckedCreateInput> = {},
): Promise<Asked> {
  const speaker = await speakerAt(db, here, change);
  const token = newToken();
  const { id } = await db.speakerInvitation.create({
    data: {
      speakerId: speaker.speakerId,
      conferenceId: here.id,
      state: 'sent',
      sentAt: new Date(),
      tokenHash: hashToken(token),
      ...invitation,
    },
    select: { id: true },
  });
  return { ...speaker, invitationId: id, token };
}
