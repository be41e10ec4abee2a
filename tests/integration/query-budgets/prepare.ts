import * as list from '@/features/consultation/list-queries';
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
    listSlugsLike: [1, () => settings.listSlugsLike('samrad')],
  },
};
