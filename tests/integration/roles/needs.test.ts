// Needs on a real database: read one person at a time, every reading written down; the sheet; the purge (trust lines 48, 49).
import { beforeEach, describe, expect, it } from 'vitest';
import { handleBarrier, reportBarrier } from '@/features/accessibility/commands';
import { listBarriers } from '@/features/accessibility/queries';
import { openSealed, readNeeds, takeSheet } from '@/features/needs/commands';
import { getPersonWithNeeds, listNeedsReadings, listPeopleWithNeeds, listSealedNeeds } from '@/features/needs/queries';
import { countNeeds } from '@/features/needs/rules';
import { needsKeptDays, purgeNeeds } from '@/features/registration/needs-commands';
import { encryptJson } from '@/lib/crypto';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { expectRefused } from '../../factories/refusal';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db, pool } = testDb();
const canary = 'ALLERGI-KANARIE-7731';
let here: OpenConference;
let care: Person;
let speakerInvitationId: string;

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db, { capacity: 50 });
  care = await personWith(db, ['care', here.id]);
  await register(here.slug, { name: 'Åsa', needs: { food: canary, access: '', other: '' } });
  await register(here.slug, { name: 'Bo', needs: { food: 'vegetariskt', access: `${canary} slinga`, other: '' } });
  await register(here.slug, { name: 'Utan Behov' });
  speakerInvitationId = await speakerWithNeeds(here.id, 'Tal Talare');
});

async function speakerWithNeeds(conferenceId: string, name: string): Promise<string> {
  const { id } = await db.speakerInvitation.create({
    data: { conference: { connect: { id: conferenceId } }, speaker: { create: { slug: `s-${conferenceId}`, name } } },
  });
  const { keyId, bytes } = encryptJson({ food: canary, access: '', other: '' }, `speaker-needs:${id}`);
  await db.speakerNeeds.create({ data: { invitationId: id, keyId, ciphertext: bytes } });
  return id;
}

const reader = () => ({ userId: care.userId, actor: care.actor, requestId: 'test' });
const people = () => listPeopleWithNeeds(here.id);
const audits = async () =>
  (await db.auditEvent.findMany({ where: { action: { startsWith: 'needs.' } }, orderBy: { id: 'asc' } })).map(
    ({ action, subjectType, subjectId, data, actorId }) => ({ action, subjectType, subjectId, data, actorId }),
  );

describe('who has needs', () => {
  it('is told by name, never what; participants and speakers of this conference', async () => {
    const elsewhere = await openConference(db);
    await speakerWithNeeds(elsewhere.id, 'Någon Annanstans');
    const rows = await people();
    expect(rows.map(({ name, kind, lastReadAt }) => [name, kind, lastReadAt])).toEqual([
      ['Bo', 'registration', null],
      ['Tal Talare', 'speaker', null],
      ['Åsa', 'registration', null],
    ]);
    expect(JSON.stringify(rows)).not.toContain(canary);
    expect(countNeeds((await listSealedNeeds(here.id)).map(openSealed))).toEqual({
      people: 3,
      food: 3,
      access: 1,
      other: 0,
      unreadable: 0,
    });
  });

  it.each(['', 'x', '../..', "' OR 1=1"])('is nobody for the id %j', async (id) => {
    expect(await getPersonWithNeeds(id)).toBeNull();
  });
});

describe('reading one person', () => {
  it.each(['registration', 'speaker'] as const)('a %s: opened, written down with who, when and why', async (kind) => {
    const owner = (await people()).find((row) => row.kind === kind && row.name !== 'Bo');
    const person = await getPersonWithNeeds(owner?.id ?? '');
    if (!person) throw new Error('nobody');
    const read = await readNeeds(person, 'asked', reader());
    expect(read).toMatchObject({ ok: true, needs: { food: canary } });
    expect(await listNeedsReadings(person)).toMatchObject([{ readerName: 'Kim Kollega', reason: 'asked' }]);
    expect((await people()).find(({ id }) => id === person.id)?.lastReadAt).toBeInstanceOf(Date);
    // The audit row does not say whose: that somebody has needs is itself sensitive.
    expect(await audits()).toEqual([
      {
        action: 'needs.read',
        subjectType: 'needs',
        subjectId: here.id,
        data: { why: 'asked' },
        actorId: care.userId,
      },
    ]);
  });

  it('of a text that was moved from another person opens nothing, and is written down all the same', async () => {
    const [one, two] = await db.needs.findMany();
    await db.needs.update({
      where: { registrationId: one?.registrationId as string },
      data: { ciphertext: two?.ciphertext as Uint8Array<ArrayBuffer> },
    });
    const person = await getPersonWithNeeds(one?.registrationId as string);
    expect(person && (await readNeeds(person, 'day', reader()))).toEqual({ ok: false, reason: 'unreadable' });
    expect(await db.needsReadLog.count()).toBe(1);
  });

  it('of what is gone is no reading', async () => {
    const person = await getPersonWithNeeds(speakerInvitationId);
    await db.speakerNeeds.deleteMany();
    expect(person && (await readNeeds(person, 'day', reader()))).toEqual({ ok: false, reason: 'gone' });
    expect(await db.needsReadLog.count()).toBe(0);
  });
});

describe('the kitchen’s sheet', () => {
  it('with counts alone reads nobody', async () => {
    expect(
      countNeeds(await takeSheet({ conferenceId: here.id }, { reason: 'kitchen', lines: [] }, reader())),
    ).toMatchObject({
      people: 3,
    });
    expect(await db.needsReadLog.count()).toBe(0);
    expect(await audits()).toMatchObject([{ action: 'needs.exported', data: { why: 'kitchen', kinds: '', count: 0 } }]);
  });

  it('with lines reads those whose lines go along', async () => {
    await takeSheet({ conferenceId: here.id }, { reason: 'room', lines: ['access'] }, reader());
    expect(await db.needsReadLog.findMany({ select: { reason: true, userId: true } })).toEqual([
      { reason: 'room', userId: care.userId },
    ]);
    expect(await audits()).toMatchObject([{ data: { why: 'room', kinds: 'access', count: 1 } }]);
  });
});

describe('the canary', () => {
  it('stands in no table as it was written, after readings and sheets', async () => {
    for (const { id } of await people()) {
      const person = await getPersonWithNeeds(id);
      if (person) await readNeeds(person, 'day', reader());
    }
    await takeSheet({ conferenceId: here.id }, { reason: 'kitchen', lines: ['food', 'access', 'other'] }, reader());
    const { rows } = await pool.query<{ name: string }>(
      `SELECT quote_ident(tablename) AS name FROM pg_tables WHERE schemaname = 'public'`,
    );
    for (const { name } of rows) {
      const found = await pool.query(`SELECT 1 FROM ${name} t WHERE t::text LIKE $1`, [`%${canary}%`]);
      expect(found.rowCount, name).toBe(0);
    }
  });
});

describe('after the day', () => {
  it('speakers’ needs go with participants’, and the history keeps the number only', async () => {
    const { endsAt } = await db.conference.findUniqueOrThrow({ where: { id: here.id } });
    const over = new Date((endsAt as Date).getTime() + needsKeptDays * 86_400_000 + 1);
    expect(await purgeNeeds(over)).toBe(3);
    expect([await db.needs.count(), await db.speakerNeeds.count()]).toEqual([0, 0]);
    expect(await audits()).toMatchObject([{ action: 'needs.purged', data: { count: 3 } }]);
  });
});

describe('the database', () => {
  it('keeps a reading of exactly one person, with a reason it knows', async () => {
    const log = (columns: string, values: string) =>
      `INSERT INTO needs_read_log (user_id${columns}) VALUES (gen_random_uuid()${values})`;
    const both = ', registration_id, invitation_id';
    await expectRefused({ sql: log('', ''), refusedBy: 'needs_read_log_one_person' });
    await expectRefused({
      sql: log(both, ', gen_random_uuid(), gen_random_uuid()'),
      refusedBy: 'needs_read_log_one_person',
    });
    await expectRefused({
      sql: log(', registration_id, reason', `, gen_random_uuid(), 'nötallergi'`),
      refusedBy: 'needs_read_log_reason_known',
    });
  });
});

describe('a reported barrier', () => {
  it('is noted as handled once, by whom, and mailed to nobody', async () => {
    const admin = await personWith(db, ['admin', null]);
    const actor = admin.actor as typeof admin.actor & { kind: 'user' };
    const { id } = await reportBarrier(
      { text: 'Knappen syns inte', page: null, email: null },
      { kind: 'public' },
      'test',
    );
    const handle = () => handleBarrier({ id, note: 'Rättat' }, actor, 'test');
    const done = await Promise.all([handle(), handle(), handle()]);
    expect(done.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await listBarriers(1)).toMatchObject([{ id, handledBy: 'Kim Kollega', handledNote: 'Rättat' }]);
    const rows = await db.auditEvent.findMany({ where: { subjectId: id }, orderBy: { id: 'asc' } });
    expect(rows.map(({ action, data }) => [action, data])).toEqual([
      ['barrier.reported', {}],
      ['barrier.handled', {}],
    ]);
    expect(await db.outboxMail.count({ where: { template: { contains: 'barrier' } } })).toBe(0);
  });
});
