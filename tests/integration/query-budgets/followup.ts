import * as own from '@/features/commitment/page-queries';
import * as commitment from '@/features/commitment/queries';
import * as publicOutcome from '@/features/outcome/public-queries';
import * as outcome from '@/features/outcome/queries';
import * as reportDocument from '@/features/report/document-queries';
import * as report from '@/features/report/queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const { consultation } = firstOf;
const reportId = '6d000000-0000-4000-8000-00000000001d';
const all = { search: '', standing: null };

/** Commitments, outcomes and reports. */
export const area: QueryBudgets = {
  budgets: {
    listCommitments: [1, () => commitment.listCommitments(consultation, { ...all, search: 'åtagande' }, '2026-01-01')],
    countCommitments: [1, () => commitment.countCommitments(consultation, '', '2026-01-01')],
    getCommitment: [7, () => commitment.getCommitment(consultation, firstOf.commitment)],
    getCommitmentPlace: [2, () => commitment.getCommitmentPlace(firstOf.commitment)],
    getConsultationPlace: [1, () => commitment.getConsultationPlace(consultation)],
    listOwners: [1, () => commitment.listOwners(consultation)],
    listCardsToChoose: [1, () => commitment.listCardsToChoose(consultation)],
    getAsking: [1, () => commitment.getAsking(consultation)],
    listPeriodCounts: [1, () => commitment.listPeriodCounts(consultation)],
    getCommitmentOfLink: [2, () => own.getCommitmentOfLink(firstOf.commitmentToken)],
    getOwnCommitment: [8, () => own.getOwnCommitment(firstOf.commitmentToken)],
    listOutcomes: [1, () => outcome.listOutcomes(consultation, { search: 'barn', show: 'cleared', page: 1 })],
    countOutcomes: [1, () => outcome.countOutcomes(consultation, '')],
    getOutcome: [2, () => outcome.getOutcome(consultation, 1)],
    listChosen: [1, () => outcome.listChosen(consultation, [firstOf.card])],
    getOutcomePlace: [1, () => outcome.getOutcomePlace(consultation)],
    getCardNumber: [1, () => outcome.getCardNumber(consultation, firstOf.card)],
    readReportDocument: [5, () => reportDocument.readReportDocument('2026-Q4', new Date())],
    listKnownPeriods: [1, () => reportDocument.listKnownPeriods()],
    listReports: [1, () => report.listReports()],
    getReport: [1, () => report.getReport(reportId)],
    getPublicOutcomes: [3, () => publicOutcome.getPublicOutcomes(firstOf.slug, 'sv', new Date())],
  },
  statements: [
    `UPDATE consultation SET outcomes_published_at = now() WHERE id = '${consultation}'`,
    `INSERT INTO minister_report (id, period, number, document, sha256) VALUES ('${reportId}', '2026-Q2', 1, '{}', repeat('0', 64))`,
  ],
};
