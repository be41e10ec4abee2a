import { randomBytes } from 'node:crypto';
import type { PrismaClient } from '@/generated/prisma/client';
import { type OpenConference, openConference } from './conference';

/** An open conference with `rows` sessions in each of two slots, each seminar with a speaker, a film and a host. */
export async function publicProgramme(db: PrismaClient, rows: number): Promise<OpenConference> {
  const conference = await openConference(db, { sessionsPerSlot: rows });
  const seminars = await db.seminar.findMany({ where: { seriesId: conference.seriesId }, select: { id: true } });
  for (const [i, seminar] of seminars.entries()) {
    const speaker = await addSpeaker(db, `Talare ${i}`);
    await db.programmeRole.createMany({
      data: [
        { kind: 'speaker', speakerId: speaker.id, seminarId: seminar.id },
        { kind: 'host', speakerId: speaker.id, seminarId: seminar.id },
        { kind: 'moderator', speakerId: speaker.id, conferenceId: conference.id },
      ],
    });
    await db.film.create({
      data: { conferenceId: conference.id, seminarId: seminar.id, titleSv: 'Film', titleEn: 'Film' },
    });
  }
  return conference;
}

/** A person with nothing to do yet. */
export function addSpeaker(db: PrismaClient, name: string) {
  const slug = `talare-${randomBytes(4).toString('hex')}`;
  return db.speaker.create({ data: { slug, name, organisation: 'Luleå kommun' }, select: { id: true, slug: true } });
}
