import { beforeEach, expect, it } from 'vitest';
import { listAuditEvents } from '@/features/audit/queries';
import { auditViewFrom } from '@/features/audit/rules';
import { listConsultationRows } from '@/features/consultation/list-queries';
import { getOverviewCounts, listThemeCounts } from '@/features/consultation/overview-queries';
import { createConsultation } from '@/features/preparation/commands';
import { invitedOrganisation, openConsultation } from '../../factories/consultation';
import { personWith } from '../../factories/people';
import { emptyDatabase, testDb } from '../../setup/database';

const { db } = testDb();

beforeEach(emptyDatabase);

it('counts what was handed in, who has answered and who may decide; drafts, revoked invitations and other consultations count nowhere', async () => {
  const here = await openConsultation(db);
  const other = await openConsultation(db);
  await invitedOrganisation(db, other);
  const key = await invitedOrganisation(db, here, { isKey: true, state: 'accepted', answeredAt: new Date() });
  await invitedOrganisation(db, here, { state: 'bounced', bouncedAt: new Date() });
  await invitedOrganisation(db, here, { state: 'prepared', sentAt: null });
  await invitedOrganisation(db, here, { state: 'revoked', revokedAt: new Date(), isKey: true });
  const [questionId = ''] = here.questionIds;
  const card = (state: 'draft' | 'submitted', number: number | null) =>
    db.inputCard.create({ data: { consultationId: here.id, invitationId: key.id, questionId, state, number } });
  await card('draft', null);
  const { id: cardId } = await card('submitted', 1);
  await db.inputCardVersion.create({
    data: { cardId, number: 1, content: { questionId, level: 'national', problem: 'x' } },
  });
  const commitment = (number: number, dueOn: string, state: 'draft' | 'accepted' | 'proposed') =>
    db.commitment.create({
      data: {
        consultationId: here.id,
        number,
        state,
        ownerOrganisationId: key.organisationId,
        what: 'x',
        dueOn: new Date(dueOn),
      },
    });
  await commitment(1, '2020-01-01', 'accepted');
  await commitment(2, '2099-01-01', 'accepted');
  await commitment(3, '2020-01-01', 'draft');
  await commitment(4, '2020-01-01', 'proposed');
  const counts = await getOverviewCounts(here.id);
  expect(counts).toMatchObject({
    ...{ prepared: 1, mailed: 2, answered: 1, waiting: 1, bounced: 1, keyWithoutMandate: 1, cards: 1, seatsHeld: 0 },
    ...{ commitments: 3, commitmentsLate: 1, commitmentsProposed: 1, untold: 1, recordState: null },
  });
  expect((await listThemeCounts(here.id)).map(({ cards }) => cards)).toEqual([1, 0, 0, 0]);
  const { id: representativeId } = await db.representative.create({
    data: { invitationId: key.id, name: 'Ombud', email: 'o@example.se', emailCanonical: 'o@example.se' },
  });
  const [seatId = ''] = key.seatIds;
  await db.seatHolding.create({
    data: { seatId, number: 1, representativeId, kind: 'representative', mandate: 'decide' },
  });
  expect(await getOverviewCounts(here.id)).toMatchObject({ keyWithoutMandate: 0, seatsHeld: 1 });
  expect((await listConsultationRows()).find(({ id }) => id === here.id)).toMatchObject({ invited: 3, answered: 1 });
});

it('the history of a consultation shows its own events with what they are about, and no other’s', async () => {
  const { actor } = await personWith(db, ['organiser', null]);
  const make = (titleSv: string) => createConsultation({ titleSv, titleEn: titleSv }, { actor, requestId: 'test' });
  const [{ slug }] = [await make('Samråd A'), await make('Samråd B')];
  const { id } = await db.consultation.findUniqueOrThrow({ where: { slug } });
  const rows = await listAuditEvents({ ...auditViewFrom({}), consultationId: id });
  expect(rows.map(({ action, subjectName }) => [action, subjectName])).toEqual([['consultation.created', 'Samråd A']]);
  expect(await listAuditEvents(auditViewFrom({ q: 'samråd b' }))).toHaveLength(1);
});
