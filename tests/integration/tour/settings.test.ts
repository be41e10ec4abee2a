import { beforeEach, describe, expect, it } from 'vitest';
import { getConference, getPreviewedConference } from '@/features/conference/queries';
import { createPreview, revokePreview } from '@/features/preview/commands';
import { listDraftSlots } from '@/features/preview/queries';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import { setTourArchived } from '@/features/tour/commands';
import { settingsSchema } from '@/features/tour/schema';
import { saveSettings, type WantedSettings } from '@/features/tour/settings-commands';
import { getSettings } from '@/features/tour/settings-queries';
import { changeState } from '@/features/tour/state-commands';
import { decryptJson, hashToken } from '@/lib/crypto';
import { isoDate } from '@/lib/time';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { register } from '../../factories/registration';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
const now = new Date();
const dayMs = 86_400_000;
let here: OpenConference;
let person: Person;
let by: { actor: Person['actor']; requestId: string };

beforeEach(async () => {
  await emptyDatabase();
  here = await openConference(db, { capacity: 10, sessionCapacity: 5 });
  person = await personWith(db, ['organiser', here.id]);
  by = { actor: person.actor, requestId: 'test' };
});

async function wanted(change: Partial<WantedSettings> = {}): Promise<WantedSettings> {
  const now = await getSettings(here.id);
  if (!now) throw new Error('gone');
  const { city, nameSv, nameEn, introSv, introEn, capacity, venueId, contactEmail, contactPhone, policySv, policyEn } =
    now;
  return {
    ...{ city, nameSv, nameEn, introSv, introEn, capacity, venueId, contactEmail, contactPhone, policySv, policyEn },
    slug: null,
    startsAt: now.startsAt,
    endsAt: now.endsAt,
    opensAt: now.registrationOpensAt,
    closesAt: now.registrationClosesAt,
    needsAsked: now.needsAsked,
    hostId: now.hostOrganisationId,
    moderatorIds: now.moderatorIds,
    ...change,
  };
}

const save = (settings: WantedSettings, version = 1) =>
  saveSettings(settings, { conferenceId: here.id, version, ...by });
const change = (to: Parameters<typeof changeState>[0], version = 1) =>
  changeState(to, { conferenceId: here.id, version, now, ...by });

describe('settings', () => {
  it('are saved with who did it and what changed, and visitors see them', async () => {
    const revision = async () => (await db.contentRevision.findUniqueOrThrow({ where: { id: 1 } })).revision;
    const before = await revision();
    const speaker = await db.speaker.create({ data: { slug: 'eva', name: 'Eva' } });
    const saved = await save(
      await wanted({ capacity: 12, policySv: 'Avboka i tid.', needsAsked: ['food'], moderatorIds: [speaker.id] }),
    );
    expect(saved).toEqual({ ok: true, slug: here.slug, programme: { moved: false, unplaced: 0 } });
    expect(await getConference(here.slug, 'sv', now)).toMatchObject({
      capacity: 12,
      policy: 'Avboka i tid.',
      moderators: [{ slug: 'eva' }],
    });
    expect(await revision()).toBeGreaterThan(before);
    const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'conference.changed' } });
    expect(audit).toMatchObject({ actorId: person.userId, conferenceId: here.id });
    expect(audit.data).toEqual({
      before: { capacity: 10, needsAsked: ['food', 'access', 'other'] },
      after: { capacity: 12, needsAsked: ['food'] },
      texts: ['policySv', 'moderatorIds'],
    });
    expect(JSON.stringify(audit.data)).not.toContain('Avboka');
  });

  it('two people saving at once: one is saved, one is told, nothing is mixed', async () => {
    const [a, b] = [await wanted({ nameSv: 'A', introSv: 'A' }), await wanted({ nameSv: 'B', introSv: 'B' })];
    const both = await Promise.all([save(a), save(b)]);
    expect(both.map((saved) => (saved.ok ? 'saved' : saved.reason)).sort()).toEqual(['saved', 'stale']);
    const { nameSv, introSv, version } = await db.conference.findUniqueOrThrow({ where: { id: here.id } });
    expect([nameSv, version]).toEqual([introSv, 2]);
  });

  it('never give fewer places than are taken, also while people register (trust line 6)', async () => {
    await register(here.slug);
    await register(here.slug);
    const refused = await save(await wanted({ capacity: 1 }));
    expect(refused).toMatchObject({
      ok: false,
      reason: 'problems',
      problems: [{ reason: 'capacityBelowTaken' }],
      taken: 2,
    });
    for (let round = 0; round < 10; round++) {
      const { taken, version } = await db.conference.findUniqueOrThrow({ where: { id: here.id } });
      await Promise.all([
        register(here.slug),
        save(await wanted({ capacity: Math.max(1, taken) }), version),
        register(here.slug),
      ]);
      const after = await db.conference.findUniqueOrThrow({ where: { id: here.id } });
      expect(after.taken).toBeLessThanOrEqual(after.capacity);
      await save(await wanted({ capacity: after.capacity + 3 }), after.version);
    }
  });

  it('move the working programme with the day, on the clock, and keep every session’s id', async () => {
    const before = await getProgrammeDocument(here.id);
    const plus = (instant: Date | null) => new Date((instant?.getTime() ?? 0) + 7 * dayMs);
    const old = await wanted();
    const saved = await save({ ...old, startsAt: plus(old.startsAt), endsAt: plus(old.endsAt) });
    expect(saved).toMatchObject({ ok: true, programme: { moved: true, unplaced: 0 } });
    const after = await getProgrammeDocument(here.id);
    expect(after.isDraft).toBe(true);
    expect(new Set(after.document.slots.map(({ startsAt }) => isoDate(new Date(startsAt))))).toEqual(
      new Set([isoDate(plus(old.startsAt))]),
    );
    const ids = (doc: typeof before) => doc.document.sessions.map(({ id }) => id).sort();
    expect(ids(after)).toEqual(ids(before));
    // What visitors see waits for a release.
    const [slot] = await db.slot.findMany({ where: { conferenceId: here.id }, orderBy: { startsAt: 'asc' } });
    expect(isoDate(slot?.startsAt as Date)).toBe(isoDate(old.startsAt as Date));
    expect(await db.programmeDraftStep.count({ where: { conferenceId: here.id } })).toBe(1);
  });

  it('map the working programme’s rooms to another venue, and tell what has none', async () => {
    const venue = await db.venue.create({
      data: { name: 'Litet', address: 'x', city: 'Luleå', rooms: { create: [{ name: 'En', capacity: 5 }] } },
      include: { rooms: true },
    });
    const saved = await save(await wanted({ venueId: venue.id }));
    expect(saved).toMatchObject({ ok: true, programme: { moved: true, unplaced: 4 } });
    const { document } = await getProgrammeDocument(here.id);
    expect(new Set(document.sessions.map(({ roomId }) => roomId))).toEqual(new Set([venue.rooms[0]?.id]));
  });

  it('fix the address once the conference has been published, and refuse one that is taken', async () => {
    expect(await save(await wanted({ slug: 'ny-adress' }))).toEqual({ ok: false, reason: 'slugFixed' });
    const draft = await openConference(db, { conference: { state: 'draft' } });
    here = draft;
    expect(await save(await wanted({ slug: 'ny-adress' }))).toMatchObject({ ok: true, slug: 'ny-adress' });
    const other = await openConference(db);
    expect(await save(await wanted({ slug: other.slug }), 2)).toEqual({ ok: false, reason: 'slugTaken' });
  });

  it.each([
    ['startsAt', '2027-03-28T02:30', 'timeSkipped'],
    ['closesAt', '2026-10-25T02:30', 'timeTwice'],
    ['opensAt', '2027-02-30T09:00', 'timeWrong'],
    ['capacity', '1e3', 'numberWrong'],
    ['contactEmail', 'ingen adress', 'emailWrong'],
    ['needsAsked', ['blood'], 'invalid'],
    ['policySv', 'a'.repeat(9_000), 'tooLong'],
    ['policySv', 'Ring 811218-9876', 'personnummer'],
    ['slug', 'Med Versaler', 'slugWrong'],
  ])('refuse %s = %s (trust lines 51, 55, 66)', (field, value, message) => {
    const form = {
      ...{ conference: here.id, version: '1', city: 'Luleå', nameSv: 'x', nameEn: 'x', introSv: '', introEn: '' },
      ...{ startsAt: '', endsAt: '', opensAt: '', closesAt: '', capacity: '10', venueId: '', host: '', moderators: [] },
      ...{ contactEmail: '', contactPhone: '', policySv: '', policyEn: '', needsAsked: [] },
    };
    expect(settingsSchema.safeParse(form).success).toBe(true);
    const parsed = settingsSchema.safeParse({ ...form, [field]: value });
    expect(parsed.error?.issues[0]).toMatchObject({ path: [field, ...(field === 'needsAsked' ? [0] : [])], message });
    for (const extra of ['taken', 'state', 'seriesId', 'extraPlaces'])
      expect(settingsSchema.safeParse({ ...form, [extra]: '1' }).success).toBe(false);
  });
});

describe('a change of state', () => {
  it('goes by the table, is written down, and a second one from the same page is refused', async () => {
    expect(await change('archived')).toEqual({ ok: false, reason: 'stale' });
    const both = await Promise.all([change('closed'), change('closed')]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    expect(
      await db.auditEvent.findMany({ where: { action: 'conference.state_changed' }, select: { data: true } }),
    ).toEqual([{ data: { before: { state: 'open' }, after: { state: 'closed' }, taken: 0 } }]);
    expect(await db.outboxMail.count()).toBe(0);
  });

  it('says what stands in the way, whatever the page showed', async () => {
    here = await openConference(db, {
      slots: 0,
      conference: { state: 'draft', registrationOpensAt: null, capacity: 0 },
    });
    await db.slot.deleteMany({ where: { conferenceId: here.id } });
    expect(await change('published')).toEqual({ ok: true });
    const refused = await change('open', 2);
    expect(refused.ok === false && refused.obstacles?.map(({ reason }) => reason)).toEqual([
      'window',
      'capacity',
      'nothingReleased',
    ]);
  });

  it('a tour that is archived while a city is published: one of them is refused', async () => {
    const { slug } = await db.series.findUniqueOrThrow({ where: { id: here.seriesId } });
    await change('closed');
    for (let round = 0; round < 5; round++) {
      await db.series.update({ where: { slug }, data: { archived: false, version: 1 } });
      const { version } = await db.conference.findUniqueOrThrow({ where: { id: here.id } });
      const [opened, archived] = await Promise.all([
        change('open', version),
        setTourArchived(true, { slug, version: 1, ...by }),
      ]);
      expect([opened.ok, archived.ok].sort()).toEqual([false, true]);
      if (opened.ok) await change('closed', version + 1);
    }
  });

  it('takes registration away at once, and what is filled in meanwhile is refused with a reason (trust line 38)', async () => {
    await change('closed');
    expect(await register(here.slug)).toEqual({ ok: false, reason: 'registrationClosed' });
    await change('archived', 2);
    expect(await register(here.slug)).toEqual({ ok: false, reason: 'registrationClosed' });
  });
});

describe('a need that is not asked', () => {
  it('is not stored, whatever is posted', async () => {
    const needs = { food: 'vegan', access: 'ALLERGI-KANARIE-7731', other: 'ALLERGI-KANARIE-7731' };
    await save(await wanted({ needsAsked: ['food'] }));
    await register(here.slug, { needs });
    const row = await db.needs.findFirstOrThrow();
    expect(decryptJson(row.keyId, row.ciphertext, `needs:${row.registrationId}`)).toEqual({
      food: 'vegan',
      access: null,
      other: null,
    });
    await db.needs.deleteMany();
    await save(await wanted({ needsAsked: [] }), 2);
    expect(await register(here.slug, { needs })).toMatchObject({ ok: true });
    expect(await db.needs.count()).toBe(0);
  });
});

describe('a preview link', () => {
  it('shows a draft with its working programme until it is replaced or revoked; only the hash is kept', async () => {
    here = await openConference(db, { conference: { state: 'draft' } });
    const first = await createPreview(here.id, by);
    const second = await createPreview(here.id, by);
    if (!first.ok || !second.ok) throw new Error('no link');
    const shown = (token: string) => getPreviewedConference(hashToken(token), 'sv', now);
    expect(await shown(first.token)).toBeNull();
    expect(await shown(second.token)).toMatchObject({ isDraft: true, conference: { slug: here.slug } });
    expect(await getConference(here.slug, 'sv', now)).toBeNull();
    const slots = await listDraftSlots(here.id, 'sv');
    expect(slots.map(({ sessions }) => sessions.length)).toEqual([0, 3, 3]);
    const kept = await db.conference.findUniqueOrThrow({ where: { id: here.id } });
    expect(kept.previewTokenHash).toBe(hashToken(second.token));
    expect(
      JSON.stringify(await db.auditEvent.findMany(), (_, v) => (typeof v === 'bigint' ? String(v) : v)),
    ).not.toContain(second.token);
    expect([await revokePreview(here.id, by), await revokePreview(here.id, by)]).toEqual([true, false]);
    expect(await shown(second.token)).toBeNull();
  });

  it('is not made for what visitors can see', async () => {
    expect(await createPreview(here.id, by)).toEqual({ ok: false, reason: 'notDraft' });
  });

  it('shows local titles and people of the draft as the release will', async () => {
    const [session] = (await getProgrammeDocument(here.id)).document.sessions;
    const people = await Promise.all(
      ['Master', 'Lokal'].map((name) => db.speaker.create({ data: { slug: name.toLowerCase(), name } })),
    );
    const seminarId = session?.seminarId ?? '';
    await db.programmeRole.create({ data: { kind: 'speaker', speakerId: people[0]?.id ?? '', seminarId } });
    const find = async () =>
      (await listDraftSlots(here.id, 'sv')).flatMap(({ sessions }) => sessions).find(({ id }) => id === session?.id);
    expect((await find())?.speakers.map(({ name }) => name)).toEqual(['Master']);
    await db.seminarLocal.create({ data: { seminarId, conferenceId: here.id, titleSv: 'Lokal titel' } });
    await db.programmeRole.create({
      data: { kind: 'speaker', speakerId: people[1]?.id ?? '', seminarId, conferenceId: here.id },
    });
    expect(await find()).toMatchObject({ title: { text: 'Lokal titel' }, speakers: [{ name: 'Lokal' }] });
  });
});
