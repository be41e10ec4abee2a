import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { answerCommitment, tellStatus } from '@/features/commitment/answer-commands';
import { armAsking, askOwners } from '@/features/commitment/ask-commands';
import { createCommitment, editCommitment } from '@/features/commitment/commands';
import { commitmentsCsv } from '@/features/commitment/export-rules';
import { getOwnCommitment } from '@/features/commitment/page-queries';
import { countCommitments, getCommitment, listCommitments, listPeriodCounts } from '@/features/commitment/queries';
import { commitmentTransitions, standingOf, standings } from '@/features/commitment/rules';
import { takeSnapshots } from '@/features/commitment/snapshot-commands';
import {
  proposeCommitment,
  reopenCommitment,
  revokeCommitmentLinks,
  withdrawProposal,
} from '@/features/commitment/step-commands';
import type { Standing } from '@/features/commitment/types';
import { hashToken, newToken } from '@/lib/crypto';
import { isoDate } from '@/lib/time';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  submittedCard,
} from '../../factories/consultation';
import { personWith } from '../../factories/people';
import { pairs, stateChanges } from '../../factories/state-table';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();
let here: OpenConsultation;
let invited: Invited;
let context: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string; now: Date };
const byOwner = (commitmentId: string) => ({
  actor: { kind: 'commitment_owner' as const, commitmentId },
  requestId: 'test',
  now: new Date(),
});
const year = new Date().getFullYear() + 2;

beforeAll(async () => {
  here = await openConsultation(db, { state: 'held' });
  invited = await invitedOrganisation(db, here);
  context = { actor: (await personWith(db, ['organiser', null])).actor, requestId: 'test', now: new Date() };
});

const input = (change: object = {}) => ({
  ownerOrganisationId: invited.organisationId,
  ownerName: 'Kim Kontakt',
  ownerEmail: 'kim@myndighet.example.se',
  mailLanguage: 'sv' as const,
  what: 'Ta fram ett stöd',
  measure: '',
  dueOn: `${year}-06-30`,
  cards: [] as number[],
  ...change,
});

async function made(change: object = {}): Promise<{ id: string; version: number }> {
  const outcome = await createCommitment(here.id, input(change), context);
  if (!outcome.ok) throw new Error(outcome.reason);
  return { id: outcome.id, version: 1 };
}

/** An accepted one with a link the test holds. */
async function accepted(change: object = {}): Promise<{ id: string; token: string }> {
  const at = await made(change);
  expect(await proposeCommitment(at, context)).toMatchObject({ ok: true });
  const token = await linkTo(at.id);
  const answer = { answer: 'accepted' as const, reason: '', byName: 'Kim' };
  expect(await answerCommitment(at.id, { kind: 'link', token }, answer, byOwner(at.id))).toMatchObject({ ok: true });
  return { id: at.id, token };
}

async function linkTo(commitmentId: string): Promise<string> {
  const token = newToken();
  await db.accessLink.create({ data: { commitmentId, tokenHash: hashToken(token) }, select: { id: true } });
  return token;
}

const told = (progress: 'on_track' | 'at_risk' | 'late' | 'done' | 'dropped', change: object = {}) => ({
  progress,
  text: '',
  evidence: progress === 'done' ? 'Rapporten' : '',
  evidenceUrl: '',
  droppedReason: progress === 'dropped' ? 'Pengarna tog slut' : '',
  byName: 'Kim',
  formKey: randomUUID(),
  ...change,
});

describe('states', () => {
  it('are the same in the code and in the database', async () => {
    const { id } = await made();
    const tryChange = stateChanges(pool);
    const extra = (state: string) =>
      `, progress = ${state === 'closed' ? `'done'` : 'NULL'}, response_reason = '${state === 'declined' ? 'nej' : ''}'`;
    for (const [from, to, legal] of pairs(commitmentTransitions))
      expect([from, to, await tryChange('commitment', id, from, to, extra)]).toEqual([from, to, legal]);
  });
});

describe('a draft', () => {
  it('is numbered once each, also when many are written at once', async () => {
    const outcomes = await Promise.all(Array.from({ length: 6 }, () => createCommitment(here.id, input(), context)));
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const numbers = await db.commitment.findMany({ where: { consultationId: here.id }, select: { number: true } });
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });

  it('comes from cards that were handed in here, and has a day to come', async () => {
    const card = await submittedCard(db, here, invited);
    const other = await openConsultation(db);
    const foreign = await submittedCard(db, other, await invitedOrganisation(db, other));
    const { id } = await made({ cards: [card.number] });
    expect((await getCommitment(here.id, id))?.cards).toEqual([{ id: card.id, number: card.number }]);
    expect(await getCommitment(other.id, id)).toBeNull();
    const unknown = await createCommitment(here.id, input({ cards: [card.number, 900] }), context);
    expect(unknown).toEqual({ ok: false, reason: 'cardsUnknown', numbers: '900' });
    expect(foreign.number).toBe(1);
    expect(await createCommitment(here.id, input({ dueOn: '2020-01-01' }), context)).toMatchObject({
      reason: 'dueInThePast',
    });
    expect(await createCommitment(here.id, input({ ownerOrganisationId: randomUUID() }), context)).toMatchObject({
      reason: 'ownerUnknown',
    });
  });
});

describe('proposing', () => {
  it('mails one link; a second press is stale; a draft’s words are not on the owner’s page', async () => {
    const at = await made({ what: 'Hemligt utkast' });
    const token = await linkTo(at.id);
    expect((await getOwnCommitment(token))?.what).toBe('');
    const outcomes = await Promise.all([proposeCommitment(at, context), proposeCommitment(at, context)]);
    expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const mails = await db.consultationMail.findMany({ where: { commitmentId: at.id }, include: { outboxMail: true } });
    expect(mails.map(({ template, outboxMail }) => [template, outboxMail?.secret !== null])).toEqual([
      ['commitment-proposal', true],
    ]);
    expect(JSON.stringify(mails[0]?.outboxMail?.payload)).not.toContain('/atagande/');
    expect((await getOwnCommitment(token))?.what).toBe('Hemligt utkast');
    expect(await withdrawProposal({ id: at.id, version: 2 }, context)).toMatchObject({ ok: true });
    expect((await getOwnCommitment(token))?.what).toBe('');
  });

  it('that is declined has a reason, is edited and proposed again', async () => {
    const at = await made();
    await proposeCommitment(at, context);
    const token = await linkTo(at.id);
    const no = { answer: 'declined' as const, reason: 'Hellre i december', byName: 'Kim' };
    expect(await answerCommitment(at.id, { kind: 'link', token }, no, byOwner(at.id))).toMatchObject({ ok: true });
    expect(await answerCommitment(at.id, { kind: 'link', token }, no, byOwner(at.id))).toMatchObject({ ok: true });
    expect(await editCommitment(at, input(), context)).toMatchObject({ reason: 'stale' });
    const declined = { id: at.id, version: 3 };
    expect(await editCommitment(declined, input({ dueOn: `${year}-12-31` }), context)).toMatchObject({ ok: true });
    expect(await proposeCommitment({ id: at.id, version: 4 }, context)).toMatchObject({ ok: true });
    expect(await db.consultationMail.count({ where: { commitmentId: at.id } })).toBe(2);
    const actions = await db.auditEvent.findMany({ where: { subjectId: at.id }, orderBy: { id: 'asc' } });
    expect(actions.map(({ action, consultationId }) => [action, consultationId === here.id])).toEqual(
      ['created', 'proposed', 'declined', 'changed', 'proposed'].map((verb) => [`commitment.${verb}`, true]),
    );
    expect(JSON.stringify(actions.map(({ data }) => data))).not.toContain('december');
  });
});

describe('what the owner tells', () => {
  it('is added in order, once a form, also when sent at once; done closes; closed takes nothing more', async () => {
    const { id, token } = await accepted();
    const by = { kind: 'link' as const, token };
    const same = told('at_risk');
    const outcomes = await Promise.all(
      [same, same, told('on_track'), told('late')].map((one) => tellStatus(id, by, one, byOwner(id))),
    );
    expect(outcomes.every(({ ok }) => ok)).toBe(true);
    const rows = await db.commitmentStatus.findMany({ where: { commitmentId: id }, orderBy: { number: 'asc' } });
    expect(rows.map(({ number }) => number)).toEqual([1, 2, 3]);
    expect(await tellStatus(id, by, told('done'), byOwner(id))).toMatchObject({ ok: true, number: 4 });
    expect(await tellStatus(id, by, told('on_track'), byOwner(id))).toEqual({ ok: false, reason: 'notNow' });
    const after = await db.commitment.findUniqueOrThrow({ where: { id } });
    expect([after.state, after.progress, after.nextAskOn]).toEqual(['closed', 'done', null]);
    expect(await reopenCommitment({ id, version: after.version }, context)).toMatchObject({ ok: true });
    expect(await tellStatus(id, by, told('dropped'), byOwner(id))).toMatchObject({ number: 5 });
    await expect(
      db.commitmentStatus.update({ where: { id: rows[0]?.id as string }, data: { text: 'x' } }),
    ).rejects.toThrow();
  });

  it('trust 37, 38: by a revoked link, of another commitment or after the consultation was cancelled is refused', async () => {
    const one = await accepted();
    const other = await accepted();
    const by = { kind: 'link' as const, token: other.token };
    expect(await tellStatus(one.id, by, told('on_track'), byOwner(one.id))).toEqual({
      ok: false,
      reason: 'closedLink',
    });
    expect((await getOwnCommitment(other.token))?.id).toBe(other.id);
    await revokeCommitmentLinks({ id: other.id, version: 0 }, context);
    expect(await getOwnCommitment(other.token)).toBeNull();
    expect(await tellStatus(other.id, by, told('on_track'), byOwner(other.id))).toMatchObject({ reason: 'closedLink' });
  });

  it('by phone is entered with its source by an organiser', async () => {
    const { id } = await accepted();
    expect(await tellStatus(id, { kind: 'entered', source: 'phone' }, told('on_track'), context)).toMatchObject({
      ok: true,
    });
    const row = await db.commitmentStatus.findFirstOrThrow({ where: { commitmentId: id } });
    expect([row.source, row.enteredById]).toEqual(['phone', context.actor.kind === 'user' ? context.actor.userId : '']);
  });
});

describe('asking by itself', () => {
  it('begins when a person arms it; one mail for the days that passed, from nine in Sweden; reminders once', async () => {
    const { id } = await accepted();
    const mails = () => db.consultationMail.count({ where: { commitmentId: id, template: 'commitment-ask' } });
    await db.commitment.update({ where: { id }, data: { nextAskOn: new Date('2027-01-10T00:00:00Z') } });
    expect(await askOwners(new Date('2028-03-01T12:00:00Z'))).toBe(0);
    await armAsking(here.id, true, context);
    await askOwners(new Date('2028-03-01T07:59:00Z'));
    expect(await mails()).toBe(0);
    const nine = new Date('2028-03-01T08:00:00Z');
    await Promise.all([askOwners(nine), askOwners(nine), askOwners(nine)]);
    expect(await mails()).toBe(1);
    const asked = await db.commitment.findUniqueOrThrow({ where: { id } });
    expect([asked.askPendingOn, asked.nextAskOn].map((date) => date?.toISOString().slice(0, 10))).toEqual([
      '2028-03-01',
      '2028-04-10',
    ]);
    await askOwners(new Date('2028-03-07T12:00:00Z'));
    expect(await mails()).toBe(1);
    // The worker was away for both reminders: one is sent.
    await askOwners(new Date('2028-03-20T12:00:00Z'));
    await askOwners(new Date('2028-03-20T12:01:00Z'));
    expect(await mails()).toBe(2);
    await armAsking(here.id, false, context);
    await askOwners(new Date('2028-05-01T12:00:00Z'));
    expect(await mails()).toBe(2);
  });
});

describe('lists and quarters', () => {
  it('stand in SQL as in the rule; words are literal (trust 53); files are safe (trust 54)', async () => {
    await db.commitment.update({
      where: { id: (await accepted({ what: '=HYPERLINK("https://ond.example")' })).id },
      data: { dueOn: new Date('2020-01-01T00:00:00Z') },
    });
    const today = isoDate(new Date());
    const rows = await listCommitments(here.id, { search: '', standing: null }, today, { take: 200, skip: 0 });
    for (const row of rows) expect(row.standing).toBe(standingOf(row, today));
    const counts = await countCommitments(here.id, '', today);
    for (const standing of standings)
      expect(counts[standing]).toBe(rows.filter((row) => row.standing === standing).length);
    expect(await listCommitments(here.id, { search: '%', standing: null }, today)).toEqual([]);
    expect(await listCommitments(here.id, { search: 'HYPERLINK', standing: 'late' }, today)).toHaveLength(1);
    const csv = commitmentsCsv(rows, { head: (key) => key, standing: (standing: Standing) => standing });
    expect(csv).toContain(`"'=HYPERLINK(""https://ond.example"")"`);
  });

  it('are kept once at the end of a quarter and never changed', async () => {
    const quarter = await openConsultation(db, { state: 'held' });
    const { organisationId } = await invitedOrganisation(db, quarter);
    const { id } = await db.commitment.create({
      data: {
        consultationId: quarter.id,
        number: 1,
        state: 'accepted',
        progress: 'at_risk',
        ownerOrganisationId: organisationId,
        what: 'x',
        dueOn: new Date('2027-05-31T00:00:00Z'),
        createdAt: new Date('2027-02-01T10:00:00Z'),
      },
      select: { id: true },
    });
    const now = new Date('2027-06-30T22:00:30Z');
    await Promise.all([takeSnapshots(now), takeSnapshots(now)]);
    const rows = await db.commitmentSnapshot.findMany({ where: { commitmentId: id }, orderBy: { period: 'asc' } });
    expect(rows.map(({ period, detail }) => [period, detail])).toEqual([
      ['2027-Q1', { standing: 'at_risk', dueOn: '2027-05-31', caughtUp: true }],
      ['2027-Q2', { standing: 'late', dueOn: '2027-05-31', caughtUp: false }],
    ]);
    expect(await listPeriodCounts(quarter.id)).toEqual([
      { period: '2027-Q1', standing: 'at_risk', count: 1, caughtUp: true },
      { period: '2027-Q2', standing: 'late', count: 1, caughtUp: false },
    ]);
    await expect(db.commitmentSnapshot.deleteMany({ where: { commitmentId: id } })).rejects.toThrow();
  });
});
