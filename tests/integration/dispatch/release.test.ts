import { beforeEach, describe, expect, it } from 'vitest';
import { draftDispatch, reviewDispatch, saveDispatch, type WriteContext } from '@/features/dispatch/commands';
import { markDeliveries } from '@/features/dispatch/delivery-commands';
import { releaseDispatch } from '@/features/dispatch/release-commands';
import { stepDispatches } from '@/features/dispatch/step-commands';
import type { Audience, DispatchKind, DispatchWords } from '@/features/dispatch/types';
import { claimMails } from '@/features/mail/claim-commands';
import { recordResendEvent } from '@/features/mail/commands';
import { countMailProblems, listMailProblems } from '@/features/mail/problem-queries';
import { hashToken } from '@/lib/crypto';
import { db, inTransaction, pool } from '@/lib/db';
import { demoMailer } from '@/lib/mailer/demo';
import { enqueueMail, lanes } from '@/lib/outbox';
import { invitedOrganisation, openConsultation, representativeOf } from '../../factories/consultation';
import { nothingWaits, work } from '../../factories/mail-worker';
import { emptyDatabase } from '../../setup/database';

beforeEach(emptyDatabase);

const context: WriteContext = { actor: { kind: 'system' }, requestId: 'test' };
const fresh = { state: 'prepared', sentAt: null, deliveredAt: null } as const;

async function drafted(
  consultationId: string,
  kind: DispatchKind,
  audience?: Audience,
  words?: Partial<DispatchWords>,
) {
  const { id, recipients } = await inTransaction((tx) =>
    draftDispatch(tx, {
      consultationId,
      kind,
      ...context,
      ...(audience ? { audience } : {}),
      ...(words ? { words } : {}),
    }),
  );
  return { id, consultationId, recipients };
}

async function released(
  consultationId: string,
  kind: DispatchKind,
  audience?: Audience,
  words?: Partial<DispatchWords>,
) {
  const draft = await drafted(consultationId, kind, audience, words);
  expect(await reviewDispatch({ ...draft, version: 1 }, context)).toEqual({ ok: true });
  expect(await releaseDispatch({ ...draft, version: 2 }, draft.recipients, context)).toMatchObject({ ok: true });
  return draft;
}

async function stepToRest(): Promise<void> {
  while (await stepDispatches());
}

async function allSent(): Promise<void> {
  await pool.query(
    `UPDATE outbox_mail SET state = 'sending', locked_by = 'x', locked_until = now() WHERE state = 'queued'`,
  );
  await pool.query(
    `UPDATE outbox_mail SET state = 'sent', sent_at = now(), locked_by = NULL, locked_until = NULL, secret = NULL, rendered = NULL, key_id = NULL WHERE state = 'sending'`,
  );
}

const stateOf = async (id: string) =>
  (await db.invitation.findUniqueOrThrow({ where: { id }, select: { state: true } })).state;

describe('an invitation', () => {
  it('trust 23, 32: leaves once to each address with a link of its own, whoever releases how often', async () => {
    const consultation = await openConsultation(db);
    const one = await invitedOrganisation(db, consultation, fresh);
    await invitedOrganisation(db, consultation, { ...fresh, secondEmail: null });
    const revoked = await invitedOrganisation(db, consultation, {
      state: 'revoked',
      revokedAt: new Date(),
      sentAt: null,
    });
    const draft = await drafted(consultation.id, 'invitation', {
      to: 'invitations',
      second: true,
      invitationIds: (await db.invitation.findMany()).map(({ id }) => id),
    });
    expect(draft.recipients).toBe(3);
    expect(await db.consultationMail.findMany({ where: { invitationId: revoked.id } })).toMatchObject([
      { skippedBecause: 'revoked' },
      { skippedBecause: 'revoked' },
    ]);
    expect(await releaseDispatch({ ...draft, version: 1 }, 3, context)).toEqual({ ok: false, reason: 'stale' });
    await reviewDispatch({ ...draft, version: 1 }, context);
    expect(await releaseDispatch({ ...draft, version: 2 }, 4, context)).toEqual({
      ok: false,
      reason: 'countChanged',
      count: 3,
    });
    const outcomes = await Promise.all([1, 2, 3].map(() => releaseDispatch({ ...draft, version: 2 }, 3, context)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    await Promise.all([stepDispatches(), stepDispatches()]);
    await stepToRest();
    expect(await db.outboxMail.count()).toBe(3);
    expect(await stateOf(one.id)).toBe('sent');
    await work(demoMailer(), nothingWaits);
    const mails = await db.devMail.findMany();
    const tokens = mails.map(({ text }) => /\/inbjudan\/([\w-]{43})/.exec(text)?.[1] ?? '');
    expect(new Set(tokens).size).toBe(3);
    const links = await db.accessLink.findMany({ where: { tokenHash: { in: tokens.map(hashToken) } } });
    expect(links).toHaveLength(3);
    expect(mails.every(({ subject }) => subject.startsWith('Inbjudan till Samråd'))).toBe(true);
    expect(JSON.stringify(await db.outboxMail.findMany({ select: { payload: true } }))).not.toContain(tokens[0]);
  });

  it('trust 31: what is changed after the review must be reviewed again, and what is queued stays as it was', async () => {
    const consultation = await openConsultation(db);
    await invitedOrganisation(db, consultation, fresh);
    const draft = await drafted(consultation.id, 'message', undefined, { subjectSv: 'Ett', bodySv: 'Text' });
    await reviewDispatch({ ...draft, version: 1 }, context);
    const words = { subjectSv: 'Två', bodySv: 'Text', subjectEn: '', bodyEn: '' };
    const shown = (await db.consultationMail.findMany()).map(({ id }) => id);
    expect(await saveDispatch({ ...draft, version: 2 }, { words, excluded: [], shown }, context)).toEqual({ ok: true });
    expect(await releaseDispatch({ ...draft, version: 3 }, 1, context)).toMatchObject({ reason: 'stale' });
    await reviewDispatch({ ...draft, version: 3 }, context);
    await releaseDispatch({ ...draft, version: 4 }, 1, context);
    expect(await saveDispatch({ ...draft, version: 5 }, { words, excluded: [], shown }, context)).toMatchObject({
      ok: false,
    });
    expect(await db.outboxMail.findMany()).toMatchObject([{ payload: { subject: 'Två' } }]);
  });

  it('trust 27, 50, 59: hostile words and names are one literal header and inert text, and links start from our own address', async () => {
    const consultation = await openConsultation(db, { titleSv: 'Samråd\r\nBcc: x@y.se <script>alert(1)</script>' });
    await invitedOrganisation(db, consultation, fresh);
    await released(consultation.id, 'invitation', undefined, {
      subjectSv: '=?utf-8?q?x?= {{samråd}}\r\nBcc: a@b.se',
      bodySv: '<img src=x onerror=alert(1)> [klicka](javascript:alert(1)) {{samråd}} {{länk}}',
    });
    await work(demoMailer(), nothingWaits);
    const mail = await db.devMail.findFirstOrThrow();
    expect(mail.subject).toBe('=?utf-8?q?x?= Samråd Bcc: x@y.se <script>alert(1)</script> Bcc: a@b.se');
    expect(mail.html).not.toMatch(/<script>alert|<img src=x|href="javascript/);
    expect(mail.text).toMatch(/http:\/\/localhost:\d+\/inbjudan\//);
  });

  it('trust 29: many addresses are handed over in batches, and a sign-in link leaves first', async () => {
    const consultation = await openConsultation(db);
    await pool.query(
      `WITH o AS (INSERT INTO organisation (kind, name, name_short) SELECT 'agency', 'M ' || i, 'M' FROM generate_series(1, 450) i RETURNING id)
       INSERT INTO invitation (consultation_id, organisation_id, email) SELECT $1, id, 'stab-' || id || '@example.se' FROM o`,
      [consultation.id],
    );
    await released(consultation.id, 'invitation');
    expect(await db.outboxMail.count()).toBe(100);
    await stepToRest();
    expect(await db.outboxMail.count()).toBe(200);
    const props = { url: 'http://localhost/x', expiresInMinutes: 30 };
    await inTransaction((tx) =>
      enqueueMail(tx, {
        dedupeKey: 'link',
        template: 'sign-in-link',
        lane: lanes.signIn,
        toEmail: 'a@example.se',
        locale: 'sv',
        payload: props,
      }),
    );
    const [first] = await claimMails({ claim: 'test', limit: 1, highestLane: 2 });
    expect(first?.template).toBe('sign-in-link');
    await allSent();
    await stepToRest();
    await allSent();
    await stepToRest();
    expect(await db.outboxMail.count()).toBe(451);
    expect(await db.invitation.count({ where: { state: 'sent' } })).toBe(450);
  });

  it('trust 32: revoked or answered while it is queued, nothing leaves', async () => {
    const consultation = await openConsultation(db);
    const revoked = await invitedOrganisation(db, consultation);
    const answered = await invitedOrganisation(db, consultation);
    await released(consultation.id, 'reminder');
    await db.invitation.update({ where: { id: revoked.id }, data: { state: 'revoked', revokedAt: new Date() } });
    await db.invitation.update({ where: { id: answered.id }, data: { state: 'accepted', answeredAt: new Date() } });
    await work(demoMailer(), nothingWaits);
    expect(await db.devMail.count()).toBe(0);
    const reasons = (await db.outboxMail.findMany({ orderBy: { lastError: 'asc' } })).map(({ lastError }) => lastError);
    expect(reasons).toEqual(['answered', 'revoked']);
  });
});

describe('those who come', () => {
  it('trust 32, 54: get the change and then the cancellation into their calendars, in order and under one UID', async () => {
    const consultation = await openConsultation(db, { titleSv: 'Samråd; om, barn\nBEGIN:VALARM' });
    const invited = await invitedOrganisation(db, consultation, { state: 'accepted', answeredAt: new Date() });
    await representativeOf(db, invited, { seatId: invited.seatIds[0] });
    await representativeOf(db, invited);
    await released(consultation.id, 'change');
    await released(consultation.id, 'cancellation');
    // The second waits until the first has left.
    expect(await db.outboxMail.count()).toBe(1);
    await work(demoMailer(), nothingWaits);
    await stepToRest();
    await work(demoMailer(), nothingWaits);
    const mails = await db.devMail.findMany({ orderBy: { createdAt: 'asc' } });
    const calendars = mails.map(({ attachments }) =>
      Buffer.from((attachments as { content: string }[])[0]?.content ?? '', 'base64')
        .toString()
        .replaceAll('\r\n ', ''),
    );
    expect(calendars.map((text) => /METHOD:(\w+)/.exec(text)?.[1])).toEqual(['REQUEST', 'CANCEL']);
    expect(new Set(calendars.map((text) => /UID:(.*)/.exec(text)?.[1])).size).toBe(1);
    expect(calendars.map((text) => /SEQUENCE:(\d+)/.exec(text)?.[1])).toEqual(['1', '2']);
    expect(calendars.every((text) => !/^BEGIN:VALARM/m.test(text) && text.includes('Samråd\\; om\\, barn'))).toBe(true);
  });
});

it('an audience is planned once per person: who comes, who writes, both, and the owners of commitments', async () => {
  const consultation = await openConsultation(db);
  const invited = await invitedOrganisation(db, consultation, { state: 'accepted', answeredAt: new Date() });
  const holder = await representativeOf(db, invited, { seatId: invited.seatIds[0], isEditor: false });
  const both = await representativeOf(db, invited, { seatId: invited.seatIds[1] });
  const editor = await representativeOf(db, invited);
  await representativeOf(db, invited, { confirmedAt: null });
  await representativeOf(db, invited, { revokedAt: new Date() });
  await db.mailSuppression.create({ data: { emailCanonical: editor.email, reason: 'bounce' } });
  const owner = {
    consultationId: consultation.id,
    ownerOrganisationId: invited.organisationId,
    what: 'Visa',
    dueOn: new Date(),
  };
  await db.commitment.create({ data: { ...owner, number: 1, state: 'proposed', ownerEmail: 'agare@example.se' } });
  await db.commitment.create({ data: { ...owner, number: 2, state: 'proposed' } });
  const planned = async (audience: Audience) => {
    const { id } = await drafted(consultation.id, 'message', audience);
    const rows = await db.consultationMail.findMany({ where: { dispatchId: id } });
    return rows.map(({ toEmail, skippedBecause }) => [toEmail, skippedBecause]).sort();
  };
  const blocked = [editor.email, 'suppressed'];
  expect(await planned({ to: 'attendees' })).toEqual(
    [
      [holder.email, null],
      [both.email, null],
    ].sort(),
  );
  expect(await planned({ to: 'editors' })).toEqual([[both.email, null], blocked].sort());
  expect(await planned({ to: 'people' })).toEqual([[holder.email, null], [both.email, null], blocked].sort());
  expect(await planned({ to: 'people', invitationIds: [] })).toEqual([]);
  expect(await planned({ to: 'owners' })).toEqual([
    ['', 'no_address'],
    ['agare@example.se', null],
  ]);
  expect(await planned({ to: 'invitations', kinds: ['union'] })).toEqual([]);
});

describe('delivery', () => {
  it('trust 30: is written on the invitation as it is told, once, and never goes back or over an answer', async () => {
    const consultation = await openConsultation(db);
    const [a, b, c] = await Promise.all(
      [1, 2, 3].map(() => invitedOrganisation(db, consultation, { ...fresh, secondEmail: null })),
    );
    if (!a || !b || !c) throw new Error('three');
    await released(consultation.id, 'invitation');
    await allSent();
    await pool.query(
      `UPDATE outbox_mail o SET provider_id = m.invitation_id::text FROM consultation_mail m WHERE m.outbox_mail_id = o.id`,
    );
    expect(await markDeliveries(true)).toBe(0);
    const tell = (id: string, type: string, emailId: string) =>
      recordResendEvent({ id, type, facts: { emailId, bounceType: 'Permanent', bounceSubType: null } });
    await tell('e1', 'email.delivered', a.id);
    await tell('e2', 'email.bounced', b.id);
    await tell('e3', 'email.delivered', c.id);
    await db.invitation.update({ where: { id: c.id }, data: { state: 'declined', answeredAt: new Date() } });
    const [one, two] = await Promise.all([markDeliveries(true), markDeliveries(true)]);
    expect((one ?? 0) + (two ?? 0)).toBe(2);
    expect([await stateOf(a.id), await stateOf(b.id), await stateOf(c.id)]).toEqual([
      'delivered',
      'bounced',
      'declined',
    ]);
    expect(await tell('e3', 'email.delivered', c.id)).toBe('repeated');
    await tell('e4', 'email.delivered', b.id);
    expect(await markDeliveries(true)).toBe(0);
    expect(await stateOf(b.id)).toBe('bounced');
    expect(await db.auditEvent.count({ where: { action: 'invitation.bounced' } })).toBe(1);
    // A bounce that comes later is told too; where nobody reports, what was taken counts as delivered.
    await tell('e5', 'email.bounced', a.id);
    expect(await markDeliveries(true)).toBe(1);
    expect(await stateOf(a.id)).toBe('bounced');
  });

  it('a bounce, of the second address too, comes back to those who see everything, until it is mended', async () => {
    const consultation = await openConsultation(db);
    const invited = await invitedOrganisation(db, consultation, fresh);
    await released(consultation.id, 'invitation');
    await allSent();
    await pool.query(`UPDATE outbox_mail SET bounced_at = now(), bounce_reason = 'bounce permanent'`);
    expect(await markDeliveries(true)).toBe(1);
    const all = { kind: 'all' } as const;
    expect(await countMailProblems({ kind: 'only', conferenceIds: [] })).toBe(0);
    expect(await listMailProblems(all, 1)).toMatchObject([
      { name: invited.organisation, invitationId: invited.id, consultationSlug: consultation.slug },
      { name: invited.organisation },
    ]);
    await db.invitation.update({ where: { id: invited.id }, data: { email: 'ny@example.se' } });
    expect(await countMailProblems(all)).toBe(1);
    // Sent again to the new address it is out again, and then there.
    await released(consultation.id, 'invitation', { to: 'invitations', invitationIds: [invited.id] });
    expect(await stateOf(invited.id)).toBe('sent');
    await allSent();
    expect(await markDeliveries(false)).toBe(1);
    expect(await stateOf(invited.id)).toBe('delivered');
  });
});
