import { beforeAll, describe, expect, it } from 'vitest';
import { clearOutcome, publishOutcomes, saveOutcome, unclearOutcome } from '@/features/outcome/commands';
import { draftOutcomeMail } from '@/features/outcome/mail-commands';
import { getPublicOutcomes } from '@/features/outcome/public-queries';
import { countOutcomes, getOutcome, listOutcomes } from '@/features/outcome/queries';
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
let here: OpenConsultation;
let invited: Invited;
let context: { actor: Awaited<ReturnType<typeof personWith>>['actor']; requestId: string; now: Date };

beforeAll(async () => {
  here = await openConsultation(db, { state: 'held', visibility: 'listed_with_organisations' });
  invited = await invitedOrganisation(db, here);
  context = { actor: (await personWith(db, ['organiser', null])).actor, requestId: 'test', now: new Date() };
});

const words = (change: object = {}) => ({
  kind: 'done' as const,
  textSv: 'Stödet finns nu.',
  textEn: '',
  reason: '',
  responsibleOrganisationId: null,
  responsibleText: 'regeringen',
  publicSv: 'Barn ska få vara med',
  publicEn: '',
  ...change,
});
const revision = async () =>
  (await db.$queryRaw<{ revision: bigint }[]>`SELECT revision FROM content_revision`)[0]?.revision ?? 0n;

async function written(change: object = {}) {
  const card = await submittedCard(db, here, invited);
  const at = { consultationId: here.id, cardId: card.id, version: 0 };
  expect(await saveOutcome(at, words(change), context)).toEqual({ ok: true, version: 1 });
  return { ...card, at: { ...at, version: 1 } };
}

describe('what came of a card', () => {
  it('is written by compare-and-set, each version kept; the same words change nothing', async () => {
    const { at, id } = await written();
    const both = await Promise.all([
      saveOutcome(at, words({ textSv: 'A' }), context),
      saveOutcome(at, words({ textSv: 'B' }), context),
    ]);
    expect(both.map(({ ok }) => ok).sort()).toEqual([false, true]);
    const again = await saveOutcome({ ...at, version: 2 }, words({ textSv: both[0].ok ? 'A' : 'B' }), context);
    expect(again).toEqual({ ok: true, version: 2 });
    expect(await db.cardOutcomeVersion.count({ where: { cardId: id } })).toBe(2);
    await expect(db.cardOutcomeVersion.deleteMany({ where: { cardId: id } })).rejects.toThrow();
  });

  it('trust 43: of another consultation’s card, of a draft and of an unknown one is refused', async () => {
    const other = await openConsultation(db);
    const { id } = await submittedCard(db, other, await invitedOrganisation(db, other));
    const draft = await db.inputCard.create({
      data: { consultationId: here.id, invitationId: invited.id, questionId: here.questionIds[0] as string },
    });
    for (const cardId of [id, draft.id])
      expect(await saveOutcome({ consultationId: here.id, cardId, version: 0 }, words(), context)).toEqual({
        ok: false,
        reason: 'notFound',
      });
  });
});

describe('publication (trust 87)', () => {
  it('is of what was cleared as it was looked at; a change and an unpublishing take it away in the same transaction', async () => {
    const { at, number, id } = await written({ textSv: 'Första lydelsen' });
    const page = () => getPublicOutcomes(here.slug, 'sv', new Date());
    expect(await publishOutcomes(here.id, true, context)).toEqual({ ok: false, reason: 'nothingCleared' });
    expect(await clearOutcome({ ...at, version: 0 }, context)).toEqual({ ok: false, reason: 'stale' });
    expect(await clearOutcome(at, context)).toEqual({ ok: true });
    expect(await page()).toBeNull();
    let before = await revision();
    expect(await publishOutcomes(here.id, true, context)).toEqual({ ok: true });
    expect((await revision()) > before).toBe(true);
    expect((await page())?.themes.flatMap(({ outcomes }) => outcomes)).toEqual([
      {
        number,
        kind: 'done',
        point: 'Barn ska få vara med',
        pointIsSwedish: false,
        text: 'Första lydelsen',
        textIsSwedish: false,
        reason: '',
        responsible: 'regeringen',
        givenBy: invited.organisation,
      },
    ]);
    const inEnglish = await getPublicOutcomes(here.slug, 'en', new Date());
    expect(inEnglish?.themes[0]?.outcomes[0]).toMatchObject({ pointIsSwedish: true, textIsSwedish: true });
    const shown = JSON.stringify(await page());
    for (const own of ['Problem ', 'Förslag ', 'Sekretariatet']) expect(shown).not.toContain(own);
    before = await revision();
    expect(await saveOutcome(at, words({ textSv: 'Andra lydelsen' }), context)).toEqual({ ok: true, version: 2 });
    expect((await revision()) > before).toBe(true);
    expect((await page())?.total).toBe(0);
    expect((await getOutcome(here.id, number))?.outcome?.clearedAt).toBeNull();
    await clearOutcome({ ...at, version: 2 }, context);
    expect((await page())?.total).toBe(1);
    await unclearOutcome({ ...at, version: 2 }, context);
    expect((await page())?.total).toBe(0);
    await clearOutcome({ ...at, version: 2 }, context);
    before = await revision();
    expect(await publishOutcomes(here.id, false, context)).toEqual({ ok: true });
    expect((await revision()) > before).toBe(true);
    expect(await page()).toBeNull();
    const actions = await db.auditEvent.findMany({ where: { subjectId: { in: [id, here.id] } } });
    expect(new Set(actions.map(({ action }) => action))).toEqual(
      new Set(['outcome.saved', 'outcome.cleared', 'outcome.uncleared', 'outcomes.published', 'outcomes.unpublished']),
    );
  });

  it('needs words of ours', async () => {
    const { at } = await written({ publicSv: '' });
    expect(await clearOutcome(at, context)).toEqual({ ok: false, reason: 'publicMissing' });
  });

  it('hides who gave a card where the invited are not public', async () => {
    const quiet = await openConsultation(db, { outcomesPublishedAt: new Date() });
    const card = await submittedCard(db, quiet, await invitedOrganisation(db, quiet));
    await db.cardOutcome.create({ data: { cardId: card.id, ...words(), clearedAt: new Date() } });
    expect((await getPublicOutcomes(quiet.slug, 'sv', new Date()))?.themes[0]?.outcomes[0]?.givenBy).toBeNull();
    await db.consultation.update({ where: { id: quiet.id }, data: { state: 'cancelled' } });
    expect(await getPublicOutcomes(quiet.slug, 'sv', new Date())).toBeNull();
  });
});

describe('the list and the mail', () => {
  it('counts as it lists, and drafts a mail to those who gave cleared cards alone', async () => {
    const open = await written();
    const cleared = await written({ publicSv: 'Vänta {{länk}} kortare' });
    await clearOutcome(cleared.at, context);
    const counts = await countOutcomes(here.id, '');
    for (const show of ['all', 'missing', 'waiting', 'cleared'] as const)
      expect(await listOutcomes(here.id, { search: '', show, page: 1 })).toHaveLength(counts[show]);
    expect(await listOutcomes(here.id, { search: '%', show: 'all', page: 1 })).toEqual([]);
    expect(await draftOutcomeMail(here.id, [open.id], context)).toEqual({ ok: false, reason: 'nothingChosen' });
    const drafted = await draftOutcomeMail(here.id, [open.id, cleared.id], context);
    if (!drafted.ok) throw new Error(drafted.reason);
    const dispatch = await db.consultationDispatch.findUniqueOrThrow({
      where: { id: drafted.id },
      include: { mails: true },
    });
    expect([dispatch.state, dispatch.kind, dispatch.mails.map(({ invitationId }) => invitationId)]).toEqual([
      'draft',
      'outcome',
      [invited.id],
    ]);
    expect(dispatch.bodySv).toContain(`Kort ${cleared.number}`);
    expect(dispatch.bodySv).not.toContain(`Kort ${open.number},`);
    // What somebody wrote is not read as a placeholder.
    expect(dispatch.bodySv).not.toContain('{{länk}}');
  });
});
