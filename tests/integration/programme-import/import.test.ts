import { beforeEach, describe, expect, it } from 'vitest';
import { rowsOf } from '@/features/programme-import/cell-rules';
import { applyImport } from '@/features/programme-import/commands';
import { planImport } from '@/features/programme-import/plan-rules';
import { getImport, getKnown } from '@/features/programme-import/queries';
import { templateRows } from '@/features/programme-import/template-rules';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import type { Actor } from '@/lib/actor';
import { localTimeValue } from '@/lib/time';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { type Place, putIn } from '../../factories/programme-file';
import { addSpeaker } from '../../factories/public-programme';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const heads = ['Nyckel', 'Rubrik', 'Tema', 'Talare', 'Starttid', 'Lokal'];
let here: OpenConference;
let place: Place;
let person: Person;
/** When the first slot for seminars begins, as people write it. */
let first: string;

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db, { sessionsPerSlot: 2, sessionCapacity: 30 });
  await db.room.create({ data: { venueId: here.venueId, name: 'Ljusgården', capacity: 80, position: 9 } });
  place = { seriesId: here.seriesId, conferenceId: here.id };
  person = await personWith(db, ['programme', null]);
  await addSpeaker(db, 'Åsa Öberg');
  const slot = await db.slot.findFirstOrThrow({
    where: { conferenceId: here.id, kind: 'seminars' },
    orderBy: { startsAt: 'asc' },
  });
  first = localTimeValue(slot.startsAt).slice(11).replace(':', '.');
});

const apply = (importId: string, shown: string, actor: Actor = person.actor) =>
  applyImport({ importId, shown, now: new Date() }, { actor, requestId: 'test' });
const seminars = () => db.seminar.findMany({ where: { seriesId: here.seriesId }, orderBy: { titleSv: 'asc' } });

async function importNow(table: string[][]) {
  const { id, plan, hash } = await putIn(person.actor, place, table);
  return { plan, done: await apply(id, hash) };
}

const table = () => [
  heads,
  ['S1', 'Barnets röst', 'Delaktighet och medskapande', 'åsa öberg', first, 'ljusgården'],
  ['S2', 'Stanna kvar', 'Goda villkor', '', '', ''],
];

describe('an import', () => {
  it('writes seminars and people, places them in the draft, and is written down', async () => {
    const { done, plan } = await importNow(table());
    expect(plan.rows.map(({ state }) => state)).toEqual(['new', 'new']);
    expect(done).toEqual({ ok: true, created: 2, changed: 0, placed: 1 });
    const made = await db.seminar.findUniqueOrThrow({
      where: { seriesId_importKey: { seriesId: here.seriesId, importKey: 'S1' } },
      include: { programmeRoles: { include: { speaker: true } } },
    });
    expect([made.titleSv, made.slug, made.theme]).toEqual(['Barnets röst', 'barnets-rost', 'participation']);
    expect(made.programmeRoles.map(({ kind, speaker }) => `${kind} ${speaker.name}`)).toEqual(['speaker Åsa Öberg']);
    const { document, isDraft } = await getProgrammeDocument(here.id);
    expect(isDraft).toBe(true);
    expect(document.sessions.filter(({ seminarId }) => seminarId === made.id)).toMatchObject([{ capacity: 80 }]);
    // Nothing of it is public before a release.
    expect(await db.seminarSession.count({ where: { seminarId: made.id } })).toBe(0);
    const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'programme.imported' } });
    expect(audit).toMatchObject({
      actorId: person.userId,
      conferenceId: here.id,
      data: { created: 2, changed: 0, placed: 1 },
    });
  });

  it('can be repeated: nothing changes, and there are no doubles', async () => {
    await importNow(table());
    const count = (await seminars()).length;
    const again = await importNow(table());
    expect(again.plan.rows.map(({ state, placement }) => [state, placement?.state])).toEqual([
      ['unchanged', 'same'],
      ['unchanged', undefined],
    ]);
    expect(again.done).toEqual({ ok: false, reason: 'nothing' });
    expect(await seminars()).toHaveLength(count);
  });

  it('follows the key when the title changes, and says field by field what becomes what', async () => {
    await importNow(table());
    const changed = table();
    changed[1] = ['S1', 'Barnets egen röst', 'Goda villkor', '', '', ''];
    const { plan, done } = await importNow(changed);
    expect(plan.rows[0]?.changes).toEqual([
      { field: 'titleSv', before: 'Barnets röst', after: 'Barnets egen röst' },
      { field: 'theme', before: 'participation', after: 'conditions' },
    ]);
    expect(done).toMatchObject({ ok: true, created: 0, changed: 1 });
    // An empty cell changes nothing: the speaker is still there.
    expect(await db.programmeRole.count({ where: { seminar: { importKey: 'S1' } } })).toBe(1);
  });

  it('takes a seminar written by hand for its own, by its title', async () => {
    const { plan } = await importNow([heads, ['S9', 'seminarium  1.1', '', '', '', '']]);
    expect(plan.rows[0]).toMatchObject({ state: 'changed', setKey: true });
    expect((await seminars()).filter(({ importKey }) => importKey === 'S9')).toHaveLength(1);
    expect(await seminars()).toHaveLength(4);
  });

  it('moves a seminar that stands once, and keeps its session with the seats', async () => {
    const [session] = here.sessions[1] ?? [];
    const { seminarId } = await db.seminarSession.findUniqueOrThrow({ where: { id: session as string } });
    const { titleSv } = await db.seminar.findUniqueOrThrow({ where: { id: seminarId } });
    const { plan, done } = await importNow([heads, ['', titleSv, '', '', first, 'Ljusgården']]);
    expect(plan.rows[0]?.placement).toMatchObject({ state: 'moved', sessionId: session });
    expect(done.ok).toBe(true);
    const { document } = await getProgrammeDocument(here.id);
    expect(document.sessions.filter(({ seminarId: id }) => id === seminarId).map(({ id }) => id)).toEqual([session]);
  });
});

describe('what is wrong', () => {
  it('is said by row and column, and then nothing is written', async () => {
    const before = JSON.stringify(await seminars());
    const { plan, done } = await importNow([
      [
        'Nyckel',
        'Rubrik',
        'Tema',
        'Talare',
        'Starttid',
        'Lokal',
        'Platser',
        'Högst antal',
        'Minst antal',
        'Beskrivning',
      ],
      ['A', 'Fel tema', 'Fiske', '', '', '', '', '', '', ''],
      ['B', 'Fel talare', 'Villkor', 'Ingen Alls', '', '', '', '', '', ''],
      ['C', 'Fel tid', 'Villkor', '', '03.00', 'Ljusgården', '', '', '', ''],
      ['D', 'Fel lokal', 'Villkor', '', first, 'Källaren', '', '', '', ''],
      ['E', 'Upptagen', 'Villkor', '', first, 'Sal 1', '', '', '', ''],
      ['F', 'Dubbel', 'Villkor', '', '', '', '', '', '', ''],
      ['F', 'Dubbel', 'Villkor', '', '', '', '', '', '', ''],
      ['G', 'x'.repeat(201), 'Villkor', '', '', '', '', '', '', ''],
      ['H', 'Nummer', 'Villkor', '', '', '', '', '', '', 'Ring 811218-9876'],
      ['I', 'Antal', 'Villkor', '', '', '', '', '5', '9', ''],
      ['J', '', '', '', '', '', '', '', '', 'Text'],
      ['K', 'För många', 'Villkor', '', first, 'Ljusgården', '81', '', '', ''],
      ['L', 'Fel klocka', 'Villkor', '', 'kvart över', 'Ljusgården', '', '', '', ''],
    ]);
    expect(plan.errors.map(({ line, column, key }) => `${line} ${column} ${key}`)).toEqual([
      '2 theme themeUnknown',
      '3 speakers speakerUnknown',
      '4 startsAt timeUnknown',
      '5 room roomUnknown',
      '6 room roomTaken',
      '7 key duplicateKey',
      '8 key duplicateKey',
      '9 titleSv tooLong',
      '10 abstractSv personnummer',
      '11 maxParticipants limitsWrong',
      '12 titleSv missing',
      '12 theme missing',
      '13 seats seatsTooMany',
      '14 startsAt timeWrong',
    ]);
    expect(plan.errors.find(({ key }) => key === 'personnummer')?.value).not.toContain('811218');
    expect(done).toEqual({ ok: false, reason: 'hasErrors' });
    expect(JSON.stringify(await seminars())).toBe(before);
    expect((await getProgrammeDocument(here.id)).isDraft).toBe(false);
  });

  it('a formula, markup and a full-width equals sign are text', async () => {
    const { plan } = await importNow([
      heads,
      ['S1', '=HYPERLINK("http://evil.example")', 'Villkor', '', '', ''],
      ['S2', '<script>alert(1)</script>', 'Villkor', '', '', ''],
    ]);
    expect(plan.rows.map(({ notes }) => notes)).toEqual([['formula'], []]);
    expect((await seminars()).map(({ titleSv }) => titleSv)).toEqual(
      expect.arrayContaining(['=HYPERLINK("http://evil.example")', '<script>alert(1)</script>']),
    );
  });

  it('is half of it nowhere: when the last step breaks, the first ones are undone', async () => {
    const { id, hash } = await putIn(person.actor, place, table());
    // Another hand changes a seminar's row between the plan and the writing; here the draft table refuses.
    await db.$executeRaw`ALTER TABLE programme_draft_step ADD CONSTRAINT broken CHECK (false) NOT VALID`;
    await expect(apply(id, hash)).rejects.toThrow();
    await db.$executeRaw`ALTER TABLE programme_draft_step DROP CONSTRAINT broken`;
    expect(await db.seminar.count({ where: { importKey: { not: null } } })).toBe(0);
    expect(await db.auditEvent.count({ where: { action: 'programme.imported' } })).toBe(0);
    expect((await apply(id, hash)).ok).toBe(true);
  });
});

describe('two at once', () => {
  it('the same import pressed twice is done once', async () => {
    const { id, hash } = await putIn(person.actor, place, table());
    const outcomes = await Promise.all([apply(id, hash), apply(id, hash)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason)).sort()).toEqual([
      'alreadyImported',
      'done',
    ]);
    expect(await db.seminar.count({ where: { importKey: 'S1' } })).toBe(1);
  });

  it('the same file from two people: one is done, the other is asked to look again', async () => {
    const other = await personWith(db, ['organiser', null]);
    const mine = await putIn(person.actor, place, table());
    const theirs = await putIn(other.actor, place, table());
    const outcomes = await Promise.all([apply(mine.id, mine.hash), apply(theirs.id, theirs.hash, other.actor)]);
    expect(outcomes.map((outcome) => (outcome.ok ? 'done' : outcome.reason)).sort()).toEqual(['done', 'stale']);
    expect(await seminars()).toHaveLength(6);
  });

  it('what changed since the look is not overwritten', async () => {
    await importNow(table());
    const changed = table();
    changed[1] = ['S1', 'Ny rubrik', '', '', '', ''];
    const { id, hash } = await putIn(person.actor, place, changed);
    await db.seminar.updateMany({ where: { importKey: 'S1' }, data: { titleSv: 'Ändrad av någon annan', version: 7 } });
    expect(await apply(id, hash)).toEqual({ ok: false, reason: 'stale' });
  });
});

describe('a kept file', () => {
  it('is its owner’s alone, and is emptied when it is done', async () => {
    const other = await personWith(db, ['programme', null]);
    const { id, hash } = await putIn(person.actor, place, table());
    expect(await getImport(id, other.userId)).toBeNull();
    expect(await apply(id, hash, other.actor)).toEqual({ ok: false, reason: 'notFound' });
    expect(await apply('not-an-id', hash)).toEqual({ ok: false, reason: 'notFound' });
    await apply(id, hash);
    expect((await db.programmeImport.findUniqueOrThrow({ where: { id } })).content).toEqual({});
    expect((await getImport(id, person.userId))?.file).toBeNull();
  });

  it('means seminars of its own tour only', async () => {
    const elsewhere = await openConference(db, {});
    await db.seminar.updateMany({
      where: { seriesId: elsewhere.seriesId, slug: 'seminarium-1-1' },
      data: { importKey: 'S1' },
    });
    const { plan, done } = await importNow(table());
    expect(plan.rows[0]?.state).toBe('new');
    expect(done.ok).toBe(true);
    expect(await db.seminar.count({ where: { seriesId: elsewhere.seriesId, titleSv: 'Barnets röst' } })).toBe(0);
  });
});

describe('the limit of 2,000 rows', () => {
  it('is planned, created and changed within the time of a request', async () => {
    const many = (title: string) => [
      ['Nyckel', 'Rubrik', 'Tema', 'Talare', 'Beskrivning'],
      ...Array.from({ length: 2_000 }, (_, i) => [
        `K${i}`,
        `${title} ${i}`,
        'Villkor',
        'Åsa Öberg',
        'Text '.repeat(40),
      ]),
    ];
    place = { seriesId: here.seriesId, conferenceId: null };
    const began = performance.now();
    expect(await importNow(many('Nytt')).then(({ done }) => done)).toMatchObject({ ok: true, created: 2_000 });
    expect(await importNow(many('Ändrat')).then(({ done }) => done)).toMatchObject({ ok: true, changed: 2_000 });
    expect(performance.now() - began).toBeLessThan(20_000);
  });
});

describe('the template', () => {
  it.each(['sv', 'en'] as const)('is understood as it is, in %s', async (locale) => {
    const { rows, unknown } = rowsOf(templateRows(locale));
    expect(unknown).toEqual([]);
    const wrong = planImport(rows, await getKnown({ seriesId: here.seriesId, conferenceId: null }, rows)).errors;
    // Its made-up speakers are in no register; everything else is right.
    expect(wrong.map(({ key }) => key)).toEqual(['speakerUnknown', 'speakerUnknown']);
  });
});
