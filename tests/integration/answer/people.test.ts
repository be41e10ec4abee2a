import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerInvitation } from '@/features/answer/answer-commands';
import { ownCalendar } from '@/features/answer/calendar-queries';
import { askToWrite, decideEditor } from '@/features/answer/editor-commands';
import { askForMoreTime, withdrawMoreTime } from '@/features/answer/more-time-commands';
import { saveOwnNeeds } from '@/features/answer/needs-commands';
import { getInvitationPage, getOwnPage } from '@/features/answer/page-queries';
import { giveBackSeat } from '@/features/answer/seat-commands';
import { getRepresentativeByToken } from '@/features/representative/queries';
import {
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  representativeOf,
} from '../../factories/consultation';
import { testDb } from '../../setup/database';

const { db } = testDb();
const canary = 'ALLERGI-KANARIE-7731';
let consultation: OpenConsultation;
beforeAll(async () => {
  consultation = await openConsultation(db, { meetingUrl: 'https://mote.example.se/1' });
});

const by = (invitationId: string) => ({
  actor: { kind: 'invitee' as const, invitationId },
  source: 'link' as const,
  enteredById: null,
  madeByName: 'Sigrid',
  madeByEmail: 'sigrid@myndighet.example.se',
  formKey: randomUUID(),
  requestId: 'test',
});
const as = (representativeId: string) => ({
  ...by(''),
  actor: { kind: 'representative' as const, representativeId },
});
const mails = (toEmail: string) =>
  db.outboxMail.findMany({
    where: { toEmail },
    orderBy: { createdAt: 'asc' },
    select: { template: true, state: true },
  });

describe('trust 37: who may write', () => {
  it('own addresses and the confirmed at once, others when one of those says so; a removed one is out at once', async () => {
    const at = await invitedOrganisation(db, consultation);
    const editor = await representativeOf(db, at);
    await askToWrite(at.id, { name: 'Stab', email: at.email.toUpperCase() }, by(at.id));
    expect(await mails(at.email.toUpperCase())).toEqual([{ template: 'editor-link', state: 'queued' }]);
    const stranger = `okand.${at.email}`;
    await askToWrite(at.id, { name: 'Okänd', email: stranger }, by(at.id));
    expect(await mails(stranger)).toEqual([]);
    expect(await mails(editor.email)).toEqual([{ template: 'editor-waiting', state: 'queued' }]);
    const waiting = await db.representative.findFirstOrThrow({ where: { invitationId: at.id, email: stranger } });
    expect([waiting.isEditor, waiting.confirmedAt]).toEqual([true, null]);
    const confirm = { editorId: waiting.id, decision: 'confirm' as const };
    expect(await decideEditor(at.id, confirm, as(waiting.id))).toEqual({ ok: false, reason: 'notYours' });
    const foreign = await representativeOf(db, await invitedOrganisation(db, consultation));
    expect(await decideEditor(at.id, confirm, as(foreign.id))).toEqual({ ok: false, reason: 'notYours' });
    expect(await decideEditor(at.id, confirm, as(editor.id))).toEqual({ ok: true });
    expect(await decideEditor(at.id, confirm, as(editor.id))).toEqual({ ok: true });
    expect(await mails(stranger)).toEqual([{ template: 'editor-link', state: 'queued' }]);
    await decideEditor(at.id, { editorId: waiting.id, decision: 'remove' }, as(editor.id));
    expect(await mails(stranger)).toEqual([{ template: 'editor-link', state: 'dropped' }]);
    expect(await db.accessLink.count({ where: { representativeId: waiting.id, revokedAt: null } })).toBe(0);
  });

  it('somebody whom a forwarded link named for a seat has a page of their own, and waits to write; replaced, their link ends', async () => {
    const at = await invitedOrganisation(db, consultation, { seatsGranted: 1 });
    const seatId = at.seatIds[0] as string;
    const named = (name: string) => ({
      name,
      title: '',
      email: `${name}.${at.email}`,
      seatId,
      mandate: 'decide' as const,
    });
    await answerInvitation(at.id, { kind: 'delegated', seat: named('fiffig') }, { seen: 0 }, by(at.id));
    await askToWrite(at.id, { name: 'Fiffig', email: named('fiffig').email }, by(at.id));
    const fiffig = await db.representative.findFirstOrThrow({ where: { invitationId: at.id, name: 'fiffig' } });
    expect(fiffig.confirmedAt).toBeNull();
    await answerInvitation(at.id, { kind: 'delegated', seat: named('elias') }, { seen: 1 }, by(at.id));
    expect(await db.accessLink.count({ where: { representativeId: fiffig.id, revokedAt: null } })).toBe(0);
  });
});

describe('needs', () => {
  it('trust 48: are given by the person, sealed, on no page, and go with the seat', async () => {
    const at = await invitedOrganisation(db, consultation);
    const person = await representativeOf(db, at, { seatId: at.seatIds[0] });
    const owner = { id: person.id, invitationId: at.id, consultationId: consultation.id };
    expect(await saveOwnNeeds(owner, { food: canary, access: '', other: '' }, 'test')).toEqual({
      ok: true,
      kept: true,
    });
    const shown = [await getInvitationPage(at.token), await getOwnPage(person.id)];
    const { rows } = { rows: await db.representativeNeeds.findMany({ where: { representativeId: person.id } }) };
    expect(rows).toHaveLength(1);
    expect(Buffer.from(rows[0]?.ciphertext ?? []).includes(canary)).toBe(false);
    const everywhere = [shown, await db.auditEvent.findMany(), await db.outboxMail.findMany()];
    expect(JSON.stringify(everywhere, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      canary,
    );
    expect(JSON.stringify(shown[0])).not.toContain(person.email);
    expect(JSON.stringify(shown[0])).not.toContain('mote.example.se');
    await giveBackSeat(at.id, at.seatIds[0] as string, as(person.id));
    expect(await db.representativeNeeds.count({ where: { representativeId: person.id } })).toBe(0);
    expect(await saveOwnNeeds(owner, { food: canary, access: '', other: '' }, 'test')).toEqual({
      ok: false,
      reason: 'noSeat',
    });
    expect(await getRepresentativeByToken(person.token)).toMatchObject({ holdsSeat: false });
  });
});

it('trust 54: the calendar file is one event with hostile names as text, for who holds a seat only', async () => {
  const at = await invitedOrganisation(db, consultation);
  const hostile = 'Elias\r\nBEGIN:VALARM;,\\"';
  const person = await representativeOf(db, at, { seatId: at.seatIds[0], name: hostile });
  const text = (await ownCalendar(person.token)) ?? '';
  expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  expect(text).not.toMatch(/^BEGIN:VALARM/m);
  expect(text).toContain('METHOD:REQUEST');
  expect(await ownCalendar((await representativeOf(db, at)).token)).toBeNull();
});

it('more time is asked once, within the meeting, and can be taken back', async () => {
  const at = await invitedOrganisation(db, consultation);
  const context = { ...by(at.id) };
  const later = (days: number) => new Date(consultation.answerBy.getTime() + days * 86_400_000);
  expect(await askForMoreTime(at.id, { wantedBy: later(-1), reason: '' }, context)).toMatchObject({
    reason: 'wantedTooEarly',
  });
  expect(await askForMoreTime(at.id, { wantedBy: later(60), reason: '' }, context)).toMatchObject({
    reason: 'wantedAfterStart',
  });
  const both = await Promise.all(
    [1, 2].map((n) => askForMoreTime(at.id, { wantedBy: later(n), reason: 'Möte' }, context)),
  );
  expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
  const asked = both.find((one) => one.ok);
  const id = asked?.ok ? asked.id : '';
  expect(await withdrawMoreTime(at.id, id, context)).toEqual({ ok: true });
  expect(await withdrawMoreTime(at.id, id, context)).toEqual({ ok: false, reason: 'decided' });
  expect(await mails(at.email)).toEqual([
    { template: 'more-time', state: 'queued' },
    { template: 'more-time', state: 'queued' },
  ]);
});
