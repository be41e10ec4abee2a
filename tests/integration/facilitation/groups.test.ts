import { randomUUID } from 'node:crypto';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import {
  createGroup,
  dismissPair,
  dissolveGroup,
  editGroup,
  orderGroup,
  placeCard,
  putTogether,
} from '@/features/facilitation/group-commands';
import { addClaim, addTasksFromGroups, removeTask, takeSuggestions } from '@/features/facilitation/matrix-commands';
import { listTaskRows } from '@/features/facilitation/matrix-queries';
import { addMeetingCard, showOnScreen } from '@/features/facilitation/meeting-commands';
import { getMeeting, getWorkplace, listGroups, listMeetingCards } from '@/features/facilitation/queries';
import { meetingCardSchema } from '@/features/facilitation/schema';
import { listSimilarPairs } from '@/features/facilitation/similar-queries';
import type { Actor } from '@/lib/actor';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  submittedCard,
} from '../../factories/consultation';
import { plansOf, tellPlans } from '../../factories/query-plans';
import { testDb } from '../../setup/database';

const { db, pool, url } = testDb();
const by = { actor: { kind: 'system' } as Actor, requestId: 'test' };
let here: OpenConsultation;
let invited: Invited;

beforeAll(() => tellPlans(url));
beforeEach(async () => {
  here = await openConsultation(db);
  invited = await invitedOrganisation(db, here);
});

const theme = (n = 0) => here.questionIds[n] as string;
const group = (title: string, n = 0) => createGroup(here.id, { questionId: theme(n), title }, by);

/** A card with these words, in the view as in the draft. */
async function cardSaying(problem: string, more: object = {}, n = 0): Promise<string> {
  const { id } = await submittedCard(db, here, invited);
  const content = { questionId: theme(n), level: 'national', problem, proposal: '', ...more };
  await db.inputCardVersion.create({ data: { cardId: id, number: 2, content } });
  return id;
}

describe('groups', () => {
  it('take cards in and out from where the page showed them; of 10 at once one moves', async () => {
    const card = await cardSaying('Ett problem');
    const ids = await Promise.all(Array.from({ length: 10 }, (_, i) => group(`Grupp ${i}`).then(({ id }) => id)));
    const outcomes = await Promise.all(ids.map((to) => placeCard(here.id, { cardId: card, from: null, to }, by)));
    expect(outcomes.filter(({ ok }) => ok)).toHaveLength(1);
    expect(outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.reason]))).toEqual(Array(9).fill('stale'));
    const { groupId, revision } = await db.inputCard.findUniqueOrThrow({ where: { id: card } });
    // The writers' own compare-and-set is not touched.
    expect(revision).toBe(1);
    expect(await placeCard(here.id, { cardId: card, from: groupId, to: null }, by)).toEqual({ ok: true });
    expect(await db.auditEvent.count({ where: { subjectId: card } })).toBe(2);
  });

  it('are of one theme, in an order, and change by compare-and-set', async () => {
    const [a, b] = [(await group('A')).id, (await group('B')).id];
    const other = (await group('Annat tema', 1)).id;
    const card = await cardSaying('Ett problem');
    expect(await placeCard(here.id, { cardId: card, from: null, to: other }, by)).toMatchObject({
      reason: 'otherTheme',
    });
    await orderGroup(here.id, { groupId: b, version: 1, direction: 'up' }, by);
    expect((await listGroups(here.id)).filter(({ questionId }) => questionId === theme()).map(({ id }) => id)).toEqual([
      b,
      a,
    ]);
    const edit = { groupId: a, version: 1, title: 'A2', summary: '' };
    const edits = await Promise.all([editGroup(here.id, edit, by), editGroup(here.id, edit, by)]);
    expect(edits.filter(({ ok }) => ok)).toHaveLength(1);
    expect(await dissolveGroup(here.id, { groupId: a, version: 1 }, by)).toEqual({ ok: false, reason: 'stale' });
  });

  it('leave their cards, their task and the screen’s theme behind when they are dissolved', async () => {
    const card = await cardSaying('Ett problem');
    const { id } = await group('Grupp');
    await placeCard(here.id, { cardId: card, from: null, to: id }, by);
    await addTasksFromGroups(here.id, by);
    await showOnScreen(here.id, { version: 0, target: { view: 'group', id } }, by);
    expect(await dissolveGroup(here.id, { groupId: id, version: 2 }, by)).toEqual({ ok: true, cards: 1 });
    const meeting = await getMeeting(here.id);
    expect(meeting?.head.screen).toMatchObject({ view: 'theme', questionId: theme(), version: 2 });
    expect(meeting?.cards[0]?.groupId).toBeNull();
    expect((await listTaskRows(here.id)).map(({ title, groupId }) => [title, groupId])).toEqual([['Grupp', null]]);
  });

  it('trust 43: nothing of another consultation is found here', async () => {
    const foreign = await openConsultation(db);
    const { id } = await createGroup(foreign.id, { questionId: foreign.questionIds[0] as string, title: 'Deras' }, by);
    const card = await cardSaying('Vårt');
    expect(await getWorkplace(here.id, { groupId: id })).toBeNull();
    expect(await getWorkplace(here.id, { cardId: card })).toMatchObject({ slug: here.slug });
    expect(await placeCard(here.id, { cardId: card, from: null, to: id }, by)).toMatchObject({ ok: false });
    expect(await placeCard(foreign.id, { cardId: card, from: null, to: id }, by)).toMatchObject({ ok: false });
    expect(await editGroup(here.id, { groupId: id, version: 1, title: 'x', summary: '' }, by)).toMatchObject({
      ok: false,
    });
    expect(await showOnScreen(here.id, { version: 0, target: { view: 'group', id } }, by)).toEqual({
      ok: false,
      reason: 'notFound',
    });
  });
});

describe('alike cards', () => {
  it('are suggested with their words, put together by one press, and not again once dismissed', async () => {
    const a = await cardSaying('Utredningarna tar för lång tid och barnen får vänta');
    const b = await cardSaying('Barnen väntar länge på att utredningen blir klar');
    const c = await cardSaying('Blanketter för ersättning är många');
    const pairs = async () => listSimilarPairs(here.id, await listMeetingCards(here.id));
    const [found, ...more] = await pairs();
    expect(more).toEqual([]);
    expect([found?.card.id, found?.other.id].sort()).toEqual([a, b].sort());
    expect(found?.words.join(' ')).toMatch(/barnen/);
    await dismissPair(here.id, { cardId: b, otherCardId: a }, by);
    expect(await pairs()).toEqual([]);
    expect(await putTogether(here.id, { cardId: a, otherCardId: c }, by)).toEqual({ ok: true });
    const [made] = await listGroups(here.id);
    const cards = await listMeetingCards(here.id);
    expect(cards.filter(({ groupId }) => groupId === made?.id).map(({ id }) => id)).toEqual([a, c]);
    const d = await cardSaying('Utredningarna tar för lång tid och barnen får vänta länge');
    const near = await pairs();
    expect(near.map(({ card, other }) => [card.id, other.id])).toContainEqual([d, a]);
    expect(await putTogether(here.id, { cardId: d, otherCardId: a }, by)).toEqual({ ok: true });
    expect((await listMeetingCards(here.id)).find(({ id }) => id === d)?.groupId).toBe(made?.id);
  });

  it('are found by both indexes among thousands of cards, none of them read from end to end', async () => {
    const a = await cardSaying('Utredningarna tar för lång tid och barnen får vänta');
    await cardSaying('Barnen väntar länge på att utredningen blir klar');
    const other = await openConsultation(db);
    await pool.query(
      `WITH made AS (INSERT INTO input_card (consultation_id, question_id, state, number)
         SELECT $1::uuid, $2::uuid, 'submitted', i FROM generate_series(1, 8000) i RETURNING id, number)
       INSERT INTO input_card_version (card_id, number, content) SELECT id, 1, jsonb_build_object('questionId', $2::text, 'level', 'national',
         'problem', md5(number::text) || ' ' || md5((number * 7)::text), 'proposal', md5((number * 13)::text)) FROM made`,
      [other.id, other.questionIds[0]],
    );
    await pool.query('VACUUM (ANALYZE) input_card_version');
    await pool.query('VACUUM (ANALYZE) input_card');
    const cards = await listMeetingCards(here.id);
    const plans = await plansOf(async () => expect(await listSimilarPairs(here.id, cards, a)).toHaveLength(1));
    expect(plans.flatMap(({ indexes }) => indexes)).toEqual(
      expect.arrayContaining(['input_card_version_trgm', 'input_card_version_swedish']),
    );
    const reads = plans.flatMap((plan) => plan.reads).filter(({ table }) => table === 'input_card_version');
    expect(reads.filter(({ wholly, rows }) => wholly || rows > 100)).toEqual([]);
  });
});

describe('a card of the meeting', () => {
  const said = {
    questionId: '',
    level: 'regional' as const,
    addresseeText: 'Regionerna',
    problem: '<script>alert(1)</script>',
    proposal: '',
    mayBeSecret: false,
  };
  it('is one card however often its form is sent, with a number of its own', async () => {
    const card = { ...said, questionId: theme(), formKey: randomUUID() };
    const outcomes = await Promise.all(Array.from({ length: 5 }, () => addMeetingCard(here.id, card, by)));
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.number)).size).toBe(1);
    const cards = await listMeetingCards(here.id);
    expect(cards).toMatchObject([{ organisation: null, level: 'regional', addressee: 'Regionerna' }]);
    expect((await addMeetingCard(here.id, { ...card, formKey: randomUUID() }, by)).ok).toBe(true);
    expect((await listMeetingCards(here.id)).map(({ number }) => number)).toEqual([1, 2]);
  });

  it.each([
    ['trust 44: a field more', { role: 'admin' }],
    ['trust 52: NUL', { problem: 'a\u0000b' }],
    ['trust 52: half a surrogate pair', { problem: '\ud800' }],
    ['a personnummer', { problem: 'Gäller 19121212-1212' }],
    ['no words', { problem: ' ', proposal: '' }],
    ['too long', { problem: 'x'.repeat(10_000) }],
    ['a level that is none', { level: 'europeisk' }],
  ])('%s is refused', (_what, change) => {
    const form = {
      consultationId: here.id,
      formKey: randomUUID(),
      ...said,
      questionId: theme(),
      mayBeSecret: undefined,
    };
    expect(meetingCardSchema.safeParse(form).success).toBe(true);
    expect(meetingCardSchema.safeParse({ ...form, ...change }).success).toBe(false);
  });
});

describe('who does what', () => {
  it('takes in what the cards say, with the card it comes from, once', async () => {
    const other = await invitedOrganisation(db, here);
    const card = await cardSaying('Ett problem', {
      addresseeOrganisationId: other.organisationId,
      contribution: 'Vi kan',
    });
    const { id } = await group('Grupp');
    await placeCard(here.id, { cardId: card, from: null, to: id }, by);
    expect(await addTasksFromGroups(here.id, by)).toEqual({ ok: true, count: 1 });
    expect(await addTasksFromGroups(here.id, by)).toEqual({ ok: true, count: 0 });
    const [task] = await listTaskRows(here.id);
    const taken = await Promise.all([1, 2].map(() => takeSuggestions(here.id, { taskId: task?.id as string }, by)));
    expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(2);
    const [row] = await listTaskRows(here.id);
    expect(row?.cells[0]).toMatchObject({ state: 'disputed', own: [{ name: invited.organisation }] });
    expect(row?.claims.every(({ source, cardNumber }) => source === 'card' && cardNumber === 1)).toBe(true);
    const stranger = await invitedOrganisation(db, await openConsultation(db));
    const claim = { taskId: row?.id as string, level: 'national' as const, invitationId: null };
    const foreign = { ...claim, ownerOrganisationId: stranger.organisationId };
    expect(await addClaim(here.id, foreign, by)).toEqual({ ok: false, reason: 'ownerMissing' });
    const sayer = { ...claim, ownerOrganisationId: other.organisationId, invitationId: stranger.id };
    expect(await addClaim(here.id, sayer, by)).toEqual({ ok: false, reason: 'notFound' });
    expect(await removeTask(here.id, { taskId: row?.id as string, version: 7 }, by)).toEqual({
      ok: false,
      reason: 'stale',
    });
    expect(await removeTask(here.id, { taskId: row?.id as string, version: 1 }, by)).toEqual({ ok: true });
  });
});
