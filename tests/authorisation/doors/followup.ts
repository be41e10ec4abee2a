import { readReportDocument } from '@/features/report/document-queries';
import { hashToken, newToken } from '@/lib/crypto';
import { consultationOfDoors, invitedOrganisation, submittedCard } from '../../factories/consultation';
import type { Doors } from '../types';

const see = { right: 'seeConsultations', at: 'everywhere' } as const;
const edit = { right: 'editConsultations', at: 'everywhere' } as const;
const list = '/[locale]/organiser/consultations/[slug]/commitments';
const one = `${list}/[id]`;
const own = '/[locale]/commitment/[token]';
const outcomes = '/[locale]/organiser/consultations/[slug]/outcomes';
const card = `${outcomes}/[card]`;
const byLink = 'holder of the link' as const;

const onList = (marker: string) => ({ rule: edit, page: list, marker });
const onOne = (marker: string) => ({ rule: edit, page: one, marker });

/** What becomes of a consultation: commitments, their owners' page, outcomes and reports. */
export const doors: Doors = {
  pages: {
    [list]: see,
    [`${list}/new`]: edit,
    [one]: see,
    [own]: byLink,
    [outcomes]: see,
    [card]: see,
    '/[locale]/consultation/[slug]/outcomes': 'public',
    '/[locale]/organiser/reports': see,
    '/[locale]/organiser/reports/[id]': see,
  },
  routes: {
    'GET /api/organiser/consultations/[slug]/commitments.csv': see,
    'GET /api/organiser/consultations/[slug]/commitments.xlsx': see,
    'GET /api/organiser/reports/[id]/report.docx': see,
    'GET /api/organiser/reports/[id]/report.pdf': see,
    'GET /api/organiser/reports/[id]/report.csv': see,
  },
  actions: {
    'commitment/actions.ts createCommitmentAction': { rule: edit, page: `${list}/new`, marker: 'what' },
    'commitment/actions.ts editCommitmentAction': { rule: edit },
    'commitment/actions.ts proposeAction': { rule: edit },
    'commitment/actions.ts withdrawAction': { rule: edit },
    'commitment/actions.ts reopenAction': { rule: edit },
    'commitment/actions.ts askNowAction': onOne('askNow'),
    'commitment/actions.ts contactAction': onOne('setContact'),
    'commitment/actions.ts revokeLinksAction': onOne('revokeLinks'),
    'commitment/actions.ts answerOnBehalfAction': { rule: edit },
    'commitment/actions.ts statusOnBehalfAction': onOne('source'),
    'commitment/actions.ts armAskingAction': onList('askOwners'),
    'outcome/actions.ts saveOutcomeAction': { rule: edit, page: card, marker: 'publicSv' },
    'outcome/actions.ts clearAction': { rule: edit },
    'outcome/actions.ts unclearAction': { rule: edit, page: card, marker: 'unclear' },
    'outcome/actions.ts publishAction': { rule: edit, page: outcomes, marker: 'publish' },
    'outcome/actions.ts draftMailAction': { rule: edit, page: outcomes, marker: 'cards' },
    'report/actions.ts makeReportAction': {
      rule: { right: 'makeReports', at: 'everywhere' },
      page: '/[locale]/organiser/reports',
      marker: 'period',
    },
    'commitment/page-actions.ts ownAnswerAction': byLink,
    'commitment/page-actions.ts ownStatusAction': byLink,
  },
  prepare: async (db, here) => {
    const consultation = await consultationOfDoors(db, here);
    const invited = await invitedOrganisation(db, consultation);
    const { organisationId } = invited;
    const handedIn = await submittedCard(db, consultation, invited);
    const words = { kind: 'done' as const, textSv: 'Klart', publicSv: 'Stöd till barn' };
    await db.cardOutcome.create({ data: { cardId: handedIn.id, ...words, clearedAt: new Date() } });
    await db.consultation.update({ where: { id: consultation.id }, data: { outcomesPublishedAt: new Date() } });
    const token = newToken();
    const commitment = await db.commitment.create({
      data: {
        consultationId: consultation.id,
        number: 1,
        state: 'accepted',
        ownerOrganisationId: organisationId,
        ownerEmail: `agare.${here.slug}@myndighet.example.se`,
        what: 'Ta fram ett stöd',
        dueOn: new Date('2030-06-30T00:00:00Z'),
        links: { create: { tokenHash: hashToken(token) } },
      },
      select: { id: true },
    });
    const period = '2030-Q1';
    const document = await readReportDocument(period, new Date(), db);
    const last = await db.ministerReport.count({ where: { period } });
    const report = await db.ministerReport.create({
      data: { period, number: last + 1, document, sha256: '0'.repeat(64) },
      select: { id: true },
    });
    return {
      'reports.id': report.id,
      'consultations.slug': consultation.slug,
      'commitments.id': commitment.id,
      'commitment.token': token,
      'outcomes.card': String(handedIn.number),
      'consultation.slug': consultation.slug,
    };
  },
};
