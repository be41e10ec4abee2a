// What an organisation's editors write and hand in: the real commands on the real database.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { createCard, type Editor, restoreRevision, saveCard } from '@/features/input/draft-commands';
import { getOwnCard, getRevisionContent, listOwnCards } from '@/features/input/draft-queries';
import { handIn, sayNoView, withdrawCard } from '@/features/input/hand-in-commands';
import { submissionFrom } from '@/features/input/receipt-rules';
import { cardTransitions } from '@/features/input/rules';
import type { CardInput } from '@/features/input/schema';
import { listSubmittedCards } from '@/features/input/submitted-queries';
import { sha256Hex } from '@/lib/crypto';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  representativeOf,
  submittedCard,
} from '../../factories/consultation';
import { pairs, stateChanges } from '../../factories/state-table';
import { testDb } from '../../setup/database';

const { db, pool } = testDb();
const context = { requestId: 'test' };

type Desk = { consultation: OpenConsultation; invited: Invited; anna: Editor; bo: Editor; email: string };
let desk: Desk;

async function newDesk(change: Parameters<typeof openConsultation>[1] = {}): Promise<Desk> {
  const consultation = await openConsultation(db, change);
  const invited = await invitedOrganisation(db, consultation);
  const [anna, bo] = [
    await representativeOf(db, invited, { name: 'Anna' }),
    await representativeOf(db, invited, { name: 'Bo' }),
  ];
  const editor = (id: string): Editor => ({ representativeId: id, invitationId: invited.id });
  return { consultation, invited, anna: editor(anna.id), bo: editor(bo.id), email: anna.email };
}

beforeAll(async () => {
  desk = await newDesk();
});

const words = (at: Desk, change: Partial<CardInput> = {}): CardInput => ({
  questionId: at.consultation.questionIds[0] as string,
  level: 'municipal',
  addressee: 'regeringen',
  problem: 'Barn får vänta.',
  proposal: 'Kortare väntan.',
  evidenceUrl: '',
  contribution: '',
  ownCaseNumber: '',
  decidedBy: '',
  mayBeSecret: false,
  secretPart: '',
  ...change,
});

async function written(at: Desk, change: Partial<CardInput> = {}): Promise<{ cardId: string; revision: number }> {
  const created = await createCard(at.anna);
  if (!created.ok) throw new Error(created.reason);
  const saved = await saveCard(at.anna, created.cardId, words(at, change), 1);
  if (!saved.ok) throw new Error(saved.reason);
  return { cardId: created.cardId, revision: saved.revision };
}

const form = (cards: { cardId: string; revision: number }[], change = {}) => ({
  formKey: randomUUID(),
  cards,
  hasRead: false,
  ...change,
});

describe('saving', () => {
  it('trust 84: of 20 saves from one revision one wins, 19 are told, and no text is lost', async () => {
    const { cardId, revision } = await written(desk);
    const outcomes = await Promise.all(
      Array.from({ length: 20 }, (_, i) =>
        saveCard(i % 2 ? desk.anna : desk.bo, cardId, words(desk, { problem: `Text ${i}` }), revision),
      ),
    );
    const won = outcomes.flatMap((outcome, i) => (outcome.ok ? [i] : []));
    expect(won).toHaveLength(1);
    for (const outcome of outcomes) {
      if (outcome.ok) continue;
      expect(outcome.reason).toBe('conflict');
      expect(outcome.current).toMatchObject({ revision: revision + 1, content: { problem: `Text ${won[0]}` } });
    }
    const revisions = await db.inputCardRevision.findMany({ where: { cardId }, orderBy: { revision: 'asc' } });
    expect(revisions.map((row) => row.revision)).toEqual([1, 2, 3]);
    expect((await getOwnCard(desk.invited.id, cardId))?.editedBy).toBe(Number(won[0]) % 2 ? 'Anna' : 'Bo');
  });

  it('the same words again are no new revision: a save whose answer was lost may be sent again', async () => {
    const { cardId, revision } = await written(desk);
    const again = await saveCard(desk.anna, cardId, words(desk), 1);
    expect(again).toEqual({ ok: true, revision, isNew: false });
  });

  it('takes back an earlier revision as a new one, and keeps what stood there', async () => {
    const { cardId, revision } = await written(desk);
    await saveCard(desk.bo, cardId, words(desk, { problem: 'Något annat' }), revision);
    expect(await restoreRevision(desk.anna, cardId, revision, revision)).toMatchObject({
      ok: false,
      reason: 'conflict',
    });
    expect(await restoreRevision(desk.anna, cardId, revision, revision + 1)).toMatchObject({
      ok: true,
      revision: revision + 2,
    });
    expect((await getOwnCard(desk.invited.id, cardId))?.content.problem).toBe('Barn får vänta.');
    expect((await getRevisionContent(desk.invited.id, cardId, revision + 1))?.problem).toBe('Något annat');
  });

  it('resolves an addressee by name, clears a secret part that is none, and refuses another consultation’s theme', async () => {
    const other = await newDesk();
    const { cardId, revision } = await written(desk, {
      addressee: desk.invited.organisation.toUpperCase(),
      secretPart: 'kvar',
    });
    expect((await getOwnCard(desk.invited.id, cardId))?.content).toMatchObject({
      addresseeOrganisationId: desk.invited.organisationId,
      addresseeText: '',
      secretPart: '',
    });
    const theme = words(desk, { questionId: other.consultation.questionIds[0] as string });
    expect(await saveCard(desk.anna, cardId, theme, revision)).toEqual({ ok: false, reason: 'invalid' });
  });

  it('trust 38, 43: nobody writes in another organisation’s card, nor who was revoked, nor when it is cancelled', async () => {
    const other = await newDesk();
    const { cardId, revision } = await written(desk);
    expect(await saveCard(other.anna, cardId, words(other), revision)).toEqual({ ok: false, reason: 'notFound' });
    expect(await withdrawCard(other.anna, cardId, 'Nej', context)).toEqual({ ok: false, reason: 'notSubmitted' });
    const mine = await written(other);
    await db.representative.update({ where: { id: other.bo.representativeId }, data: { revokedAt: new Date() } });
    expect(await saveCard(other.bo, mine.cardId, words(other), 2)).toEqual({ ok: false, reason: 'notEditor' });
    await db.consultation.update({ where: { id: other.consultation.id }, data: { state: 'cancelled' } });
    expect(await saveCard(other.anna, mine.cardId, words(other), 2)).toEqual({ ok: false, reason: 'closed' });
    expect(await handIn(other.anna, form([mine]), context)).toEqual({ ok: false, reason: 'closed' });
  });

  it('leaves no trace where organisers read: the audit log', async () => {
    const { cardId } = await written(desk);
    expect(await db.auditEvent.count({ where: { subjectId: cardId } })).toBe(0);
  });
});

describe('handing in', () => {
  it('trust 85: ten hand-ins of one form are one version, one receipt and one set of mails', async () => {
    const at = await newDesk();
    const cards = [await written(at), await written(at, { proposal: 'Färre byten.' })];
    const posted = form(cards);
    const outcomes = await Promise.all(Array.from({ length: 10 }, () => handIn(at.anna, posted, context)));
    expect(outcomes.map((outcome) => outcome.ok && outcome.receiptNumber)).toEqual(Array(10).fill(1));
    expect(outcomes.filter((outcome) => outcome.ok && outcome.isNew)).toHaveLength(1);
    const mails = await db.consultationMail.findMany({ where: { invitationId: at.invited.id } });
    expect(mails.map(({ toEmail, addressKind }) => [addressKind, toEmail]).sort()).toEqual([
      ['person', at.email],
      ['primary', at.invited.email],
    ]);
    const [row] = await db.inputSubmission.findMany({ where: { invitationId: at.invited.id } });
    expect([row?.version, row?.isLate, sha256Hex(row?.content ?? '')]).toEqual([1, false, row?.sha256]);
    const document = submissionFrom(row?.content ?? '');
    expect(document?.cards.map(({ number }) => number)).toEqual([1, 2]);
    expect(document?.submittedAt).toBe(row?.submittedAt.toISOString());
    expect((await listSubmittedCards(at.consultation.id)).map(({ number, version }) => [number, version])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('trust 85, 86: many organisations at once get numbers of their own', async () => {
    const consultation = await openConsultation(db);
    const desks = await Promise.all(
      Array.from({ length: 6 }, async (): Promise<Desk> => {
        const invited = await invitedOrganisation(db, consultation);
        const anna = await representativeOf(db, invited);
        const editor = { representativeId: anna.id, invitationId: invited.id };
        return { consultation, invited, anna: editor, bo: editor, email: anna.email };
      }),
    );
    const cards = await Promise.all(desks.map((at) => written(at)));
    await Promise.all(desks.map((at, i) => handIn(at.anna, form([cards[i] as never]), context)));
    const rows = await db.inputSubmission.findMany({ where: { consultationId: consultation.id } });
    expect(rows.map(({ receiptNumber }) => receiptNumber).sort()).toEqual([1, 2, 3, 4, 5, 6]);
    const numbers = (await listSubmittedCards(consultation.id)).map(({ number }) => number);
    expect(numbers).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('trust 65, 85: late by the database’s clock is marked and taken; the second before is in time', async () => {
    const now = Date.now();
    for (const [inputBy, isLate] of [
      [new Date(now - 1_000), true],
      [new Date(now + 60_000), false],
    ] as const) {
      const at = await newDesk({ inputBy });
      const outcome = await handIn(at.anna, form([await written(at)]), context);
      expect(outcome.ok).toBe(true);
      expect((await listSubmittedCards(at.consultation.id)).map((card) => card.isLate)).toEqual([isLate]);
    }
  });

  it('a supplement is version two: what was not changed is carried by reference', async () => {
    const at = await newDesk();
    const [first, second] = [await written(at), await written(at, { proposal: 'Två' })];
    await handIn(at.anna, form([first, second]), context);
    expect(await handIn(at.anna, form([first]), context)).toEqual({ ok: false, reason: 'nothingNew' });
    const changed = await saveCard(at.bo, second.cardId, words(at, { proposal: 'Två, skarpare' }), second.revision);
    expect((await listOwnCards(at.invited.id)).map(({ isChanged }) => isChanged)).toEqual([false, true]);
    expect((await listSubmittedCards(at.consultation.id))[1]?.proposal).toBe('Två');
    expect(await handIn(at.anna, form([second]), context)).toMatchObject({ ok: false, reason: 'changedMeanwhile' });
    const next = { cardId: second.cardId, revision: changed.ok ? changed.revision : 0 };
    expect(await handIn(at.bo, form([first, next]), context)).toMatchObject({ ok: true, version: 2, receiptNumber: 2 });
    const row = await db.inputSubmission.findFirstOrThrow({ where: { invitationId: at.invited.id, version: 2 } });
    expect(submissionFrom(row.content)?.cards).toMatchObject([
      { number: 1, version: 1, unchangedSince: 1, sha256: expect.stringMatching(/^[0-9a-f]{64}$/) },
      { number: 2, version: 2, proposal: 'Två, skarpare' },
    ]);
    expect((await listSubmittedCards(at.consultation.id))[1]).toMatchObject({ proposal: 'Två, skarpare', version: 2 });
  });

  it('says which are incomplete, and asks to read what looks like a person (trust 55)', async () => {
    const at = await newDesk();
    const empty = await written(at, { problem: '', evidenceUrl: 'javascript:alert(1)' });
    expect(await handIn(at.anna, form([empty]), context)).toEqual({
      ok: false,
      reason: 'incomplete',
      cardIds: [empty.cardId],
    });
    const person = await written(at, { problem: 'En pojke 9 år fick vänta.' });
    expect(await handIn(at.anna, form([person]), context)).toMatchObject({ ok: false, reason: 'unread' });
    expect(await handIn(at.anna, form([person], { hasRead: true }), context)).toMatchObject({ ok: true, version: 1 });
  });

  it('no view is an answer with a receipt, not beside cards; a withdrawn card stays in the history', async () => {
    const at = await newDesk();
    const draft = await written(at);
    expect(await sayNoView(at.anna, { formKey: randomUUID() }, context)).toMatchObject({ ok: true, version: 1 });
    expect((await db.inputSubmission.findFirstOrThrow({ where: { invitationId: at.invited.id } })).isNoView).toBe(true);
    await handIn(at.anna, form([draft]), context);
    expect(await sayNoView(at.anna, { formKey: randomUUID() }, context)).toEqual({ ok: false, reason: 'hasCards' });
    expect(await withdrawCard(at.bo, draft.cardId, 'Vi har ändrat oss.', context)).toEqual({ ok: true, number: 1 });
    expect(await listSubmittedCards(at.consultation.id)).toEqual([]);
    expect(await getOwnCard(at.invited.id, draft.cardId)).toMatchObject({
      state: 'withdrawn',
      withdrawnReason: 'Vi har ändrat oss.',
    });
    const later = await written(at);
    await handIn(at.anna, form([later]), context);
    const row = await db.inputSubmission.findFirstOrThrow({ where: { invitationId: at.invited.id, version: 3 } });
    expect(submissionFrom(row.content)?.cards).toMatchObject([{ number: 1, withdrawn: true }, { number: 2 }]);
    expect(await handIn(at.anna, form([draft]), context)).toMatchObject({ ok: true, version: 4 });
    expect((await listSubmittedCards(at.consultation.id)).map(({ number, version }) => [number, version])).toEqual([
      [1, 2],
      [2, 1],
    ]);
  });
});

describe('a card’s states', () => {
  const change = stateChanges(pool);
  it.each(pairs(cardTransitions))('%s → %s is %s in code and in the database', async (from, to, legal) => {
    const at = desk;
    const { id } = await submittedCard(db, at.consultation, at.invited);
    expect(await change('input_card', id, from, to, () => '')).toBe(legal);
  });
});
