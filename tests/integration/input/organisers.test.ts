// What the organisers read of written input: never a draft, searched literally, and what came another way.
import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { enterInput } from '@/features/input/enter-commands';
import { getCardHistory, listFilterOptions, listWhoAnswered } from '@/features/input/organiser-queries';
import { countSubmittedCards, listSubmittedCards } from '@/features/input/submitted-queries';
import { isoDate } from '@/lib/time';
import {
  type Invited,
  invitedOrganisation,
  type OpenConsultation,
  openConsultation,
  submittedCard,
} from '../../factories/consultation';
import { personWith } from '../../factories/people';
import { testDb } from '../../setup/database';

const { db } = testDb();
const canary = 'UTKAST-KANARIE-4711';
let here: OpenConsultation;
let invited: Invited;
let cardId: string;

beforeAll(async () => {
  here = await openConsultation(db);
  invited = await invitedOrganisation(db, here);
  // Handed in, and changed since: the draft's fields hold the canary, as does a card that was never handed in.
  cardId = (await submittedCard(db, here, invited, { problem: canary, contribution: canary })).id;
  const content = { questionId: here.questionIds[0] as string, problem: canary, proposal: canary };
  await db.inputCard.create({
    data: {
      ...content,
      consultationId: here.id,
      invitationId: invited.id,
      revisions: { create: { revision: 1, content } },
    },
  });
});

describe('reading', () => {
  it('nothing of a draft is in anything the organisers ask for', async () => {
    const read = await Promise.all([
      listSubmittedCards(here.id),
      listSubmittedCards(here.id, { search: canary }),
      countSubmittedCards(here.id),
      listWhoAnswered(here.id),
      listFilterOptions(here.id),
      getCardHistory(here.id, cardId),
    ]);
    expect(JSON.stringify(read)).not.toContain(canary);
    expect(read[0]).toHaveLength(1);
    expect(read[1]).toEqual([]);
    const draft = await db.inputCard.findFirstOrThrow({ where: { consultationId: here.id, number: null } });
    expect(await getCardHistory(here.id, draft.id)).toBeNull();
  });

  it('trust 43, 53: searches words by their stems and signs as they stand, in this consultation alone', async () => {
    const other = await openConsultation(db);
    const asked = await invitedOrganisation(db, other);
    const version = async (problem: string) => {
      const { id } = await submittedCard(db, other, asked);
      const content = { questionId: other.questionIds[1], level: 'regional', problem, proposal: 'x' };
      await db.inputCardVersion.create({ data: { cardId: id, number: 2, content } });
    };
    await version('Barnens utredningar tar 100 % för lång tid');
    await version("Samordna'; drop table input_card--");
    const found = async (search: string) => (await listSubmittedCards(other.id, { search })).length;
    expect(await Promise.all(['utredning', '100 %', '%', '_', "'; drop table", '\\'].map(found))).toEqual([
      1, 1, 1, 1, 1, 0,
    ]);
    expect(await countSubmittedCards(other.id, { level: 'regional' })).toEqual({
      all: 2,
      byQuestion: { [other.questionIds[1] as string]: 2 },
    });
    expect(await getCardHistory(other.id, cardId)).toBeNull();
  });
});

describe('input that came another way', () => {
  it('gets a number and a receipt; the day it came decides whether it is late; twice is once', async () => {
    const at = await openConsultation(db, { inputBy: new Date(Date.now() - 2 * 86_400_000) });
    const asked = await invitedOrganisation(db, at);
    const { actor, userId } = await personWith(db, ['organiser', null]);
    if (actor.kind !== 'user') throw new Error('a person');
    const context = { actor, requestId: 'test' };
    const input = {
      questionId: at.questionIds[0] as string,
      level: 'national' as const,
      addressee: 'regeringen',
      problem: 'Problem i ett brev',
      proposal: 'Förslag i ett brev',
      evidenceUrl: '',
      contribution: '',
      ownCaseNumber: '',
      decidedBy: '',
      mayBeSecret: false,
      secretPart: '',
      slug: at.slug,
      formKey: randomUUID(),
      invitationId: asked.id,
      source: 'letter' as const,
      givenBy: 'Registratorn',
      receivedOn: isoDate(new Date(Date.now() - 3 * 86_400_000)),
    };
    const [one, two] = await Promise.all([enterInput(at.id, input, context), enterInput(at.id, input, context)]);
    expect(one).toEqual(two);
    expect(await listSubmittedCards(at.id)).toMatchObject([
      { number: 1, isLate: false, problem: 'Problem i ett brev' },
    ]);
    const [row] = await db.inputSubmission.findMany({ where: { consultationId: at.id } });
    expect(row).toMatchObject({
      source: 'letter',
      enteredById: userId,
      submittedByName: 'Registratorn',
      receiptNumber: 1,
    });
    const today = { ...input, formKey: randomUUID(), receivedOn: isoDate(new Date()) };
    await enterInput(at.id, today, context);
    expect((await listSubmittedCards(at.id)).map(({ isLate }) => isLate)).toEqual([false, true]);
    const faults = await enterInput(at.id, { ...today, formKey: randomUUID(), problem: '' }, context);
    expect(faults).toMatchObject({ ok: false, reason: 'faults', faults: [{ field: 'problem', fault: 'missing' }] });
    expect(await enterInput(here.id, { ...today, formKey: randomUUID() }, context)).toEqual({
      ok: false,
      reason: 'invalid',
    });
    expect((await listWhoAnswered(at.id)).map(({ cards, version }) => [cards, version])).toEqual([[2, 2]]);
  });
});
