import { beforeAll, describe, expect, it } from 'vitest';
import { renderMail } from '@/emails/render-mail';
import { listBoard } from '@/features/speaker/board-queries';
import { editSpeaker } from '@/features/speaker/commands';
import { mailChosen, renewLink, revokeLink } from '@/features/speaker/invitation-commands';
import { getSpeakerPage } from '@/features/speaker/page-queries';
import { decryptJson, hashToken } from '@/lib/crypto';
import { mailContext } from '@/lib/outbox';
import { type OpenConference, openConference } from '../../factories/conference';
import { type Person, personWith } from '../../factories/people';
import { askedSpeaker, speakerAt } from '../../factories/speaker';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();
let here: OpenConference;
let elsewhere: OpenConference;
let organiser: Person;

beforeAll(async () => {
  here = await openConference(db);
  elsewhere = await openConference(db);
  organiser = await personWith(db, ['organiser', here.id]);
});

const now = new Date('2027-03-01T10:00:00Z');
const context = (at = now) => ({ actor: organiser.actor, requestId: 'test', now: at });
const mails = (email: string) => db.outboxMail.findMany({ where: { toEmail: email }, orderBy: { createdAt: 'asc' } });
const invitationOf = (speakerId: string) => db.speakerInvitation.findFirstOrThrow({ where: { speakerId } });
const mail = (wish: 'invite' | 'remind', speakerIds: string[], at = now) =>
  mailChosen({ conferenceId: here.id, wish, speakerIds }, context(at));

async function tokenIn(email: string): Promise<string> {
  const sent = (await mails(email)).filter(({ state }) => state === 'queued').at(-1);
  if (!sent?.secret || !sent.keyId) throw new Error('no link in the mail');
  const { url } = decryptJson<{ url: string }>(sent.keyId, sent.secret, mailContext(sent.dedupeKey));
  return url.split('/').at(-1) as string;
}

describe('inviting', () => {
  it('makes a link that is stored hashed, promises one mail whose link is sealed, and writes it down', async () => {
    const { speakerId, email } = await speakerAt(db, here);
    expect(await mail('invite', [speakerId])).toEqual({ mailed: 1, passedOver: {} });
    const invitation = await invitationOf(speakerId);
    const token = await tokenIn(email);
    expect(token).toMatch(/^[\w-]{43}$/);
    expect([invitation.state, invitation.tokenHash]).toEqual(['sent', hashToken(token)]);
    expect((await getSpeakerPage(token))?.speaker.id).toBe(speakerId);
    const [sent] = await mails(email);
    expect(JSON.stringify(sent?.payload)).not.toContain(token);
    const audit = await db.auditEvent.findMany({ where: { subjectId: invitation.id } });
    expect(audit.map(({ action, actorId, conferenceId }) => [action, actorId, conferenceId])).toEqual([
      ['speaker.invited', organiser.userId, here.id],
    ]);
    expect(JSON.stringify(audit[0]?.data)).not.toContain(token);
  });

  it('by two at the same time is one mail', async () => {
    const { speakerId, email } = await speakerAt(db, here);
    const outcomes = await Promise.all([mail('invite', [speakerId]), mail('invite', [speakerId])]);
    expect(outcomes.map(({ mailed }) => mailed).sort()).toEqual([0, 1]);
    expect(await mails(email)).toHaveLength(1);
    expect((await getSpeakerPage(await tokenIn(email)))?.speaker.id).toBe(speakerId);
  });

  it('passes over minors, those without address and those of another conference; the mail can be written', async () => {
    const minor = await speakerAt(db, here, { isMinor: true, email: null, emailCanonical: null });
    const silent = await speakerAt(db, here, { email: null, emailCanonical: null });
    const foreign = await speakerAt(db, elsewhere);
    const one = await speakerAt(db, here);
    const ids = [minor, silent, foreign, one].map(({ speakerId }) => speakerId);
    expect(await mail('invite', ids)).toEqual({ mailed: 1, passedOver: { minor: 1, noAddress: 1 } });
    expect(await mails(foreign.email)).toEqual([]);
    const [sent] = await mails(one.email);
    const frame = { locale: 'sv' as const, toEmail: one.email, from: 'x@example.se', writtenAt: now };
    const written = await renderMail(
      'speaker-invitation',
      { ...(sent?.payload as object), url: 'https://x.example/y' },
      frame,
    );
    expect(written.subject).toBe('Vill du medverka på Förbättringsresan i Luleå?');
    expect(written.text).toContain('Seminarium 1.1');
  });

  it('the database refuses an address for a minor', async () => {
    await expect(
      pool.query(
        `INSERT INTO speaker (slug, name, is_minor, email, email_canonical) VALUES ('x', 'X', true, 'x@example.se', 'x@example.se')`,
      ),
    ).rejects.toMatchObject({ constraint: 'speaker_minor_is_managed' });
  });
});

describe('reminding', () => {
  it('happens once a day by the Swedish calendar, says what is missing, and replaces the link', async () => {
    const asked = await askedSpeaker(db, here, {}, { state: 'confirmed' });
    expect(await mail('remind', [asked.speakerId])).toEqual({ mailed: 1, passedOver: {} });
    const first = await tokenIn(asked.email);
    expect(await getSpeakerPage(asked.token)).toBeNull();
    expect(await mail('remind', [asked.speakerId], new Date('2027-03-01T22:59:00Z'))).toEqual({
      mailed: 0,
      passedOver: { remindedToday: 1 },
    });
    expect((await getSpeakerPage(first))?.speaker.id).toBe(asked.speakerId);
    expect((await mail('remind', [asked.speakerId], new Date('2027-03-01T23:01:00Z'))).mailed).toBe(1);
    const sent = await mails(asked.email);
    expect(sent.map(({ dedupeKey }) => dedupeKey)).toEqual([
      `speaker-reminder:${asked.invitationId}:2027-03-01`,
      `speaker-reminder:${asked.invitationId}:2027-03-02`,
    ]);
    // The older one, still waiting, would have carried a dead link.
    expect(sent.map(({ state }) => state)).toEqual(['dropped', 'queued']);
    expect(sent[0]?.payload).toHaveProperty('missing', ['bio', 'photo', 'presentation', 'consents']);
    expect((await invitationOf(asked.speakerId)).reminders).toBe(2);
  });

  it('by ten at the same time is one mail with a link that works', async () => {
    const asked = await askedSpeaker(db, here);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => mail('remind', [asked.speakerId])));
    expect(outcomes.reduce((sum, { mailed }) => sum + mailed, 0)).toBe(1);
    expect(await mails(asked.email)).toHaveLength(1);
    expect((await getSpeakerPage(await tokenIn(asked.email)))?.speaker.id).toBe(asked.speakerId);
  });
});

describe('the link', () => {
  it('closed opens nothing, and a waiting mail with it is taken back; a new one opens the same page', async () => {
    const { speakerId, email } = await speakerAt(db, here);
    await mail('invite', [speakerId]);
    // As the actions call it: with whatever else their forms hold.
    const at = { conferenceId: here.id, speakerId, revokeLink: 'yes' };
    const first = await tokenIn(email);
    expect(await revokeLink(at, context())).toEqual({ ok: true });
    expect(await getSpeakerPage(first)).toBeNull();
    expect((await mails(email)).map(({ state, secret }) => [state, secret])).toEqual([['dropped', null]]);
    expect(await revokeLink(at, context())).toEqual({ ok: false, reason: 'notFound' });
    expect(await renewLink(at, context())).toEqual({ ok: true });
    const second = await tokenIn(email);
    expect(second).not.toBe(first);
    expect((await getSpeakerPage(second))?.invitation.state).toBe('sent');
    expect(await renewLink(at, context())).toEqual({ ok: true });
    expect(await getSpeakerPage(second)).toBeNull();
  });

  it('is never made for somebody without address, or of another conference', async () => {
    const silent = await askedSpeaker(db, here, { email: null, emailCanonical: null });
    expect(await renewLink({ conferenceId: here.id, speakerId: silent.speakerId }, context())).toEqual({
      ok: false,
      reason: 'noAddress',
    });
    const foreign = await askedSpeaker(db, elsewhere);
    expect(await renewLink({ conferenceId: here.id, speakerId: foreign.speakerId }, context())).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });

  it.each(['', 'kort', 'a'.repeat(43), 'A'.repeat(5_000), "'; drop table speaker--"])(
    'an unknown token (%s) opens nothing',
    async (token) => {
      expect(await getSpeakerPage(token)).toBeNull();
    },
  );
});

describe('somebody who turns out to be under 18', () => {
  it('loses the link, waiting mails, own consents, the photo and the surname in the address', async () => {
    const { speakerId, email } = await speakerAt(db, here, {
      name: 'Alva Sturesson',
      slug: 'alva-sturesson',
      organisation: 'Skolan',
    });
    await mail('invite', [speakerId]);
    const token = await tokenIn(email);
    await db.speakerConsent.create({ data: { speakerId, purpose: 'publish', givenBy: 'speaker' } });
    await db.storedFile.create({
      data: {
        kind: 'photo',
        speakerId,
        fileName: 'x',
        contentType: 'image/webp',
        sizeBytes: 1,
        sha256: '0',
        shownAt: now,
      },
    });
    const { version } = await db.speaker.findUniqueOrThrow({ where: { id: speakerId } });
    const input = {
      speakerId,
      version,
      name: 'Alva Sturesson',
      titleSv: '',
      titleEn: '',
      organisation: 'Skolan',
      bioSv: '',
      bioEn: '',
      email: null,
      phone: null,
      mailLanguage: 'sv' as const,
      isMinor: true,
      wholeName: false,
      showOrganisation: false,
      guardianName: null,
      guardianConsentOn: null,
      guardianNote: '',
    };
    expect(await editSpeaker(input, context())).toEqual({ ok: true });
    const speaker = await db.speaker.findUniqueOrThrow({
      where: { id: speakerId },
      include: { files: true, consents: true },
    });
    expect([speaker.name, speaker.slug, speaker.organisation, speaker.email, speaker.files]).toEqual([
      'Alva',
      'alva',
      '',
      null,
      [],
    ]);
    expect(speaker.consents[0]?.withdrawnAt).toEqual(now);
    expect(await getSpeakerPage(token)).toBeNull();
    expect((await mails(email)).map(({ state }) => state)).toEqual(['dropped']);
    // The version that the page showed is gone: nothing is overwritten.
    expect(await editSpeaker({ ...input, name: 'Någon annan' }, context())).toEqual({ ok: false, reason: 'stale' });
  });
});

describe('the board', () => {
  it('holds everybody of seminars, plenaries and the day, of the working copy too, and a city’s own people instead of the master’s', async () => {
    const conference = await openConference(db);
    const master = await speakerAt(db, conference);
    const [slot] = await db.slot.findMany({ where: { conferenceId: conference.id, kind: 'plenary' } });
    const made = (name: string, role: object) =>
      db.speaker.create({
        data: { slug: `${name}-${conference.slug}`, name, programmeRoles: { create: role as { kind: 'host' } } },
        select: { id: true },
      });
    await made('Plenum', { kind: 'speaker', slotId: slot?.id });
    await made('Moderator', { kind: 'moderator', conferenceId: conference.id });
    const drafted = await db.speaker.create({
      data: { slug: `utkast-${conference.slug}`, name: 'Utkast' },
      select: { id: true },
    });
    const startsAt = '2031-01-01T08:00:00.000Z';
    const document = {
      slots: [
        {
          id: crypto.randomUUID(),
          kind: 'plenary',
          nameSv: 'Ny',
          nameEn: 'New',
          descriptionSv: '',
          descriptionEn: '',
          startsAt,
          endsAt: startsAt,
          roomId: null,
          people: [{ speakerId: drafted.id, kind: 'speaker' }],
        },
      ],
      sessions: [],
    };
    await db.programmeDraft.create({ data: { conferenceId: conference.id, document } });
    const names = async () => (await listBoard(conference.id)).map(({ name, kinds }) => `${name} ${kinds.join()}`);
    const masterName = (await db.speaker.findUniqueOrThrow({ where: { id: master.speakerId } })).name;
    expect(await names()).toEqual([`Moderator moderator`, `Plenum speaker`, `${masterName} speaker`, `Utkast speaker`]);
    const { seminarId } = await db.seminarSession.findUniqueOrThrow({
      where: { id: conference.sessions[0]?.[0] as string },
    });
    await made('Ersättare', { kind: 'speaker', seminarId, conferenceId: conference.id });
    await db.releasedSeminarPerson.deleteMany({ where: { conferenceId: conference.id } });
    expect(await names()).toEqual([`Ersättare speaker`, `Moderator moderator`, `Plenum speaker`, `Utkast speaker`]);
  });
});
