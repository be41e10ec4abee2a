import { beforeEach, describe, expect, it } from 'vitest';
import { newAccessLink } from '@/features/access-link/commands';
import { decideExtension } from '@/features/invitation/extension-commands';
import { countInvitations, getListFigures, listInvitations } from '@/features/invitation/list-queries';
import { listViewFrom } from '@/features/invitation/list-rules';
import { createInvitation } from '@/features/invitation/new-commands';
import {
  changeSeats,
  editInvitation,
  markSentByLetter,
  prepareAgain,
  revokeInvitation,
} from '@/features/invitation/organiser-commands';
import { getInvitationDetail } from '@/features/invitation/organiser-queries';
import { editInvitationSchema, newInvitationSchema } from '@/features/invitation/organiser-schema';
import { getRepresentativeByToken } from '@/features/representative/queries';
import { inTransaction } from '@/lib/db';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  representativeOf,
} from '../../factories/consultation';
import { type Person, personWith } from '../../factories/people';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();
let consultation: OpenConsultation;
let invited: Invited;
let organiser: Person;
const by = () => ({ actor: organiser.actor, requestId: 'test', now: new Date() });
const version = async (id: string) => (await db.invitation.findUniqueOrThrow({ where: { id } })).version;
const at = async ({ id }: Invited) => ({ invitationId: id, version: await version(id) });

beforeEach(async () => {
  await emptyDatabase();
  consultation = await openConsultation(db);
  invited = await invitedOrganisation(db, consultation);
  organiser = await personWith(db, ['organiser', null]);
});

const form = (change: Record<string, string> = {}) =>
  newInvitationSchema.parse({
    consultationId: consultation.id,
    organisation: 'Exempelmyndigheten',
    kind: 'agency',
    seats: '3',
    roleAsked: 'generaldirektör',
    addressedName: '',
    addressedTitle: '',
    email: 'gd@myndighet.example.se',
    secondEmail: '',
    language: 'sv',
    note: '',
    ...change,
  });

describe('a new invitation', () => {
  it('has its numbered seats, an organisation of the register or a new one, and its addresses from there', async () => {
    const made = await createInvitation(form(), by());
    if (!made.ok) return expect.fail(made.reason);
    const detail = await getInvitationDetail(made.id);
    expect(detail).toMatchObject({ state: 'prepared', organisation: 'Exempelmyndigheten', secondEmail: null });
    expect(detail?.seats.map(({ number }) => number)).toEqual([1, 2, 3]);
    const known = await db.organisation.findUniqueOrThrow({ where: { id: invited.organisationId } });
    const named = { organisation: known.name.toUpperCase(), kind: '', email: '', roleAsked: 'registrator' };
    const other = await createInvitation(form(named), by());
    if (!other.ok) return expect.fail(other.reason);
    expect(await getInvitationDetail(other.id)).toMatchObject({ email: known.email, organisationId: known.id });
    await db.organisationContact.create({
      data: { organisationId: known.id, kind: 'staff', email: 'stab@example.se' },
    });
    const third = await createInvitation(form({ ...named, roleAsked: 'chef' }), by());
    if (!third.ok) return expect.fail(third.reason);
    expect(await getInvitationDetail(third.id)).toMatchObject({ email: 'stab@example.se', secondEmail: known.email });
    expect(await db.consultationMail.count()).toBe(0);
  });

  it('is one when the form is sent many times at once', async () => {
    const made = await Promise.all(Array.from({ length: 8 }, () => createInvitation(form(), by())));
    expect(made.filter(({ ok }) => ok)).toHaveLength(1);
    const again = await createInvitation(form(), by());
    expect(again).toEqual({ ok: false, reason: 'alreadyInvited' });
    expect(await db.invitation.count({ where: { organisation: { name: 'Exempelmyndigheten' } } })).toBe(1);
  });

  it('is refused without a kind or an address for an unknown organisation, and when the consultation is over', async () => {
    expect(await createInvitation(form({ kind: '' }), by())).toEqual({ ok: false, reason: 'kindMissing' });
    expect(await createInvitation(form({ email: '' }), by())).toEqual({ ok: false, reason: 'emailMissing' });
    await db.consultation.update({ where: { id: consultation.id }, data: { state: 'held' } });
    expect(await createInvitation(form(), by())).toEqual({ ok: false, reason: 'closed' });
    expect(await db.organisation.count({ where: { name: 'Exempelmyndigheten' } })).toBe(0);
  });
});

describe('seats', () => {
  it('are never fewer than those that somebody holds or has held; what stays is numbered from 1', async () => {
    await representativeOf(db, invited, { seatId: invited.seatIds[1] });
    const grown = await changeSeats({ ...(await at(invited)), seatsGranted: 5 }, by());
    expect(grown).toEqual({ ok: true });
    expect(await changeSeats({ ...(await at(invited)), seatsGranted: 1 }, by())).toEqual({ ok: true });
    const seats = await db.invitedSeat.findMany({ where: { invitationId: invited.id } });
    expect(seats.map(({ id, number }) => [id, number])).toEqual([[invited.seatIds[1], 1]]);
    await changeSeats({ ...(await at(invited)), seatsGranted: 2 }, by());
    const second = await db.invitedSeat.findFirstOrThrow({ where: { invitationId: invited.id, number: 2 } });
    await representativeOf(db, invited, { seatId: second.id });
    expect(await changeSeats({ ...(await at(invited)), seatsGranted: 1 }, by())).toEqual({
      ok: false,
      reason: 'seatsHeld',
    });
  });
});

describe('trust 38: revoking', () => {
  it('ends every link of the invitation and of everybody who acts for it at once, and takes back mail that waits', async () => {
    const person = await representativeOf(db, invited, { seatId: invited.seatIds[0] });
    await inTransaction((tx) => newAccessLink(tx, { invitationId: invited.id }));
    await db.representativeNeeds.create({
      data: { representativeId: person.id, keyId: 'x', ciphertext: new Uint8Array([1]) },
    });
    await db.extensionRequest.create({
      data: { invitationId: invited.id, wantedBy: new Date(), askedByName: 'Sekretariatet' },
    });
    expect(await getRepresentativeByToken(person.token)).not.toBeNull();
    expect(await revokeInvitation(await at(invited), by())).toEqual({ ok: true });
    expect(await getRepresentativeByToken(person.token)).toBeNull();
    expect(await db.accessLink.count({ where: { revokedAt: null } })).toBe(0);
    expect(await db.seatHolding.count({ where: { endedAt: null } })).toBe(0);
    expect(await db.representativeNeeds.count()).toBe(0);
    expect(await db.extensionRequest.findFirst()).toMatchObject({ state: 'withdrawn' });
    expect(await revokeInvitation({ invitationId: invited.id, version: 1 }, by())).toMatchObject({ reason: 'stale' });
    expect(await prepareAgain(await at(invited), by())).toEqual({ ok: true });
    expect(await getInvitationDetail(invited.id)).toMatchObject({ state: 'prepared', sentAt: null, revokedAt: null });
    expect(await getRepresentativeByToken(person.token)).toBeNull();
  });
});

describe('changing', () => {
  it('keeps the version that the page showed, and one role of an organisation', async () => {
    const twin = await createInvitation(form({ organisation: invited.organisation, roleAsked: 'chef' }), by());
    if (!twin.ok) return expect.fail(twin.reason);
    const input = editInvitationSchema.parse({
      invitationId: invited.id,
      version: String(await version(invited.id)),
      roleAsked: 'generaldirektör',
      addressedName: '<script>alert(1)</script>',
      addressedTitle: '',
      email: 'ny@example.se',
      secondEmail: '',
      language: 'en',
      ownCaseNumber: 'Dnr 1/27',
      note: '',
      isKey: 'on',
    });
    expect(await editInvitation({ ...input, roleAsked: 'chef' }, by())).toMatchObject({ reason: 'alreadyInvited' });
    expect(await editInvitation(input, by())).toEqual({ ok: true });
    expect(await editInvitation(input, by())).toEqual({ ok: false, reason: 'stale' });
    expect(await getInvitationDetail(invited.id)).toMatchObject({ email: 'ny@example.se', isKey: true, locale: 'en' });
  });

  it('notes a posted letter as sent, once', async () => {
    const made = await createInvitation(form(), by());
    if (!made.ok) return expect.fail(made.reason);
    const step = { invitationId: made.id, version: 1, letterNote: 'rekommenderat', word: 'Skickad som brev' };
    expect(await markSentByLetter(step, by())).toEqual({ ok: true });
    const detail = await getInvitationDetail(made.id);
    expect([detail?.state, detail?.note]).toEqual([
      'sent',
      expect.stringMatching(/^\d{4}-\d\d-\d\d Skickad som brev: rek/),
    ]);
    expect(await markSentByLetter({ ...step, version: 2 }, by())).toEqual({ ok: false, reason: 'notNow' });
  });
});

describe('more time', () => {
  const ask = (askedByEmail: string) =>
    db.extensionRequest.create({
      data: { invitationId: invited.id, wantedBy: new Date(), askedByName: 'Sigrid', askedByEmail },
    });
  const until = () => new Date(Date.now() + 20 * 86_400_000);

  it('is granted once, sets the invitation’s day and is told by one mail; a link goes to the own addresses alone', async () => {
    const { id } = await ask('nagon.annan@example.se');
    const grant = () => decideExtension(id, { state: 'granted', grantedUntil: until(), decision: 'Gärna' }, by());
    const refuse = () => decideExtension(id, { state: 'refused', decision: 'Nej' }, by());
    const outcomes = await Promise.all([grant(), refuse(), grant(), refuse()]);
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.filter((one) => !one.ok && one.reason === 'decided')).toHaveLength(3);
    const mails = await db.outboxMail.findMany({ where: { template: 'extension-decided' } });
    expect(mails.map(({ toEmail, secret }) => [toEmail, secret])).toEqual([['nagon.annan@example.se', null]]);
    const next = await ask(invited.email);
    expect(await decideExtension(next.id, { state: 'granted', grantedUntil: until(), decision: '' }, by())).toEqual({
      ok: true,
    });
    const mail = await db.outboxMail.findFirstOrThrow({ where: { toEmail: invited.email } });
    expect(mail.secret).not.toBeNull();
    expect((await getInvitationDetail(invited.id))?.answerBy).not.toBeNull();
  });

  it('trust 65: is never granted into the past or past the start, by the database’s clock', async () => {
    const { id } = await ask(invited.email);
    const grant = (grantedUntil: Date) => decideExtension(id, { state: 'granted', grantedUntil, decision: '' }, by());
    expect(await grant(new Date(Date.now() - 1_000))).toEqual({ ok: false, reason: 'tooEarly' });
    expect(await grant(new Date(consultation.startsAt.getTime() + 1_000))).toMatchObject({ reason: 'afterStart' });
    expect(await db.outboxMail.count()).toBe(0);
  });
});

it('trust 53: the list is searched word by word with % and _ as themselves, filtered and counted in the database', async () => {
  await createInvitation(form({ organisation: '100 %_\\ Förbundet', kind: 'union' }), by());
  const found = (query: Record<string, string>) => listInvitations(consultation.id, listViewFrom(query));
  expect((await found({ q: '%_\\ förbundet' })).map(({ organisation }) => organisation)).toEqual([
    '100 %_\\ Förbundet',
  ]);
  expect(await found({ q: '% myndigheten' })).toEqual([]);
  expect((await found({ kind: 'union' })).length).toBe(1);
  expect((await found({ state: 'waiting' })).map(({ id }) => id)).toEqual([invited.id]);
  expect(await countInvitations(consultation.id, listViewFrom({ state: 'moreTime' }))).toBe(0);
  expect(await getListFigures(consultation.id)).toEqual({ all: 2, waiting: 1, answered: 0, bounced: 0, moreTime: 0 });
});
