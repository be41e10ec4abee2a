import { beforeEach, describe, expect, it } from 'vitest';
import { getConference, listPublicSlugs, listTours } from '@/features/conference/queries';
import { getSeats, listSeats } from '@/features/conference/seats-queries';
import { listSlots } from '@/features/programme/queries';
import { getSeminar, listSeminarSlugs } from '@/features/programme/seminar-queries';
import { getSpeaker, listSpeakerSlugs } from '@/features/programme/speaker-queries';
import { openConference } from '../../factories/conference';
import { addSpeaker, publicProgramme } from '../../factories/public-programme';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const now = new Date();

beforeEach(emptyDatabase);

describe('a draft', () => {
  it('is a stop with its city and nothing else, and has no page, seats, slots, seminars or place in the sitemap', async () => {
    const shown = await publicProgramme(db, 1);
    const hidden = await openConference(db, { conference: { state: 'draft', city: 'Kiruna' } });
    // A tour of drafts alone does not show; with a published city beside it, the draft is a name on the line.
    expect((await listTours('sv', now)).flatMap(({ stops }) => stops).some(({ city }) => city === 'Kiruna')).toBe(
      false,
    );
    const beside = await openConference(db, { conference: { position: 1 } });
    await db.conference.update({ where: { id: beside.id }, data: { seriesId: hidden.seriesId } });
    expect((await listTours('sv', now)).flatMap(({ stops }) => stops).find(({ city }) => city === 'Kiruna')).toEqual({
      stage: 'draft',
      key: hidden.id,
      city: 'Kiruna',
    });
    expect(await getConference(hidden.slug, 'sv', now)).toBeNull();
    expect(await getSeats(hidden.slug)).toBeNull();
    expect(Object.keys(await listSeats())).not.toContain(hidden.slug);
    expect(await listSlots(hidden.slug, 'sv')).toEqual([]);
    expect(await getSeminar(hidden.slug, 'seminarium-1-1', 'sv')).toBeNull();
    expect((await listPublicSlugs()).map(({ slug }) => slug)).not.toContain(hidden.slug);
    expect((await listSeminarSlugs()).map(({ conference }) => conference)).not.toContain(hidden.slug);
    expect(await getConference(shown.slug, 'sv', now)).not.toBeNull();
  });

  it('does not show on an archived tour at all', async () => {
    const { seriesId } = await openConference(db, { conference: { state: 'draft' } });
    await db.series.update({ where: { id: seriesId }, data: { archived: true } });
    expect((await listTours('sv', now)).flatMap(({ stops }) => stops)).toEqual([]);
  });

  it('keeps its speakers to itself', async () => {
    const hidden = await openConference(db, { conference: { state: 'draft' } });
    const speaker = await addSpeaker(db, 'Okänd');
    await db.programmeRole.create({ data: { kind: 'moderator', speakerId: speaker.id, conferenceId: hidden.id } });
    expect(await getSpeaker(speaker.slug, 'sv')).toBeNull();
    expect(await listSpeakerSlugs()).toEqual([]);
  });
});

describe('what is read', () => {
  it('falls back to Swedish in English, and says so', async () => {
    const conference = await publicProgramme(db, 1);
    const seminar = { seriesId_slug: { seriesId: conference.seriesId, slug: 'seminarium-1-1' } };
    expect((await getSeminar(conference.slug, 'seminarium-1-1', 'en'))?.title).toEqual({
      text: 'Seminarium 1.1',
      lang: 'sv',
    });
    const { id } = await db.seminar.findUniqueOrThrow({ where: seminar, select: { id: true } });
    await db.releasedSeminar.update({
      where: { conferenceId_seminarId: { conferenceId: conference.id, seminarId: id } },
      data: { titleEn: 'Seminar 1.1' },
    });
    expect((await getSeminar(conference.slug, 'seminarium-1-1', 'en'))?.title).toEqual({
      text: 'Seminar 1.1',
      lang: 'en',
    });
  });

  it('counts seats from what is taken, and puts slots and rooms in order', async () => {
    const conference = await openConference(db, { sessionsPerSlot: 2, sessionCapacity: 4, capacity: 9 });
    const seats = await getSeats(conference.slug);
    expect(seats?.seatsLeft).toBe(9);
    expect(Object.values(seats?.sessions ?? {})).toEqual([4, 4, 4, 4]);
    const slots = await listSlots(conference.slug, 'sv');
    expect(slots.map(({ kind }) => kind)).toEqual(['plenary', 'seminars', 'seminars']);
    expect(slots[1]?.sessions.map(({ room }) => room.name)).toEqual(['Sal 1', 'Sal 2']);
  });

  it('gives the other cities of a seminar that tours', async () => {
    const here = await openConference(db, { slots: 1, sessionsPerSlot: 1 });
    const there = await openConference(db, {
      slots: 1,
      sessionsPerSlot: 1,
      conference: { city: 'Malmö', seriesId: here.seriesId, position: 1 },
    });
    const seminar = await db.seminar.findFirstOrThrow({ where: { seriesId: here.seriesId }, select: { id: true } });
    await db.seminarSession.updateMany({ where: { conferenceId: there.id }, data: { seminarId: seminar.id } });
    expect((await getSeminar(here.slug, 'seminarium-1-1', 'sv'))?.elsewhere).toMatchObject([
      { conferenceSlug: there.slug, city: 'Malmö' },
    ]);
  });
});
