import * as drafts from '@/features/input/draft-queries';
import * as organiser from '@/features/input/organiser-queries';
import * as receipts from '@/features/input/receipt-queries';
import * as submitted from '@/features/input/submitted-queries';
import { db } from '@/lib/db';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const words = { search: 'väntan barn' };
const { consultation, invitation, card, organisation } = firstOf;

export const area: QueryBudgets = {
  budgets: {
    listSubmittedCards: [1, () => submitted.listSubmittedCards(consultation, words)],
    countSubmittedCards: [1, () => submitted.countSubmittedCards(consultation, words)],
    listOwnCards: [6, () => drafts.listOwnCards(invitation)],
    getOwnCard: [6, () => drafts.getOwnCard(invitation, card)],
    getDraft: [6, () => drafts.getDraft(db, invitation, card)],
    listRevisions: [2, () => drafts.listRevisions(invitation, card)],
    getRevisionContent: [1, () => drafts.getRevisionContent(invitation, card, 1)],
    listQuestions: [1, () => drafts.listQuestions(consultation)],
    listAddresseeNames: [1, () => drafts.listAddresseeNames()],
    getOrganisationName: [1, () => drafts.getOrganisationName(organisation)],
    listWhoAnswered: [1, () => organiser.listWhoAnswered(consultation)],
    listFilterOptions: [1, () => organiser.listFilterOptions(consultation)],
    getCardHistory: [11, () => organiser.getCardHistory(consultation, card)],
    listReceiptMails: [1, () => organiser.listReceiptMails(invitation)],
    listSubmissions: [1, () => receipts.listSubmissions(invitation)],
    getSubmission: [1, () => receipts.getSubmission(invitation, 1)],
  },
  statements: [
    `INSERT INTO consultation_mail (consultation_id, invitation_id, to_email, template) SELECT '${consultation}', '${invitation}', 'stab' || i || '@example.se', 'input-receipt' FROM generate_series(1, $n) i`,
  ],
};
