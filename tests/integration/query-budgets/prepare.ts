import * as documents from '@/features/consultation/document-queries';
import * as list from '@/features/consultation/list-queries';
import * as overview from '@/features/consultation/overview-queries';
import * as open from '@/features/consultation/public-queries';
import * as register from '@/features/organisation/queries';
import { registerViewFrom } from '@/features/organisation/rules';
import * as settings from '@/features/preparation/queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

export const area: QueryBudgets = {
  budgets: {
    listConsultationRows: [1, () => list.listConsultationRows()],
    getConsultationSettings: [2, () => settings.getConsultationSettings(firstOf.consultation)],
    getReached: [1, () => settings.getReached(firstOf.consultation)],
    listAgenda: [1, () => settings.listAgenda(firstOf.consultation)],
    listQuestions: [1, () => settings.listQuestions(firstOf.consultation)],
    countOrganisations: [1, () => register.countOrganisations(registerViewFrom({ q: 'myndighet' }))],
    listOrganisations: [1, () => register.listOrganisations(registerViewFrom({ q: 'myndighet' }))],
    getOrganisation: [2, () => register.getOrganisation(firstOf.organisation)],
    listInvitedTo: [1, () => register.listInvitedTo(firstOf.organisation)],
    listCommitmentsOf: [1, () => register.listCommitmentsOf(firstOf.organisation)],
    getOverviewCounts: [1, () => overview.getOverviewCounts(firstOf.consultation)],
    listThemeCounts: [1, () => overview.listThemeCounts(firstOf.consultation)],
    listDocuments: [1, () => documents.listDocuments(firstOf.consultation)],
    getDocumentFor: [
      1,
      () => documents.getDocumentFor({ kind: 'invitation', token: firstOf.invitationToken }, firstOf.document),
    ],
    listPublicConsultations: [1, () => open.listPublicConsultations()],
    listPublicConsultationSlugs: [2, () => open.listPublicConsultationSlugs()],
    getPublicConsultation: [6, () => open.getPublicConsultation(firstOf.slug)],
    listSlugsLike: [1, () => settings.listSlugsLike('samrad')],
  },
  // For the public queries: all of them are listed.
  statements: [`UPDATE consultation SET visibility = 'listed_with_organisations'`],
};
