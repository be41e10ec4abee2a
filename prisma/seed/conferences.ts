import { Temporal } from 'temporal-polyfill';
import type { Tx } from '@/lib/db';
import { zone } from '@/lib/time';
import { type CityText, cities } from './data/tour';
import { venues } from './data/venues';
import { conferenceDay, stockholm } from './days';
import { allSeminars, loadDay, loadSeminars } from './programme';

type Ids = Map<string, string>;
export type LoadedConference = CityText & { id: string; day: Temporal.PlainDate; opensAt: Date; closesAt: Date };

/** The days of the five cities, each later than the one before by at least six days. */
export function tourDays(now: Date): Temporal.PlainDate[] {
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const days: Temporal.PlainDate[] = [];
  for (const { weeksAhead } of cities) {
    const wanted = today.add({ weeks: weeksAhead });
    const soonest = days.at(-1)?.add({ days: 6 }) ?? wanted;
    days.push(conferenceDay(Temporal.PlainDate.compare(wanted, soonest) >= 0 ? wanted : soonest));
  }
  return days;
}

/** The coming tour with its venues and programme. */
export async function loadTour(db: Tx, speakerIds: Ids, now: Date): Promise<LoadedConference[]> {
  const series = await db.series.create({
    data: {
      slug: 'forbattringsresan',
      nameSv: 'Förbättringsresan',
      nameEn: 'The Improvement Journey',
      introSv:
        'En dag av seminarier för dig som arbetar i, leder eller möter socialtjänsten. Välj stad, välj seminarier, kom som du är.',
      introEn:
        'A day of seminars for you who work in, lead or meet social services. Choose a city, choose seminars, come as you are.',
      position: 2,
    },
  });
  const seminarIds = await loadSeminars(db, series.id, allSeminars, speakerIds);
  const days = tourDays(now);
  const loaded: LoadedConference[] = [];
  for (const [position, city] of cities.entries()) {
    const day = days[position] as Temporal.PlainDate;
    loaded.push(await loadConference(db, city, { day, position, seriesId: series.id, seminarIds, speakerIds, now }));
  }
  return loaded;
}

type Facts = {
  day: Temporal.PlainDate;
  position: number;
  seriesId: string;
  seminarIds: Ids;
  speakerIds: Ids;
  now: Date;
};

async function loadConference(db: Tx, city: CityText, facts: Facts): Promise<LoadedConference> {
  const { day, now } = facts;
  const venue = await loadVenue(db, city.city);
  const host = await db.organisation.findUniqueOrThrow({ where: { name: city.host }, select: { id: true } });
  const today = Temporal.Instant.fromEpochMilliseconds(now.getTime()).toZonedDateTimeISO(zone).toPlainDate();
  const opensAt = stockholm(today.subtract({ days: 21 }), '09:00');
  const closesAt = stockholm(day.subtract({ days: 7 }), '23:59');
  const { id } = await db.conference.create({
    data: {
      seriesId: facts.seriesId,
      slug: city.slug,
      city: city.city,
      nameSv: `Förbättringsresan i ${city.city}`,
      nameEn: `The Improvement Journey in ${city.city}`,
      introSv: `En dag om barns och ungas delaktighet och om goda förutsättningar för dig som arbetar i socialtjänsten. ${city.host} är värd.`,
      introEn: `A day about participation by children and young people and about good conditions for you who work in social services. ${city.city} is the host.`,
      state: city.state,
      position: facts.position,
      startsAt: stockholm(day, '09:00'),
      endsAt: stockholm(day, '16:15'),
      registrationOpensAt: opensAt,
      registrationClosesAt: closesAt,
      capacity: city.capacity,
      venueId: venue.id,
      hostOrganisationId: host.id,
      contactEmail: `${city.slug}@forbattringsresan.example`,
      contactPhone: '08-123 456 00',
    },
  });
  await loadDay(db, day, {
    conferenceId: id,
    roomIds: venue.rooms.map((room) => room.id),
    roomSeats: venue.rooms.map((room) => room.capacity),
    seminarIds: facts.seminarIds,
    speakerIds: facts.speakerIds,
    moderator: city.moderator,
    city: city.slug,
  });
  return { ...city, id, day, opensAt, closesAt };
}

async function loadVenue(db: Tx, city: string) {
  const text = venues.find((venue) => venue.city === city);
  if (!text) throw new Error(`The demo has no venue in ${city}`);
  const { rooms, ...venue } = text;
  return db.venue.create({
    data: { ...venue, rooms: { create: rooms.map((room, position) => ({ ...room, position })) } },
    select: { id: true, rooms: { orderBy: { position: 'asc' }, select: { id: true, capacity: true } } },
  });
}
