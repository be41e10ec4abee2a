import { beforeAll, describe, expect, it } from 'vitest';
import {
  addAbsence,
  answerInvitation,
  prepareInvitation,
  removeAbsence,
  saveSpeakerNeeds,
  saveTechnicalNeeds,
} from '@/features/speaker/answer-commands';
import { decideChange } from '@/features/speaker/change-commands';
import { setConsents } from '@/features/speaker/consent-commands';
import { getSpeakerPage } from '@/features/speaker/page-queries';
import { saveProfile } from '@/features/speaker/profile-commands';
import { decryptJson } from '@/lib/crypto';
import { type OpenConference, openConference } from '../../factories/conference';
import { personWith } from '../../factories/people';
import { type Asked, askedSpeaker, speakerAt } from '../../factories/speaker';
import { testDb } from '../../setup/database';

const { db } = testDb();
const canary = 'ALLERGI-KANARIE-7731';
let open: OpenConference;
let draft: OpenConference;

beforeAll(async () => {
  open = await openConference(db);
  draft = await openConference(db, { conference: { state: 'draft' } });
});

const as = (asked: Asked, now = new Date()) => ({
  actor: { kind: 'speaker' as const, speakerId: asked.speakerId },
  requestId: 'test',
  now,
});
const at = ({ speakerId }: { speakerId: string }, here = open) => ({ speakerId, conferenceId: here.id });
const page = async ({ token }: Asked) => {
  const found = await getSpeakerPage(token);
  if (!found) throw new Error('no page');
  return found;
};
const text = (change: object = {}) => ({
  name: 'Åsa Öberg',
  titleSv: '',
  titleEn: '',
  organisation: '',
  bioSv: '',
  bioEn: '',
  ...change,
});

describe('yes and no', () => {
  it('can be changed; a no takes the needs away; what was done is written down', async () => {
    const asked = await askedSpeaker(db, open);
    expect(await answerInvitation(at(asked), 'confirmed', as(asked))).toEqual({ ok: true, changed: true });
    expect(await answerInvitation(at(asked), 'confirmed', as(asked))).toEqual({ ok: true, changed: false });
    await saveSpeakerNeeds(at(asked), { food: canary, access: '', other: '' }, as(asked));
    expect(await answerInvitation(at(asked), 'declined', as(asked))).toEqual({ ok: true, changed: true });
    expect(await db.speakerNeeds.count({ where: { invitationId: asked.invitationId } })).toBe(0);
    expect(await answerInvitation(at(asked), 'confirmed', as(asked))).toEqual({ ok: true, changed: true });
    const audit = await db.auditEvent.findMany({ where: { subjectId: asked.invitationId }, orderBy: { id: 'asc' } });
    expect(audit.map(({ action, actorKind, actorId }) => [action, actorKind, actorId])).toEqual(
      ['speaker.confirmed', 'speaker.needs_given', 'speaker.declined', 'speaker.confirmed'].map((action) => [
        action,
        'speaker',
        asked.speakerId,
      ]),
    );
  });

  it('of a closed link is refused', async () => {
    const asked = await askedSpeaker(db, open, {}, { state: 'revoked' });
    expect(await answerInvitation(at(asked), 'confirmed', as(asked))).toEqual({ ok: false, reason: 'revoked' });
    expect(await answerInvitation(at(asked, draft), 'confirmed', as(asked))).toEqual({ ok: false, reason: 'notFound' });
  });

  it('is written down for somebody without mail', async () => {
    const { speakerId } = await speakerAt(db, open, { isMinor: true, email: null, emailCanonical: null });
    const { actor } = await personWith(db, ['programme', open.id]);
    const context = { actor, requestId: 'test', now: new Date() };
    // As an action calls it: with whatever else its form holds.
    const posted = { ...at({ speakerId }), prepare: 'yes' };
    await prepareInvitation(posted, context);
    await prepareInvitation(posted, context);
    expect(await answerInvitation(at({ speakerId }), 'confirmed', context)).toEqual({ ok: true, changed: true });
    expect(await db.speakerInvitation.count({ where: { speakerId } })).toBe(1);
    expect(
      await db.outboxMail.count({ where: { payload: { path: ['name'], string_contains: 'Talare' }, toEmail: '' } }),
    ).toBe(0);
  });
});

describe('times when the speaker is away', () => {
  it('are Swedish times of the day, not twice the same, at most ten', async () => {
    const asked = await askedSpeaker(db, open);
    const add = (from: string, to: string) => addAbsence(at(asked), { from, to }, as(asked));
    await add('09:00', '10:30');
    await add('09:00', '10:30');
    const [absence] = (await page(asked)).invitation.absences;
    const { startsAt } = await db.conference.findUniqueOrThrow({ where: { id: open.id } });
    const swedish = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Stockholm',
      dateStyle: 'short',
      timeStyle: 'short',
    });
    const day = swedish.format(startsAt as Date).slice(0, 10);
    expect([absence?.startsAt, absence?.endsAt].map((time) => swedish.format(time as Date))).toEqual([
      `${day} 09:00`,
      `${day} 10:30`,
    ]);
    for (let i = 0; i < 9; i++) expect((await add(`1${i}:00`, `1${i}:30`)).ok).toBe(true);
    expect(await add('20:00', '21:00')).toEqual({ ok: false, reason: 'tooMany' });
    const other = await askedSpeaker(db, open);
    await removeAbsence(at(other), absence?.id as string, as(other));
    expect((await page(asked)).invitation.absences).toHaveLength(10);
    await removeAbsence(at(asked), absence?.id as string, as(asked));
    expect((await page(asked)).invitation.absences).toHaveLength(9);
  });

  it('need a day', async () => {
    const dayless = await openConference(db, { conference: { state: 'draft' } });
    const asked = await askedSpeaker(db, dayless);
    await db.conference.update({ where: { id: dayless.id }, data: { startsAt: null, endsAt: null } });
    expect(await addAbsence(at(asked, dayless), { from: '09:00', to: '10:00' }, as(asked))).toEqual({
      ok: false,
      reason: 'noDay',
    });
  });
});

describe('food and access (trust line 48)', () => {
  it('are sealed to the row, and in no page, audit or other table', async () => {
    const asked = await askedSpeaker(db, open);
    expect(await saveSpeakerNeeds(at(asked), { food: canary, access: canary, other: '' }, as(asked))).toEqual({
      ok: true,
      kept: true,
    });
    const row = await db.speakerNeeds.findUniqueOrThrow({ where: { invitationId: asked.invitationId } });
    expect(Buffer.from(row.ciphertext).toString('latin1')).not.toContain('KANARIE');
    expect(decryptJson<object>(row.keyId, row.ciphertext, `speaker-needs:${asked.invitationId}`)).toEqual({
      food: canary,
      access: canary,
      other: '',
    });
    expect(() => decryptJson(row.keyId, row.ciphertext, `speaker-needs:${crypto.randomUUID()}`)).toThrow();
    expect(JSON.stringify(await page(asked))).not.toContain('KANARIE');
    const everything = JSON.stringify(
      [
        await db.auditEvent.findMany(),
        await db.outboxMail.findMany(),
        await db.speaker.findMany(),
        await db.speakerInvitation.findMany(),
      ],
      (_key, value) => (typeof value === 'bigint' ? String(value) : value),
    );
    expect(everything).not.toContain('KANARIE');
    expect(await saveSpeakerNeeds(at(asked), { food: '', access: '', other: '' }, as(asked))).toEqual({
      ok: true,
      kept: false,
    });
    expect((await page(asked)).invitation.needsAt).toBeNull();
  });
});

describe('technical needs', () => {
  it('of a stale form change nothing', async () => {
    const asked = await askedSpeaker(db, open);
    expect(await saveTechnicalNeeds(at(asked), { technicalNeeds: 'Ljud' }, as(asked))).toEqual({ ok: true });
    expect(await saveTechnicalNeeds(at(asked), { technicalNeeds: 'Annat', version: 1 }, as(asked))).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect((await page(asked)).invitation.technicalNeeds).toBe('Ljud');
  });
});

describe('consents', () => {
  it('are given and withdrawn one by one, and every row is kept', async () => {
    const asked = await askedSpeaker(db, open);
    await setConsents(asked.speakerId, ['live', 'publish'], as(asked));
    await setConsents(asked.speakerId, ['live', 'publish'], as(asked));
    await setConsents(asked.speakerId, ['live'], as(asked));
    await setConsents(asked.speakerId, ['publish'], as(asked));
    const rows = await db.speakerConsent.findMany({
      where: { speakerId: asked.speakerId },
      orderBy: [{ purpose: 'asc' }, { givenAt: 'asc' }],
    });
    expect(rows.map(({ purpose, withdrawnAt }) => [purpose, withdrawnAt === null])).toEqual([
      ['live', false],
      ['publish', false],
      ['publish', true],
    ]);
    const { speaker } = await page(asked);
    expect([speaker.consents.map((c) => c.purpose), speaker.withdrawn.map((c) => c.purpose)]).toEqual([
      ['publish'],
      ['live'],
    ]);
  });

  it('in ten tabs at once leave one open row a purpose', async () => {
    const asked = await askedSpeaker(db, open);
    await Promise.all(Array.from({ length: 10 }, () => setConsents(asked.speakerId, ['live', 'recording'], as(asked))));
    expect(await db.speakerConsent.count({ where: { speakerId: asked.speakerId } })).toBe(2);
  });

  it('of a minor are the guardian’s, told to the organiser', async () => {
    const { speakerId } = await speakerAt(db, open, { isMinor: true, email: null, emailCanonical: null });
    const { actor } = await personWith(db, ['organiser', open.id]);
    const organiser = { actor, requestId: 'test', now: new Date() };
    expect(await setConsents(speakerId, ['publish'], organiser)).toEqual({ ok: false, reason: 'guardianFirst' });
    expect(await setConsents(speakerId, ['publish'], { ...organiser, actor: { kind: 'speaker', speakerId } })).toEqual({
      ok: false,
      reason: 'minor',
    });
    await db.speaker.update({
      where: { id: speakerId },
      data: { guardianConsentAt: new Date(), guardianName: 'Maria' },
    });
    expect(await setConsents(speakerId, ['publish'], organiser)).toEqual({ ok: true, changed: 1 });
    expect((await db.speakerConsent.findFirstOrThrow({ where: { speakerId } })).givenBy).toBe('guardian');
  });
});

describe('what a speaker writes about themselves', () => {
  const revision = async () => (await db.contentRevision.findFirstOrThrow()).revision;

  it('applies at once while nobody sees it', async () => {
    const asked = await askedSpeaker(db, draft);
    const before = await revision();
    expect(await saveProfile(asked.speakerId, text({ bioSv: 'Ny' }), as(asked))).toEqual({ ok: true, became: 'shown' });
    expect(await saveProfile(asked.speakerId, text({ bioSv: 'Ny' }), as(asked))).toEqual({ ok: true, became: 'same' });
    const { speaker } = await page(asked);
    expect([speaker.bioSv, speaker.pending, speaker.version]).toEqual(['Ny', null, 2]);
    expect(await revision()).toBe(before + 1n);
  });

  it('waits for the organiser once the public reads it; a newer one takes the place of the older', async () => {
    const asked = await askedSpeaker(db, open, text({ bioSv: 'Gammal' }));
    expect(await saveProfile(asked.speakerId, text({ bioSv: 'Ny' }), as(asked))).toEqual({
      ok: true,
      became: 'waiting',
    });
    expect(await saveProfile(asked.speakerId, text({ bioSv: 'Nyare', titleSv: 'Chef' }), as(asked))).toEqual({
      ok: true,
      became: 'waiting',
    });
    const { speaker } = await page(asked);
    expect([speaker.bioSv, speaker.pending?.wished]).toEqual(['Gammal', { bioSv: 'Nyare', titleSv: 'Chef' }]);
    const states = await db.speakerChange.findMany({
      where: { speakerId: asked.speakerId },
      orderBy: { createdAt: 'asc' },
      select: { state: true },
    });
    expect(states.map(({ state }) => state)).toEqual(['superseded', 'pending']);
    // Taken back by writing what stands.
    expect(await saveProfile(asked.speakerId, text({ bioSv: 'Gammal' }), as(asked))).toEqual({
      ok: true,
      became: 'same',
    });
    expect((await page(asked)).speaker.pending).toBeNull();
  });

  it('in ten tabs at once is one wish', async () => {
    const asked = await askedSpeaker(db, open, text());
    await Promise.all(
      Array.from({ length: 10 }, (_, i) => saveProfile(asked.speakerId, text({ bioSv: `Text ${i}` }), as(asked))),
    );
    expect(await db.speakerChange.count({ where: { speakerId: asked.speakerId, state: 'pending' } })).toBe(1);
  });

  it('is taken in or left out field by field, once', async () => {
    const asked = await askedSpeaker(db, open, text({ bioSv: 'Gammal' }));
    await saveProfile(asked.speakerId, text({ bioSv: 'Ny', titleSv: 'Chef' }), as(asked));
    const changeId = (await page(asked)).speaker.pending?.id as string;
    const { actor } = await personWith(db, ['organiser', open.id]);
    const organiser = { actor, requestId: 'test', now: new Date() };
    const decide = (decisions: object) => decideChange({ changeId, reason: 'Kortare, tack', ...decisions }, organiser);
    expect(await decide({ bioSv: 'approve' })).toEqual({ ok: false, reason: 'undecided' });
    const both = await Promise.all([
      decide({ bioSv: 'refuse', titleSv: 'approve' }),
      decide({ bioSv: 'approve', titleSv: 'approve' }),
    ]);
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.filter((outcome) => !outcome.ok)).toEqual([{ ok: false, reason: 'stale' }]);
    const { speaker } = await page(asked);
    expect([speaker.titleSv, speaker.pending]).toEqual(['Chef', null]);
  });

  it('says what was left out and why, until a newer change', async () => {
    const asked = await askedSpeaker(db, open, text());
    await saveProfile(asked.speakerId, text({ bioSv: 'Ny', titleSv: 'Chef' }), as(asked));
    const changeId = (await page(asked)).speaker.pending?.id as string;
    const { actor } = await personWith(db, ['organiser', open.id]);
    await decideChange(
      { changeId, bioSv: 'refuse', titleSv: 'approve', reason: 'Kortare, tack' },
      { actor, requestId: 'test', now: new Date() },
    );
    const after = await page(asked);
    expect([after.speaker.titleSv, after.speaker.bioSv]).toEqual(['Chef', '']);
    expect(after.refused).toEqual({ fields: ['bioSv'], reason: 'Kortare, tack' });
    await saveProfile(asked.speakerId, text({ bioSv: 'Kort', titleSv: 'Chef' }), as(asked));
    expect((await page(asked)).refused).toBeNull();
  });
});
