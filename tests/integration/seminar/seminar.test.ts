import { beforeEach, describe, expect, it } from 'vitest';
import { archiveSeminar, changeSeminar, createSeminar } from '@/features/seminar/commands';
import { saveLocalText } from '@/features/seminar/local-commands';
import { getLocalSeminar, listConferenceSeminars } from '@/features/seminar/local-queries';
import { addPerson, stepPerson, takeToursPeople } from '@/features/seminar/people-commands';
import { countSeminars, getMasterSeminar, getSeminarSubject, listSeminars } from '@/features/seminar/queries';
import { seminarViewFrom } from '@/features/seminar/rules';
import type { LocalText, SeminarText } from '@/features/seminar/types';
import { type OpenConference, openConference } from '../../factories/conference';
import { personWith } from '../../factories/people';
import { addSpeaker } from '../../factories/public-programme';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const text: SeminarText = {
  titleSv: 'Åtta svar',
  titleEn: null,
  abstractSv: 'Ett **nytt** sätt.',
  abstractEn: null,
  theme: 'participation',
  audiences: ['managers'],
  language: 'sv',
  level: 'advanced',
  equipment: ['projector'],
  minParticipants: 5,
  maxParticipants: 20,
};
const nothing: LocalText = {
  titleSv: null,
  titleEn: null,
  abstractSv: null,
  abstractEn: null,
  level: null,
  minParticipants: null,
  maxParticipants: null,
};

let here: OpenConference;
let by: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string };
let seminarId: string;

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db, { sessionsPerSlot: 2 });
  by = { actor: (await personWith(db, ['programme', null])).actor, requestId: 'test' };
  seminarId = (await db.seminar.findFirstOrThrow({ where: { slug: 'seminarium-1-1' } })).id;
});

const rowOf = async (slug: string) => (await listConferenceSeminars(here.id)).find((row) => row.slug === slug);
const released = () =>
  db.releasedSeminar.findUniqueOrThrow({
    where: { conferenceId_seminarId: { conferenceId: here.id, seminarId } },
    include: { people: true },
  });
const audits = () =>
  db.auditEvent.findMany({ orderBy: { id: 'asc' }, select: { action: true, conferenceId: true, data: true } });

describe('the tour’s text', () => {
  it('is created with an address of its own, also when two have the same title at once', async () => {
    const made = await Promise.all([1, 2, 3].map(() => createSeminar({ seriesId: here.seriesId, text }, by)));
    expect(made.map(({ slug }) => slug).sort()).toEqual(['atta-svar', 'atta-svar-2', 'atta-svar-3']);
    expect(await audits()).toHaveLength(3);
  });

  it('is changed once by two at the same time: the other is told, nothing of theirs is lost or mixed in', async () => {
    const change = (titleSv: string) =>
      changeSeminar({ seriesId: here.seriesId, seminarId, version: 1, text: { ...text, titleSv } }, by);
    const outcomes = await Promise.all([change('En'), change('Två')]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason)).sort()).toEqual(['done', 'stale']);
    expect(await audits()).toMatchObject([
      {
        action: 'seminar.changed',
        data: { before: { titleSv: 'Seminarium 1.1', level: 'everyone' }, after: { level: 'advanced' } },
      },
    ]);
    expect(JSON.stringify((await audits())[0]?.data)).not.toContain('Ett **nytt** sätt');
  });

  it('does not show before a release, and is marked as changed until then', async () => {
    expect((await rowOf('seminarium-1-1'))?.state).toBe('released');
    await changeSeminar({ seriesId: here.seriesId, seminarId, version: 1, text }, by);
    expect((await released()).titleSv).toBe('Seminarium 1.1');
    expect((await rowOf('seminarium-1-1'))?.state).toBe('changed');
  });

  it('of another tour is not found', async () => {
    const elsewhere = await openConference(db, {});
    expect(await changeSeminar({ seriesId: elsewhere.seriesId, seminarId, version: 1, text }, by)).toEqual({
      ok: false,
      reason: 'notFound',
    });
    expect(await getSeminarSubject(seminarId, elsewhere.id)).toBeNull();
    expect(await getMasterSeminar(elsewhere.seriesId, 'finns-inte')).toBeNull();
    expect(await getSeminarSubject('x', null)).toBeNull();
    expect(await getSeminarSubject(seminarId, "' OR 1=1")).toBeNull();
  });

  it('is put away and taken out, and leaves the list in between', async () => {
    const view = seminarViewFrom({});
    const count = await countSeminars(here.seriesId, view);
    const change = { seriesId: here.seriesId, seminarId, now: new Date() };
    expect(await archiveSeminar({ ...change, version: 1, archive: true }, by)).toEqual({ ok: true });
    expect(await countSeminars(here.seriesId, view)).toBe(count - 1);
    expect((await listSeminars(here.seriesId, seminarViewFrom({ show: 'archived' }))).map(({ slug }) => slug)).toEqual([
      'seminarium-1-1',
    ]);
    expect(await archiveSeminar({ ...change, version: 1, archive: false }, by)).toEqual({ ok: false, reason: 'stale' });
    expect(await archiveSeminar({ ...change, version: 2, archive: false }, by)).toEqual({ ok: true });
  });

  it('cannot let in fewer at most than at least, whoever writes it', async () => {
    const broken = db.seminar.update({ where: { id: seminarId }, data: { minParticipants: 9, maxParticipants: 3 } });
    await expect(broken).rejects.toThrow(/seminar_participants_in_order/);
    await expect(db.seminar.update({ where: { id: seminarId }, data: { minParticipants: 0 } })).rejects.toThrow(
      /seminar_participants_in_order/,
    );
  });
});

describe('what a city says otherwise', () => {
  const save = (version: number, change: Partial<LocalText>) =>
    saveLocalText({ conferenceId: here.id, seminarId, version, text: { ...nothing, ...change } }, by);

  it('hides the tour’s words there, field by field, until it is taken back', async () => {
    expect(await save(0, { titleSv: 'I Luleå', level: 'introductory' })).toEqual({ ok: true });
    await changeSeminar({ seriesId: here.seriesId, seminarId, version: 1, text }, by);
    expect(await rowOf('seminarium-1-1')).toMatchObject({
      titleSv: 'I Luleå',
      level: 'introductory',
      maxParticipants: 20,
      changed: ['titleSv', 'level'],
      state: 'changed',
    });
    expect((await getMasterSeminar(here.seriesId, 'seminarium-1-1'))?.places).toMatchObject([
      { conferenceId: here.id, changed: ['titleSv', 'level'], released: true, inDraft: true },
    ]);
    expect(await save(1, {})).toEqual({ ok: true });
    expect(await rowOf('seminarium-1-1')).toMatchObject({ titleSv: 'Åtta svar', changed: [] });
    expect((await released()).titleSv).toBe('Seminarium 1.1');
  });

  it('is written once by two who began with nothing', async () => {
    const outcomes = await Promise.all([save(0, { titleSv: 'A' }), save(0, { titleSv: 'B' })]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason)).sort()).toEqual(['done', 'stale']);
    expect(await save(0, { titleSv: 'C' })).toEqual({ ok: false, reason: 'stale' });
    expect((await audits()).map(({ action, conferenceId }) => [action, conferenceId])).toEqual([
      ['seminar.changed_locally', here.id],
    ]);
  });

  it('is a seminar of the city’s own tour only', async () => {
    const elsewhere = await openConference(db, {});
    expect((await getLocalSeminar(elsewhere.id, 'seminarium-1-1'))?.id).not.toBe(seminarId);
    expect(await getLocalSeminar(here.id, 'finns-inte')).toBeNull();
  });
});

describe('people', () => {
  beforeEach(async () => {
    for (const name of ['Åsa Öberg', 'Bo Ek', 'Cia Al']) await addSpeaker(db, name);
  });
  const place = (version: number, conferenceId: string | null = null) => ({ seminarId, conferenceId, version });
  const names = async (conferenceId: string | null = null) =>
    (
      await db.programmeRole.findMany({
        where: { seminarId, conferenceId },
        orderBy: [{ kind: 'asc' }, { position: 'asc' }],
        include: { speaker: true },
      })
    ).map(({ kind, speaker }) => `${kind} ${speaker.name}`);
  const speakerId = async (name: string) => (await db.speaker.findFirstOrThrow({ where: { name } })).id;

  it('are added by name, whatever its case, and moved one place at a time', async () => {
    expect(await addPerson({ ...place(1), name: 'åsa öberg', kind: 'speaker' }, by)).toEqual({ ok: true });
    expect(await addPerson({ ...place(2), name: 'Bo Ek, LULEÅ kommun', kind: 'speaker' }, by)).toEqual({ ok: true });
    expect(await addPerson({ ...place(3), name: 'Bo Ek', kind: 'host' }, by)).toEqual({ ok: true });
    expect(
      await stepPerson({ ...place(4), speakerId: await speakerId('Bo Ek'), kind: 'speaker', step: 'up' }, by),
    ).toEqual({
      ok: true,
    });
    expect(await names()).toEqual(['speaker Bo Ek', 'speaker Åsa Öberg', 'host Bo Ek']);
    expect(await addPerson({ ...place(5), name: 'Bo Ek', kind: 'speaker' }, by)).toMatchObject({
      reason: 'alreadyThere',
    });
    expect(await addPerson({ ...place(5), name: 'Okänd', kind: 'speaker' }, by)).toMatchObject({
      reason: 'unknownPerson',
    });
    await addSpeaker(db, 'Bo Ek');
    expect(await addPerson({ ...place(5), name: 'Bo Ek', kind: 'moderator' }, by)).toMatchObject({
      reason: 'severalPeople',
    });
    expect(await addPerson({ ...place(2), name: 'Cia Al', kind: 'speaker' }, by)).toMatchObject({ reason: 'stale' });
    expect((await rowOf('seminarium-1-1'))?.state).toBe('changed');
  });

  it('of a city take over from the tour’s with the first change, role by role', async () => {
    await addPerson({ ...place(1), name: 'Åsa Öberg', kind: 'speaker' }, by);
    await addPerson({ ...place(2), name: 'Bo Ek', kind: 'host' }, by);
    expect(await addPerson({ ...place(0, here.id), name: 'Cia Al', kind: 'speaker' }, by)).toEqual({ ok: true });
    expect(await names(here.id)).toEqual(['speaker Åsa Öberg', 'speaker Cia Al']);
    expect(await names()).toEqual(['speaker Åsa Öberg', 'host Bo Ek']);
    expect((await rowOf('seminarium-1-1'))?.changed).toEqual(['people']);
    const step = { kind: 'speaker', step: 'remove' } as const;
    await stepPerson({ ...place(1, here.id), speakerId: await speakerId('Cia Al'), ...step }, by);
    expect(
      await stepPerson({ ...place(2, here.id), speakerId: await speakerId('Åsa Öberg'), ...step }, by),
    ).toMatchObject({
      reason: 'lastPerson',
    });
    expect(await takeToursPeople({ seminarId, conferenceId: here.id, version: 2, kind: 'speaker' }, by)).toEqual({
      ok: true,
    });
    expect(await names(here.id)).toEqual([]);
  });

  it('are changed once by two at the same time', async () => {
    const outcomes = await Promise.all(
      ['Åsa Öberg', 'Bo Ek', 'Cia Al'].map((name) => addPerson({ ...place(1), name, kind: 'speaker' }, by)),
    );
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await names()).toHaveLength(1);
  });
});

describe('a tour’s list', () => {
  it('finds words in titles and speakers’ names, folded, and treats % and _ as themselves', async () => {
    await createSeminar({ seriesId: here.seriesId, text: { ...text, titleSv: 'Hundra % säkert_svar' } }, by);
    const { id } = await addSpeaker(db, 'Åsa Öberg');
    await db.programmeRole.create({ data: { kind: 'speaker', speakerId: id, seminarId } });
    const found = async (q: string) =>
      (await listSeminars(here.seriesId, seminarViewFrom({ q }))).map(({ titleSv }) => titleSv);
    expect(await found('hundra %')).toEqual(['Hundra % säkert_svar']);
    expect(await found('sakert_svar')).toEqual(['Hundra % säkert_svar']);
    expect(await found('asa oberg')).toEqual(['Seminarium 1.1']);
    expect(await found("'; drop table seminar--")).toEqual([]);
    expect(await found('s%r')).toEqual([]);
  });

  it('says where each stands, and which stand nowhere or were changed by a city', async () => {
    const { slug } = await createSeminar({ seriesId: here.seriesId, text }, by);
    await saveLocalText({ conferenceId: here.id, seminarId, version: 0, text: { ...nothing, titleSv: 'Eget' } }, by);
    const list = (show: string) => listSeminars(here.seriesId, seminarViewFrom({ show }));
    expect((await list('unplaced')).map((row) => row.slug)).toEqual([slug]);
    expect(await list('local')).toMatchObject([
      { slug: 'seminarium-1-1', cities: [{ slug: here.slug, city: 'Luleå', local: true, released: true }] },
    ]);
  });
});
