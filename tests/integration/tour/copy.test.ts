import { beforeEach, describe, expect, it } from 'vitest';
import { listTours } from '@/features/conference/queries';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import { createTour, saveTour, setTourArchived, sortStops } from '@/features/tour/commands';
import { type CityPlan, copyConference, createConference } from '@/features/tour/conference-commands';
import { copyTour, type TourPlan } from '@/features/tour/copy-commands';
import { isoDate, toStockholm } from '@/lib/time';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const now = new Date();
let source: OpenConference;
let admin: Person;
let by: { actor: Person['actor']; requestId: string };

/** In winter, so that the copy in summer has another distance to UTC. */
const startsAt = new Date('2031-01-15T08:00:00Z');

beforeEach(async () => {
  await emptyDatabase();
  source = await openConference(db, { startsAt, sessionCapacity: 20, capacity: 50, slots: 2, sessionsPerSlot: 3 });
  admin = await personWith(db, ['admin', null]);
  by = { actor: admin.actor, requestId: 'test' };
});

async function venueWith(...capacities: number[]) {
  const name = `Nytt hus ${Math.random()}`;
  const rooms = capacities.map((capacity, position) => ({ name: `Rum ${position + 1}`, capacity, position }));
  return db.venue.create({
    data: { name, address: 'Nygatan 1', city: 'Lund', rooms: { create: rooms } },
    include: { rooms: true },
  });
}

const plan = (change: Partial<CityPlan> = {}): CityPlan => ({
  city: 'Lund',
  slug: 'lund-2031',
  day: '2031-06-17',
  venueId: null,
  hostId: null,
  hostName: '',
  moderatorIds: [],
  ...change,
});

async function speaker(slug: string) {
  return (await db.speaker.create({ data: { slug, name: slug } })).id;
}

describe('a copy in the same tour', () => {
  it('shares the seminars, lies on its own day at the same hours in its own rooms, and is a draft', async () => {
    const venue = await venueWith(40, 25, 20);
    const moderatorIds = [await speaker('eva'), await speaker('bo')];
    const made = await copyConference(plan({ venueId: venue.id, moderatorIds }), {
      sourceId: source.id,
      withLocal: true,
      now,
      ...by,
    });
    expect(made).toMatchObject({
      ok: true,
      slug: 'lund-2031',
      report: { sessions: 6, unplaced: 0, rooms: [], hasDay: true },
    });
    const copy = await db.conference.findUniqueOrThrow({
      where: { slug: 'lund-2031' },
      include: { programmeRoles: { orderBy: { position: 'asc' } }, slots: true },
    });
    expect([copy.state, copy.seriesId, copy.position, copy.taken, copy.capacity, copy.copiedFromId]).toEqual([
      'draft',
      source.seriesId,
      1,
      0,
      50,
      source.id,
    ]);
    expect(copy.nameSv).toBe('Förbättringsresan i Lund');
    expect(copy.startsAt?.toISOString()).toBe('2031-06-17T07:00:00.000Z');
    expect(copy.programmeRoles.map(({ speakerId }) => speakerId)).toEqual(moderatorIds);
    // Nothing is released, and no registration came along.
    expect(copy.slots).toEqual([]);
    const [before, after] = [await getProgrammeDocument(source.id), await getProgrammeDocument(copy.id)];
    expect(after.isDraft).toBe(true);
    const hours = (doc: typeof before) =>
      doc.document.slots.map((slot) => toStockholm(new Date(slot.startsAt)).toPlainTime().toString());
    expect(hours(after)).toEqual(hours(before));
    expect(new Set(after.document.slots.map((slot) => isoDate(new Date(slot.startsAt))))).toEqual(
      new Set(['2031-06-17']),
    );
    const seminars = (doc: typeof before) => doc.document.sessions.map(({ seminarId }) => seminarId).sort();
    expect(seminars(after)).toEqual(seminars(before));
    const ids = new Set(before.document.slots.concat(before.document.sessions as never).map(({ id }) => id));
    expect(after.document.slots.some(({ id }) => ids.has(id))).toBe(false);
    const rooms = new Set(venue.rooms.map(({ id }) => id));
    expect(after.document.sessions.every(({ roomId }) => rooms.has(roomId))).toBe(true);
  });

  it('takes the city’s own changes along or not, as asked', async () => {
    const seminar = await db.seminar.findFirstOrThrow({ where: { seriesId: source.seriesId } });
    await db.seminarLocal.create({ data: { seminarId: seminar.id, conferenceId: source.id, titleSv: 'Lokal titel' } });
    const host = await speaker('lokal');
    await db.programmeRole.create({
      data: { kind: 'host', speakerId: host, seminarId: seminar.id, conferenceId: source.id },
    });
    for (const [slug, withLocal] of [
      ['med', true],
      ['utan', false],
    ] as const) {
      await copyConference(plan({ slug }), { sourceId: source.id, withLocal, now, ...by });
      const { id } = await db.conference.findUniqueOrThrow({ where: { slug } });
      const locals = await db.seminarLocal.findMany({ where: { conferenceId: id }, select: { titleSv: true } });
      expect(locals).toEqual(withLocal ? [{ titleSv: 'Lokal titel' }] : []);
      expect(await db.programmeRole.count({ where: { conferenceId: id, seminarId: seminar.id } })).toBe(
        withLocal ? 1 : 0,
      );
    }
  });

  it('tells which rooms had no counterpart, and leaves their sessions out', async () => {
    const venue = await venueWith(40, 10);
    const made = await copyConference(plan({ venueId: venue.id }), {
      sourceId: source.id,
      withLocal: true,
      now,
      ...by,
    });
    expect(made).toMatchObject({ ok: true, report: { sessions: 2, unplaced: 4, rooms: ['Sal 2', 'Sal 3'] } });
  });

  it('without a day has no day, and its programme lies a year on', async () => {
    await copyConference(plan({ day: null }), { sourceId: source.id, withLocal: true, now, ...by });
    const copy = await db.conference.findUniqueOrThrow({ where: { slug: 'lund-2031' } });
    expect([copy.startsAt, copy.endsAt, copy.registrationOpensAt]).toEqual([null, null, null]);
    const { document } = await getProgrammeDocument(copy.id);
    expect(isoDate(new Date(document.slots[0]?.startsAt ?? 0))).toBe('2032-01-14');
  });

  it('copies the working programme where there is one, and nothing of the registrations', async () => {
    await register(source.slug, { sessionIds: [source.sessions[0]?.[0]] });
    const released = await getProgrammeDocument(source.id);
    const document = { slots: released.document.slots.slice(0, 1), sessions: [] };
    await db.programmeDraft.create({ data: { conferenceId: source.id, document } });
    await copyConference(plan(), { sourceId: source.id, withLocal: true, now, ...by });
    const copy = await db.conference.findUniqueOrThrow({
      where: { slug: 'lund-2031' },
      include: { registrations: true },
    });
    expect(copy.registrations).toEqual([]);
    expect((await getProgrammeDocument(copy.id)).document.slots).toHaveLength(1);
    expect(await db.outboxMail.count({ where: { conferenceId: copy.id } })).toBe(0);
    const audit = await db.auditEvent.findFirstOrThrow({
      where: { action: 'conference.copied', conferenceId: copy.id },
    });
    expect(audit).toMatchObject({ actorId: admin.userId, data: { sourceId: source.id, from: 'Luleå' } });
  });

  it('two at once with the same address: one is made, one is told', async () => {
    const both = await Promise.all(
      [1, 2].map(() => copyConference(plan(), { sourceId: source.id, withLocal: true, now, ...by })),
    );
    expect(both.map((made) => (made.ok ? 'made' : made.reason)).sort()).toEqual(['made', 'slugTaken']);
    expect(await db.conference.count({ where: { slug: 'lund-2031' } })).toBe(1);
  });

  it('ten at once with addresses of their own get a place each on the line', async () => {
    const made = await Promise.all(
      Array.from({ length: 10 }, (_, i) =>
        createConference(plan({ slug: `stad-${i}` }), {
          seriesId: source.seriesId,
          nameSv: 'Resan',
          nameEn: 'The tour',
          now,
          ...by,
        }),
      ),
    );
    expect(made.every(({ ok }) => ok)).toBe(true);
    const stops = await db.conference.findMany({ where: { seriesId: source.seriesId }, orderBy: { position: 'asc' } });
    expect(stops.map(({ position }) => position)).toEqual(Array.from({ length: 11 }, (_, i) => i));
    expect(stops.at(-1)?.nameSv).toBe('Resan i Lund');
  });
});

async function tourPlan(change: Partial<TourPlan> = {}): Promise<TourPlan> {
  const venue = await venueWith(30, 30, 30);
  const cities = ['Lund', 'Ystad', 'Gävle'].map((city, i) => ({
    ...plan({ city, slug: `stad-${i}`, day: `2032-0${i + 2}-10`, venueId: venue.id }),
    sourceId: source.id,
  }));
  return { nameSv: 'Nya resan', nameEn: 'The new tour', slug: 'nya-resan', cities: cities.slice(0, 1), ...change };
}

describe('a copy of a whole tour', () => {
  it('has seminars of its own with each city’s local changes, and draft cities in the written order', async () => {
    for (const [i, city] of ['Malmö', 'Göteborg', 'Borås'].entries())
      await copyConference(plan({ city, slug: `gammal-${i}`, venueId: source.venueId }), {
        sourceId: source.id,
        withLocal: true,
        now,
        ...by,
      });
    const stops = await db.conference.findMany({ where: { seriesId: source.seriesId }, orderBy: { position: 'asc' } });
    const seminar = await db.seminar.findFirstOrThrow({
      where: { seriesId: source.seriesId },
      orderBy: { slug: 'asc' },
    });
    const eva = await speaker('eva');
    await db.programmeRole.create({ data: { kind: 'speaker', speakerId: eva, seminarId: seminar.id } });
    await db.seminarLocal.create({
      data: { seminarId: seminar.id, conferenceId: stops[1]?.id ?? '', titleSv: 'I Malmö' },
    });

    const wanted = await tourPlan();
    const cities = stops.map((stop, i) => ({
      ...(wanted.cities[0] as (typeof wanted.cities)[number]),
      city: `Stad ${i}`,
      slug: `ny-${i}`,
      day: `2032-0${i + 2}-10`,
      sourceId: stop.id,
    }));
    const copied = await copyTour({ ...wanted, cities }, { seriesId: source.seriesId, now, ...by });
    expect(copied).toMatchObject({ ok: true, slug: 'nya-resan' });
    const tour = await db.series.findUniqueOrThrow({
      where: { slug: 'nya-resan' },
      include: {
        conferences: { orderBy: { position: 'asc' }, include: { localSeminars: true } },
        seminars: { orderBy: { slug: 'asc' }, include: { programmeRoles: true } },
      },
    });
    expect(tour.conferences.map(({ slug, state, position }) => [slug, state, position])).toEqual(
      [0, 1, 2, 3].map((i) => [`ny-${i}`, 'draft', i]),
    );
    expect(tour.conferences.map(({ startsAt: day }) => isoDate(day as Date))).toEqual(
      [2, 3, 4, 5].map((month) => `2032-0${month}-10`),
    );
    const own = new Set(tour.seminars.map(({ id }) => id));
    expect(own.size).toBe(await db.seminar.count({ where: { seriesId: source.seriesId } }));
    expect(own.has(seminar.id)).toBe(false);
    expect(tour.seminars[0]?.programmeRoles.map(({ speakerId }) => speakerId)).toEqual([eva]);
    expect(tour.conferences.map((stop) => stop.localSeminars.map(({ titleSv }) => titleSv))).toEqual([
      [],
      ['I Malmö'],
      [],
      [],
    ]);
    expect(own.has(tour.conferences[1]?.localSeminars[0]?.seminarId ?? '')).toBe(true);
    for (const stop of tour.conferences) {
      const { document } = await getProgrammeDocument(stop.id);
      expect(document.sessions).toHaveLength(6);
      expect(document.sessions.every(({ seminarId }) => own.has(seminarId))).toBe(true);
    }
    expect(await db.auditEvent.count({ where: { action: 'series.copied', subjectId: tour.id } })).toBe(1);
    // Visitors see nothing of it before a city is published.
    const shown = async () => (await listTours('sv', now)).map(({ slug }) => slug);
    expect(await shown()).not.toContain('nya-resan');
    await db.conference.update({ where: { slug: 'ny-2' }, data: { state: 'published' } });
    expect(await shown()).toContain('nya-resan');
  });

  it('two at once with the same address: one whole tour, one clear refusal, nothing half', async () => {
    const before = await db.seminar.count();
    const plans = [await tourPlan(), await tourPlan()];
    plans[1] = { ...plans[1], cities: [] } as unknown as TourPlan;
    const both = await Promise.all(plans.map((each) => copyTour(each, { seriesId: source.seriesId, now, ...by })));
    expect(both.map((made) => (made.ok ? 'made' : made.reason)).sort()).toEqual(['made', 'slugTaken']);
    expect(await db.series.count({ where: { slug: 'nya-resan' } })).toBe(1);
    expect(await db.seminar.count()).toBe(before * 2);
  });

  it('a city’s address that somebody has takes the whole copy back and names it', async () => {
    const seminars = await db.seminar.count();
    await db.conference.update({ where: { id: source.id }, data: { slug: 'stad-0' } });
    const refused = await copyTour(await tourPlan(), { seriesId: source.seriesId, now, ...by });
    expect(refused).toEqual({ ok: false, reason: 'citySlugTaken', slugs: ['stad-0'] });
    expect([await db.series.count({ where: { slug: 'nya-resan' } }), await db.seminar.count()]).toEqual([0, seminars]);
  });
});

describe('a tour', () => {
  it('is made, changed as it was shown, and refused when somebody saved meanwhile', async () => {
    const texts = { nameSv: 'Resa', nameEn: 'Tour', introSv: '', introEn: '' };
    expect(await createTour({ ...texts, slug: 'resa' }, by)).toEqual({ ok: true, slug: 'resa' });
    expect(await createTour({ ...texts, slug: 'resa' }, by)).toEqual({ ok: false, reason: 'slugTaken' });
    const { id } = await db.series.findUniqueOrThrow({ where: { slug: 'resa' } });
    const save = (nameSv: string) => saveTour({ ...texts, nameSv }, { id, version: 1, ...by });
    const both = await Promise.all([save('Första'), save('Andra')]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await db.auditEvent.count({ where: { action: 'series.changed', subjectId: id } })).toBe(1);
  });

  it('is put in the order of its days, those without one last, and told when somebody saved meanwhile', async () => {
    for (const [slug, day] of [
      ['sen', '2032-05-05'],
      ['oppen', null],
      ['tidig', '2030-02-02'],
    ] as const)
      await createConference(plan({ slug, day }), { seriesId: source.seriesId, nameSv: 'x', nameEn: 'x', now, ...by });
    const { slug } = await db.series.findUniqueOrThrow({ where: { id: source.seriesId } });
    const both = await Promise.all([1, 2].map(() => sortStops({ slug, version: 1, ...by })));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    const stops = await db.conference.findMany({ where: { seriesId: source.seriesId }, orderBy: { position: 'asc' } });
    expect(stops.map((stop) => [stop.slug, stop.position])).toEqual([
      ['tidig', 0],
      [source.slug, 1],
      ['sen', 2],
      ['oppen', 3],
    ]);
  });

  it('goes into the archive when no city is coming, and out again', async () => {
    const { slug, id } = await db.series.findUniqueOrThrow({ where: { id: source.seriesId } });
    const archive = (to: boolean, version: number) => setTourArchived(to, { slug, version, ...by });
    expect(await archive(true, 1)).toEqual({ ok: false, reason: 'held', cities: ['Luleå'] });
    await db.conference.update({ where: { id: source.id }, data: { state: 'closed' } });
    expect(await archive(true, 7)).toEqual({ ok: false, reason: 'stale' });
    expect(await archive(true, 1)).toEqual({ ok: true });
    expect(await archive(false, 2)).toEqual({ ok: true });
    expect((await db.series.findUniqueOrThrow({ where: { id } })).archived).toBe(false);
  });
});
