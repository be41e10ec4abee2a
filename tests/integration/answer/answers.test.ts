import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerInvitation } from '@/features/answer/answer-commands';
import { giveBackSeat, nameSubstitute } from '@/features/answer/seat-commands';
import type { AnswerContext, AnswerInput } from '@/features/answer/types';
import { Unavailable } from '@/lib/result';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
} from '../../factories/consultation';
import { testDb } from '../../setup/database';

const { db } = testDb();
let consultation: OpenConsultation;
beforeAll(async () => {
  consultation = await openConsultation(db);
});

const by = (invited: { id: string }, change: Partial<AnswerContext> = {}): AnswerContext => ({
  actor: { kind: 'invitee', invitationId: invited.id },
  source: 'link',
  enteredById: null,
  madeByName: 'Sigrid Sekreterare',
  madeByEmail: 'sigrid@myndighet.example.se',
  formKey: randomUUID(),
  requestId: 'test',
  ...change,
});
const person = (name: string) => ({ name, title: 'chef', email: `${name.toLowerCase()}@myndighet.example.se` });
const delegated = (seatId: string | undefined, name: string): AnswerInput => ({
  kind: 'delegated',
  seat: { ...person(name), seatId: seatId as string, mandate: 'decide' },
});
const chainOf = async (seatId: string | undefined) =>
  (
    await db.seatHolding.findMany({
      where: { seatId: seatId as string },
      orderBy: { number: 'asc' },
      select: { number: true, endedBecause: true, kind: true, representative: { select: { name: true } } },
    })
  ).map(({ number, endedBecause, kind, representative }) => [number, representative.name, kind, endedBecause]);
const mailsOf = async (invited: Invited, number: number) =>
  (
    await db.outboxMail.findMany({
      where: { dedupeKey: { startsWith: `answer:${invited.id}:${number}:` } },
      orderBy: [{ template: 'asc' }, { toEmail: 'desc' }],
      select: { template: true, toEmail: true, payload: true },
    })
  ).map(({ template, toEmail, payload }) => [
    template,
    toEmail,
    (payload as { calendar?: { method: string; sequence: number } }).calendar?.method ?? null,
  ]);

/** Who is told that it is too much at once sends the same form again. */
async function untilTaken<T>(send: () => Promise<T>): Promise<T> {
  try {
    return await send();
  } catch (error) {
    if (error instanceof Unavailable) return untilTaken(send);
    throw error;
  }
}

describe('an answer', () => {
  it('names people for seats, once for a form, and tells each concerned one time', async () => {
    const at = await invitedOrganisation(db, consultation);
    const [first, second] = at.seatIds;
    const context = by(at);
    const input: AnswerInput = {
      kind: 'accepted',
      seats: [{ ...person('Gunnel'), seatId: first as string, mandate: 'decide' }],
    };
    expect(await answerInvitation(at.id, input, { seen: 0, ownCaseNumber: '4.1-1/2027' }, context)).toEqual({
      ok: true,
      number: 1,
      again: false,
    });
    expect(await answerInvitation(at.id, input, { seen: 0 }, context)).toEqual({ ok: true, number: 1, again: true });
    expect(await chainOf(first)).toEqual([[1, 'Gunnel', 'representative', null]]);
    expect(await chainOf(second)).toEqual([]);
    expect(await mailsOf(at, 1)).toEqual([
      ['answer-receipt', at.email, null],
      ['answer-receipt', 'sigrid@myndighet.example.se', null],
      ['seat-named', 'gunnel@myndighet.example.se', 'request'],
    ]);
    expect(await db.invitation.findUnique({ where: { id: at.id } })).toMatchObject({
      state: 'accepted',
      ownCaseNumber: '4.1-1/2027',
      version: 2,
    });
  });

  it('trust 27, 32: delegates, substitutes and takes back; the old one is told that the calendar takes the day away', async () => {
    const at = await invitedOrganisation(db, consultation, { seatsGranted: 1 });
    const [seat] = at.seatIds;
    await answerInvitation(at.id, delegated(seat, 'Gunnel'), { seen: 0 }, by(at));
    await answerInvitation(at.id, delegated(seat, 'Elias'), { seen: 1 }, by(at));
    expect(await mailsOf(at, 2)).toEqual([
      ['answer-receipt', at.email, null],
      ['answer-receipt', 'sigrid@myndighet.example.se', null],
      ['seat-lost', 'gunnel@myndighet.example.se', 'cancel'],
      ['seat-named', 'elias@myndighet.example.se', 'request'],
    ]);
    expect(
      await nameSubstitute(at.id, seat as string, { ...person('Gunnel'), mandate: 'speak' }, by(at)),
    ).toMatchObject({ ok: true, number: 3 });
    expect(await chainOf(seat)).toEqual([
      [1, 'Gunnel', 'delegate', 'replaced'],
      [2, 'Elias', 'delegate', 'replaced'],
      [3, 'Gunnel', 'delegate', null],
    ]);
    const gunnel = await db.outboxMail.findMany({
      where: { toEmail: 'gunnel@myndighet.example.se', dedupeKey: { startsWith: `answer:${at.id}:` } },
      orderBy: { dedupeKey: 'asc' },
      select: { state: true, payload: true },
    });
    const calendar = (payload: unknown) => (payload as { calendar: { method: string; sequence: number } }).calendar;
    expect(gunnel.map(({ state, payload }) => [state, calendar(payload).method, calendar(payload).sequence])).toEqual([
      ['dropped', 'request', 1],
      ['dropped', 'cancel', 2],
      ['queued', 'request', 3],
    ]);
  });

  it('is refused over one that was not seen, and taken on top of it', async () => {
    const at = await invitedOrganisation(db, consultation);
    await answerInvitation(at.id, { kind: 'in_writing' }, { seen: 0 }, by(at, { madeByName: 'Registrator' }));
    const context = by(at);
    expect(await answerInvitation(at.id, { kind: 'declined', reason: '' }, { seen: 0 }, context)).toMatchObject({
      ok: false,
      reason: 'stale',
      last: { number: 1, madeByName: 'Registrator', kind: 'in_writing' },
    });
    expect(
      await answerInvitation(at.id, { kind: 'declined', reason: '' }, { seen: 0, onTopOf: 1 }, context),
    ).toMatchObject({ ok: true, number: 2 });
  });

  it('trust 86: twenty at once give an answer each in order, a chain without gaps and one holder', async () => {
    const at = await invitedOrganisation(db, consultation, { seatsGranted: 1 });
    const [seat] = at.seatIds;
    const forms = Array.from({ length: 20 }, () => by(at));
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        untilTaken(() =>
          answerInvitation(at.id, delegated(seat, `Person${i}`), { seen: null }, forms[i] as AnswerContext),
        ),
      ),
    );
    expect(outcomes.map((one) => one.ok && one.number).sort((a, b) => Number(a) - Number(b))).toEqual(
      Array.from({ length: 20 }, (_, i) => i + 1),
    );
    const chain = await chainOf(seat);
    expect(chain.map(([number]) => number)).toEqual(Array.from({ length: 20 }, (_, i) => i + 1));
    expect(chain.filter(([, , , ended]) => ended === null)).toHaveLength(1);
  });

  it('trust 65, 67, 85: is taken to the last millisecond by the clock of the database, whatever ours says', async () => {
    const soon = await openConsultation(db);
    const at = await invitedOrganisation(db, soon);
    const [seat] = at.seatIds;
    await answerInvitation(at.id, delegated(seat, 'Gunnel'), { seen: 0 }, by(at));
    await db.$executeRaw`UPDATE invitation SET answer_by = clock_timestamp() - interval '1 millisecond' WHERE id = ${at.id}::uuid`;
    expect(await answerInvitation(at.id, { kind: 'in_writing' }, { seen: 1 }, by(at))).toEqual({
      ok: false,
      reason: 'tooLate',
    });
    const phone = by(at, {
      source: 'phone',
      enteredById: (
        await db.user.create({ data: { email: 'o@example.se', emailCanonical: 'o@example.se', name: 'O' } })
      ).id,
    });
    expect(await answerInvitation(at.id, delegated(seat, 'Berit'), { seen: null }, phone)).toMatchObject({ ok: true });
    expect(
      await nameSubstitute(at.id, seat as string, { ...person('Elias'), mandate: 'listen' }, by(at)),
    ).toMatchObject({ ok: true });
    await db.consultation.update({
      where: { id: soon.id },
      data: { answerBy: new Date(Date.now() - 9), startsAt: new Date(Date.now() - 5) },
    });
    expect(await nameSubstitute(at.id, seat as string, { ...person('Sven'), mandate: 'listen' }, by(at))).toEqual({
      ok: false,
      reason: 'begun',
    });
  });

  it('trust 38: revoked or cancelled meanwhile is a clear stop, and nothing is written', async () => {
    const at = await invitedOrganisation(db, consultation, { state: 'revoked', revokedAt: new Date() });
    expect(await answerInvitation(at.id, { kind: 'in_writing' }, { seen: 0 }, by(at))).toEqual({
      ok: false,
      reason: 'revoked',
    });
    const off = await openConsultation(db, { state: 'cancelled', cancelledReason: 'Inställt' });
    const other = await invitedOrganisation(db, off);
    expect(await answerInvitation(other.id, { kind: 'in_writing' }, { seen: 0 }, by(other))).toEqual({
      ok: false,
      reason: 'cancelled',
    });
    expect(await db.invitationAnswer.count({ where: { invitationId: { in: [at.id, other.id] } } })).toBe(0);
  });

  it("trust 43: a seat of another organisation is unknown, and nobody gives away another's seat or more than they have", async () => {
    const at = await invitedOrganisation(db, consultation);
    const foreign = await invitedOrganisation(db, consultation);
    expect(await answerInvitation(at.id, delegated(foreign.seatIds[0], 'Gunnel'), { seen: 0 }, by(at))).toEqual({
      ok: false,
      reason: 'unknownSeat',
    });
    const [first, second] = at.seatIds as [string, string];
    await answerInvitation(
      at.id,
      {
        kind: 'accepted',
        seats: [
          { ...person('Gunnel'), seatId: first, mandate: 'speak' },
          { ...person('Elias'), seatId: second, mandate: 'listen' },
        ],
      },
      { seen: 0 },
      by(at),
    );
    const [gunnel] = await db.representative.findMany({ where: { invitationId: at.id, name: 'Gunnel' } });
    const own = by(at, { actor: { kind: 'representative', representativeId: gunnel?.id as string } });
    const berit = { ...person('Berit'), mandate: 'listen' as const };
    expect(await nameSubstitute(at.id, second, berit, own)).toEqual({ ok: false, reason: 'notYours' });
    expect(await nameSubstitute(at.id, first, { ...berit, mandate: 'decide' }, own)).toEqual({
      ok: false,
      reason: 'widerMandate',
    });
    expect(await nameSubstitute(at.id, first, { ...person('Elias'), mandate: 'listen' }, own)).toEqual({
      ok: false,
      reason: 'holdsAnother',
    });
    expect(await giveBackSeat(at.id, first, own)).toMatchObject({ ok: true });
    expect(await chainOf(first)).toEqual([[1, 'Gunnel', 'representative', 'withdrawn']]);
  });
});
