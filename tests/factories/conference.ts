import { randomBytes } from 'node:crypto';
import type { Prisma, PrismaClient } from '@/generated/prisma/client';

export type OpenConferenceOptions = {
  slots?: number;
  sessionsPerSlot?: number;
  sessionCapacity?: number;
  capacity?: number;
  /** Default: opened an hour ago, closes in a week; the day is in eight weeks at 8.00 UTC. */
  opensAt?: Date;
  closesAt?: Date;
  startsAt?: Date;
  /** Any further columns of the conference. */
  conference?: Partial<Prisma.ConferenceUncheckedCreateInput>;
};

export type OpenConference = {
  id: string;
  slug: string;
  seriesId: string;
  venueId: string;
  /** One row of session ids for each slot of kind seminars, in time order. */
  sessions: string[][];
};

const hour = 3_600_000;

/** Eight weeks from now at 8.00 UTC: far from any deadline. */
function comingDay(): Date {
  const day = new Date(Date.now() + 56 * 24 * hour);
  day.setUTCHours(8, 0, 0, 0);
  return day;
}

/** A conference that can be registered for: one plenary hour, then `slots` hours of `sessionsPerSlot` sessions each. */
export async function openConference(db: PrismaClient, options: OpenConferenceOptions = {}): Promise<OpenConference> {
  const { slots = 2, sessionsPerSlot = 3, sessionCapacity = 2, capacity = 10 } = options;
  const mark = randomBytes(4).toString('hex');
  const startsAt = options.startsAt ?? comingDay();
  const after = (hours: number) => new Date(startsAt.getTime() + hours * hour);
  const series = await db.series.create({ data: { slug: `tour-${mark}`, nameSv: 'Turné', nameEn: 'Tour' } });
  const venue = await db.venue.create({ data: { name: `Plats ${mark}`, address: 'Storgatan 1', city: 'Luleå' } });
  const conference = await db.conference.create({
    data: {
      seriesId: series.id,
      venueId: venue.id,
      slug: `lulea-${mark}`,
      city: 'Luleå',
      nameSv: 'Förbättringsresan i Luleå',
      nameEn: 'The Improvement Tour in Luleå',
      state: 'open',
      startsAt,
      endsAt: after(slots + 1),
      registrationOpensAt: options.opensAt ?? new Date(Date.now() - hour),
      registrationClosesAt: options.closesAt ?? new Date(Date.now() + 7 * 24 * hour),
      capacity,
      contactEmail: 'kontakt@example.se',
      ...options.conference,
    },
  });
  await db.slot.create({
    data: {
      conferenceId: conference.id,
      kind: 'plenary',
      nameSv: 'Inledning',
      nameEn: 'Opening',
      startsAt,
      endsAt: after(1),
    },
  });
  const rooms = await createRooms(db, venue.id, sessionsPerSlot, sessionCapacity);
  const sessions: string[][] = [];
  for (let i = 0; i < slots; i++) {
    const times = { startsAt: after(i + 1), endsAt: after(i + 2) };
    const slot = await db.slot.create({
      data: {
        conferenceId: conference.id,
        kind: 'seminars',
        nameSv: `Pass ${i + 1}`,
        nameEn: `Slot ${i + 1}`,
        ...times,
      },
    });
    const row: string[] = [];
    for (const [j, roomId] of rooms.entries()) {
      const seminar = await db.seminar.create({
        data: {
          seriesId: series.id,
          slug: `seminarium-${i + 1}-${j + 1}`,
          titleSv: `Seminarium ${i + 1}.${j + 1}`,
          theme: 'participation',
        },
      });
      const session = await db.seminarSession.create({
        data: {
          conferenceId: conference.id,
          slotId: slot.id,
          roomId,
          seminarId: seminar.id,
          capacity: sessionCapacity,
          ...times,
        },
      });
      row.push(session.id);
    }
    sessions.push(row);
  }
  return { id: conference.id, slug: conference.slug, seriesId: series.id, venueId: venue.id, sessions };
}

async function createRooms(db: PrismaClient, venueId: string, count: number, capacity: number): Promise<string[]> {
  const rooms = await db.room.createManyAndReturn({
    data: Array.from({ length: count }, (_, i) => ({
      venueId,
      name: `Sal ${i + 1}`,
      position: i,
      capacity: Math.max(1, capacity),
    })),
    select: { id: true, position: true },
  });
  return rooms.sort((a, b) => a.position - b.position).map((room) => room.id);
}
