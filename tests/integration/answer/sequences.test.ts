import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, expect, it } from 'vitest';
import { answerInvitation } from '@/features/answer/answer-commands';
import { standingChain } from '@/features/answer/chain-rules';
import { askForMoreTime } from '@/features/answer/more-time-commands';
import { giveBackSeat, nameSubstitute } from '@/features/answer/seat-commands';
import type { AnswerContext, ChangeOutcome } from '@/features/answer/types';
import { changeSeats, revokeInvitation } from '@/features/invitation/organiser-commands';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
} from '../../factories/consultation';
import { testDb } from '../../setup/database';

const { db } = testDb();
let consultation: OpenConsultation;
let foreign: Invited;
beforeAll(async () => {
  consultation = await openConsultation(db);
  foreign = await invitedOrganisation(db, consultation);
});

const person = fc.integer({ min: 0, max: 4 });
const seat = fc.integer({ min: 0, max: 3 });
const mandate = fc.constantFrom('decide' as const, 'speak' as const, 'listen' as const);
const step = fc.oneof(
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constant('accept' as const), people: fc.array(person, { maxLength: 3 }), mandate }),
  },
  { weight: 3, arbitrary: fc.record({ do: fc.constant('delegate' as const), seat, person, mandate }) },
  { weight: 4, arbitrary: fc.record({ do: fc.constant('substitute' as const), seat, person, mandate }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('giveBack' as const), seat }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('decline' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('write' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('grant' as const), seats: fc.integer({ min: 1, max: 3 }) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('moreTime' as const) }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('revoke' as const) }) },
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const named = (at: Invited, i: number) => ({ name: `Person ${i}`, title: '', email: `person${i}.${at.email}` });
const by = (at: Invited): AnswerContext => ({
  actor: { kind: 'invitee', invitationId: at.id },
  source: 'link',
  enteredById: null,
  madeByName: 'Sigrid',
  madeByEmail: `sigrid.${at.email}`,
  formKey: randomUUID(),
  requestId: 'test',
});
const holdersOf = async (at: Invited) =>
  db.seatHolding.findMany({
    where: { seat: { invitationId: at.id }, endedAt: null },
    select: { seatId: true, mandate: true, representative: { select: { email: true } } },
  });

async function take(at: Invited, one: Step): Promise<ChangeOutcome | null> {
  const organiser = { actor: { kind: 'system' as const }, requestId: 'test', now: new Date() };
  const { version } = await db.invitation.findUniqueOrThrow({ where: { id: at.id }, select: { version: true } });
  const seats = await db.invitedSeat.findMany({ where: { invitationId: at.id }, orderBy: { number: 'asc' } });
  // The fourth is another organisation's.
  const seatId = (i: number) => (i === 3 ? foreign.seatIds[0] : seats[i % seats.length]?.id) as string;
  switch (one.do) {
    case 'accept': {
      const wanted = one.people.map((i, n) => ({ ...named(at, i), seatId: seatId(n), mandate: one.mandate }));
      return answerInvitation(at.id, { kind: 'accepted', seats: wanted }, { seen: null }, by(at));
    }
    case 'delegate': {
      const wanted = { ...named(at, one.person), seatId: seatId(one.seat), mandate: one.mandate };
      return answerInvitation(at.id, { kind: 'delegated', seat: wanted }, { seen: null }, by(at));
    }
    case 'substitute':
      return nameSubstitute(at.id, seatId(one.seat), { ...named(at, one.person), mandate: one.mandate }, by(at));
    case 'giveBack':
      return giveBackSeat(at.id, seatId(one.seat), by(at));
    case 'decline':
      return answerInvitation(at.id, { kind: 'declined', reason: '' }, { seen: null }, by(at));
    case 'write':
      return answerInvitation(at.id, { kind: 'in_writing' }, { seen: null }, by(at));
    case 'grant':
      await changeSeats({ invitationId: at.id, version, seatsGranted: one.seats }, organiser);
      return null;
    case 'moreTime': {
      const wish = { wantedBy: new Date(consultation.answerBy.getTime() + 86_400_000), reason: '' };
      await askForMoreTime(at.id, wish, { ...by(at) });
      return null;
    }
    case 'revoke':
      await revokeInvitation({ invitationId: at.id, version }, organiser);
      return null;
  }
}

type Holder = Awaited<ReturnType<typeof holdersOf>>[number];
const key = (one: Holder) => `${one.seatId} ${one.representative.email} ${one.mandate}`;

/** One mail to each whom a change concerns, and nothing to anybody else. */
async function expectOneMailEach(at: Invited, number: number, before: Holder[], after: Holder[]): Promise<void> {
  const mails = await db.outboxMail.findMany({
    where: { dedupeKey: { startsWith: `answer:${at.id}:${number}:` } },
    select: { toEmail: true, template: true },
  });
  const come = after
    .filter((one) => !before.some((old) => key(old) === key(one)))
    .map((one) => one.representative.email);
  const left = before.map((one) => one.representative.email);
  const gone = left.filter((email) => !after.some((one) => one.representative.email === email));
  const expected = [
    ...come.map((email) => `seat-named ${email}`),
    ...gone.map((email) => `seat-lost ${email}`),
    `answer-receipt ${at.email}`,
    `answer-receipt sigrid.${at.email}`,
  ];
  expect(mails.map(({ template, toEmail }) => `${template} ${toEmail}`).sort()).toEqual(expected.sort());
}

async function expectWhole(at: Invited): Promise<void> {
  const { seatsGranted, state } = await db.invitation.findUniqueOrThrow({ where: { id: at.id } });
  const seats = await db.invitedSeat.findMany({
    where: { invitationId: at.id },
    include: { holdings: { orderBy: { number: 'asc' }, include: { representative: true } } },
  });
  expect(seats.length).toBeLessThanOrEqual(seatsGranted);
  const open = seats.flatMap(({ holdings }) => holdings.filter(({ endedAt }) => endedAt === null));
  expect(new Set(open.map(({ seatId }) => seatId)).size).toBe(open.length);
  expect(new Set(open.map(({ representativeId }) => representativeId)).size).toBe(open.length);
  if (state !== 'accepted' && state !== 'delegated') expect(open).toEqual([]);
  for (const { holdings } of seats) {
    expect(holdings.map(({ number }) => number)).toEqual(holdings.map((_, i) => i + 1));
    expect(holdings.every(({ representative }) => representative.invitationId === at.id)).toBe(true);
    const chain = standingChain(holdings);
    expect(new Set(chain.map(({ representativeId }) => representativeId)).size).toBe(chain.length);
  }
}

it('any order of answers, delegations, substitutes, seats given back, granted or revoked keeps seats, holders, chains and mails whole', async () => {
  const runs = fc.sample(fc.array(step, { minLength: 2, maxLength: 5 }), { numRuns: 60, seed: 20261124 });
  const pristine = await db.invitation.findUnique({ where: { id: foreign.id } });
  let taken = 0;
  const run = async (steps: Step[]) => {
    const at = await invitedOrganisation(db, consultation);
    for (const one of steps) {
      const before = await holdersOf(at);
      const outcome = await take(at, one);
      const after = await holdersOf(at);
      if (outcome?.ok) {
        taken++;
        await expectOneMailEach(at, outcome.number, before, after);
      } else if (outcome) expect(after).toEqual(before);
    }
    await expectWhole(at);
  };
  for (let i = 0; i < runs.length; i += 6) await Promise.all(runs.slice(i, i + 6).map(run));
  expect(taken).toBeGreaterThan(60);
  expect(await db.invitation.findUnique({ where: { id: foreign.id } })).toEqual(pristine);
  expect(await db.seatHolding.count({ where: { seat: { invitationId: foreign.id } } })).toBe(0);
}, 60_000);
