import { beforeEach, describe, expect, it } from 'vitest';
import { movePlaced, setAttendance, suggestOrder } from '@/features/board/commands';
import { listBoardRows } from '@/features/board/queries';
import { chairsOf, speakersOf } from '@/features/board/seating-rules';
import { readNeeds, takeSheet } from '@/features/needs/commands';
import {
  countRepresentativesWithNeeds,
  getRepresentativeWithNeeds,
  listRepresentativesWithNeeds,
} from '@/features/needs/consultation-queries';
import { purgeNeeds } from '@/features/registration/needs-commands';
import { encryptJson } from '@/lib/crypto';
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
const canary = 'ALLERGI-KANARIE-7731';
let consultation: OpenConsultation;
let invited: Invited;
let desk: Person;
const by = () => ({ actor: desk.actor, requestId: 'test', now: new Date() });
const accepted = { state: 'accepted', answeredAt: new Date() } as const;

beforeEach(async () => {
  await emptyDatabase();
  consultation = await openConsultation(db);
  invited = await invitedOrganisation(db, consultation, accepted);
  desk = await personWith(db, ['registration_desk', null]);
});

async function told(seatId: string, attendance: 'attended' | 'absent' | 'expected', version?: number) {
  const seat = await db.invitedSeat.findUniqueOrThrow({ where: { id: seatId } });
  return setAttendance({ seatId, invitationId: invited.id, attendance, version: version ?? seat.version }, by());
}
const state = async () => (await db.invitation.findUniqueOrThrow({ where: { id: invited.id } })).state;

describe('attendance', () => {
  it('makes the invitation attended when all seats with somebody are told, and is taken back', async () => {
    const [first = '', second = ''] = invited.seatIds;
    await representativeOf(db, invited, { seatId: first });
    await representativeOf(db, invited, { seatId: second });
    await told(first, 'absent');
    expect(await state()).toBe('accepted');
    await told(second, 'attended');
    expect(await state()).toBe('attended');
    await told(second, 'expected');
    expect(await state()).toBe('accepted');
    await told(second, 'absent');
    expect(await state()).toBe('absent');
    expect(await db.auditEvent.count({ where: { action: 'invitation.attendance_set' } })).toBe(4);
  });

  it('told the same by two at the door is told once; told differently, the second one hears of it', async () => {
    const [first = ''] = invited.seatIds;
    await representativeOf(db, invited, { seatId: first });
    const same = await Promise.all([1, 2, 3].map(() => told(first, 'attended', 1)));
    expect(same).toEqual([{ ok: true }, { ok: true }, { ok: true }]);
    expect(await db.auditEvent.count({ where: { action: 'invitation.attendance_set' } })).toBe(1);
    expect(await told(first, 'absent', 1)).toEqual({ ok: false, reason: 'stale' });
  });

  it('is not told of an empty chair, another organisation’s seat or a revoked or closed one', async () => {
    const [first = ''] = invited.seatIds;
    expect(await told(first, 'attended')).toEqual({ ok: false, reason: 'nobodyThere' });
    const other = await invitedOrganisation(db, consultation, accepted);
    const foreign = { seatId: other.seatIds[0] as string, invitationId: invited.id, attendance: 'absent', version: 1 };
    expect(await setAttendance(foreign as never, by())).toEqual({ ok: false, reason: 'notFound' });
    await db.consultation.update({ where: { id: consultation.id }, data: { state: 'cancelled' } });
    expect(await told(first, 'absent')).toEqual({ ok: false, reason: 'closed' });
  });
});

it('seating: moves at the same moment all count, and everybody keeps a chair of their own', async () => {
  const others = [];
  for (const name of ['Anna', 'Bo', 'Cia', 'Dag', 'Eva', 'Fia', 'Gun']) {
    const one = await invitedOrganisation(db, consultation, { ...accepted, seatsGranted: 1 });
    others.push(one);
    await representativeOf(db, one, { seatId: one.seatIds[0], name });
  }
  const order = 'chairs' as const;
  await suggestOrder({ consultationId: consultation.id, order, by: 'alphabetical' }, by());
  const seated = async () => chairsOf(await listBoardRows(consultation.id));
  const [first, ...rest] = (await seated()).map(({ id }) => id);
  const down = () =>
    movePlaced({ consultationId: consultation.id, order, id: first as string, direction: 'down' }, by());
  // Six steps at once are six steps: none is lost.
  const steps = await Promise.all([down(), down(), down(), down(), down(), down()]);
  expect(steps.every(({ ok }) => ok)).toBe(true);
  expect((await seated()).map(({ id, place }) => [id, place])).toEqual([...rest, first].map((id, k) => [id, k + 1]));
  const speaking = { consultationId: consultation.id, order: 'speaking' } as const;
  await suggestOrder({ ...speaking, by: 'keyFirst' }, by());
  const before = speakersOf(await listBoardRows(consultation.id)).map(({ id }) => id);
  await movePlaced({ ...speaking, id: before[0] as string, direction: 'down' }, by());
  expect(speakersOf(await listBoardRows(consultation.id)).map(({ id }) => id)).toEqual([
    before[1],
    before[0],
    ...before.slice(2),
  ]);
  const stranger = await movePlaced({ ...speaking, id: invited.id, direction: 'up' }, by());
  expect(stranger).toEqual({ ok: false, reason: 'notFound' });
});

describe('trust 48, 49: needs of those who come', () => {
  const write = async (seatId?: string) => {
    const person = await representativeOf(db, invited, { seatId });
    const { keyId, bytes } = encryptJson({ food: canary, access: '', other: '' }, `representative-needs:${person.id}`);
    await db.representativeNeeds.create({ data: { representativeId: person.id, keyId, ciphertext: bytes } });
    return person;
  };

  it('are counted for those who hold a seat, opened one by one with a reason, and written down', async () => {
    const person = await write(invited.seatIds[0]);
    await write();
    expect(await countRepresentativesWithNeeds(consultation.id)).toBe(1);
    expect((await listRepresentativesWithNeeds(consultation.id)).map(({ id }) => id)).toEqual([person.id]);
    const care = await personWith(db, ['care', null]);
    const reader = { userId: care.userId, actor: care.actor, requestId: 'test' };
    const owner = { kind: 'representative', id: person.id, consultationId: consultation.id } as const;
    expect(await readNeeds(owner, 'kitchen', reader)).toMatchObject({ ok: true, needs: { food: canary } });
    await takeSheet({ consultationId: consultation.id }, { reason: 'kitchen', lines: ['food'] }, reader);
    expect(await db.needsReadLog.count({ where: { representativeId: person.id, userId: care.userId } })).toBe(2);
    const audit = await db.auditEvent.findMany({ where: { action: { startsWith: 'needs.' } } });
    expect(audit.map(({ consultationId }) => consultationId)).toEqual([consultation.id, consultation.id]);
    expect(JSON.stringify(audit, (_, value) => (typeof value === 'bigint' ? String(value) : value))).not.toContain(
      'KANARIE',
    );
  });

  it('are not on the board, and gone from the list when the invitation is revoked', async () => {
    const person = await write(invited.seatIds[0]);
    expect(JSON.stringify(await listBoardRows(consultation.id))).not.toMatch(/KANARIE|needs|@/);
    await db.invitation.update({
      where: { id: invited.id },
      data: { state: 'revoked', revokedAt: new Date() },
    });
    expect(await getRepresentativeWithNeeds(person.id)).toBeNull();
    expect(await listBoardRows(consultation.id)).toEqual([]);
  });
});

it('trust 49: needs go some days after the meeting, with an audit row and without a name', async () => {
  const person = await representativeOf(db, invited, { seatId: invited.seatIds[0] });
  await db.representativeNeeds.create({
    data: { representativeId: person.id, keyId: 'x', ciphertext: new Uint8Array([1]) },
  });
  expect(await purgeNeeds(new Date())).toBe(0);
  const over = await db.consultation.findUniqueOrThrow({ where: { id: consultation.id } });
  expect(await purgeNeeds(new Date((over.endsAt as Date).getTime() + 15 * 86_400_000))).toBe(1);
  const audit = await db.auditEvent.findFirstOrThrow({ where: { action: 'needs.purged' } });
  expect(audit).toMatchObject({ subjectType: 'consultation', consultationId: consultation.id, data: { count: 1 } });
});
