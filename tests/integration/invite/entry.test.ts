import { randomUUID } from 'node:crypto';
import { beforeEach, describe, expect, it } from 'vitest';
import { answerInvitation } from '@/features/answer/answer-commands';
import { entrySchema } from '@/features/answer/entry-schema';
import { nameSubstitute } from '@/features/answer/seat-commands';
import { setAttendance } from '@/features/board/commands';
import { getInvitationDetail } from '@/features/invitation/organiser-queries';
import { actorId } from '@/lib/actor';
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
let desk: Person;
const context = (formKey: string = randomUUID()) => ({
  ...{ actor: desk.actor, source: 'phone' as const, enteredById: actorId(desk.actor), madeByName: 'Sekretariatet' },
  ...{ madeByEmail: '', formKey, requestId: 'test' },
});

beforeEach(async () => {
  await emptyDatabase();
  consultation = await openConsultation(db);
  invited = await invitedOrganisation(db, consultation);
  desk = await personWith(db, ['organiser', null]);
});

it('an answer by phone after the last day is taken, says who entered it, and the same form twice is one', async () => {
  await db.consultation.update({
    where: { id: consultation.id },
    data: { answerBy: new Date(Date.now() - 86_400_000) },
  });
  const [seatId = ''] = invited.seatIds;
  const person = { seatId, name: 'Åsa Öberg', title: 'chef', email: 'asa@example.se', mandate: 'decide' as const };
  const key = randomUUID();
  const enter = () => answerInvitation(invited.id, { kind: 'accepted', seats: [person] }, { seen: null }, context(key));
  const outcomes = await Promise.all([enter(), enter(), enter()]);
  expect(outcomes.every(({ ok }) => ok)).toBe(true);
  const detail = await getInvitationDetail(invited.id);
  expect(detail?.answers).toHaveLength(1);
  expect(detail?.answers[0]).toMatchObject({ source: 'phone', enteredBy: expect.any(String), kind: 'accepted' });
  expect(detail?.seats[0]?.chain.map(({ name, mandate }) => [name, mandate])).toEqual([['Åsa Öberg', 'decide']]);
});

it('trust 44, 51, 52: what is entered is strict: no other fields, bounded, no NUL, rows of known seats', () => {
  const head = {
    ...{ invitationId: randomUUID(), formKey: randomUUID(), kind: 'accepted', delegateSeat: randomUUID() },
    ...{ source: 'phone', madeByName: 'Sekretariatet', madeByEmail: '', reason: '', ownCaseNumber: '' },
  };
  const row = {
    'seatId-0': randomUUID(),
    'name-0': 'Åsa',
    'title-0': '',
    'email-0': 'a@example.se',
    'mandate-0': 'speak',
  };
  expect(entrySchema.safeParse({ ...head, ...row }).success).toBe(true);
  for (const wrong of [
    { state: 'attended' },
    { source: 'link' },
    { enteredById: randomUUID() },
    { 'name-0': 'x'.repeat(1_000_000) },
    { 'name-0': 'a\u0000b' },
    { madeByName: '19121212-1212' },
    { 'mandate-0': 'rule' },
  ])
    expect([wrong, entrySchema.safeParse({ ...head, ...row, ...wrong }).success]).toEqual([wrong, false]);
});

describe('an unexpected substitute at the door', () => {
  it('takes the seat by the same command as the link, also when the meeting has begun, and is noted as there', async () => {
    const [seatId = ''] = invited.seatIds;
    await db.invitation.update({ where: { id: invited.id }, data: { state: 'accepted', answeredAt: new Date() } });
    await representativeOf(db, invited, { seatId, name: 'Den väntade' });
    await db.consultation.update({
      where: { id: consultation.id },
      data: {
        answerBy: new Date(Date.now() - 2_000),
        inputBy: new Date(Date.now() - 2_000),
        startsAt: new Date(Date.now() - 1_000),
      },
    });
    const cia = { name: 'Cia', title: '', email: 'cia@example.se', mandate: 'speak' as const };
    const byDesk = { actor: desk.actor, requestId: 'test', now: new Date() };
    const told = await setAttendance({ seatId, invitationId: invited.id, version: 1, attendance: 'absent' }, byDesk);
    expect(told).toEqual({ ok: true });
    expect(await nameSubstitute(invited.id, seatId, cia, context())).toMatchObject({ ok: true });
    const link = {
      ...context(),
      actor: { kind: 'invitee', invitationId: invited.id } as const,
      source: 'link' as const,
    };
    const late = await nameSubstitute(
      invited.id,
      seatId,
      { ...cia, email: 'x@example.se' },
      { ...link, enteredById: null },
    );
    expect(late).toMatchObject({ ok: false, reason: 'begun' });
    await setAttendance({ seatId, invitationId: invited.id, version: 2, attendance: 'attended' }, byDesk);
    const detail = await getInvitationDetail(invited.id);
    expect(detail?.state).toBe('attended');
    expect(detail?.seats[0]?.chain.map(({ name, endedBecause }) => [name, endedBecause])).toEqual([
      ['Den väntade', 'replaced'],
      ['Cia', null],
    ]);
  });
});
