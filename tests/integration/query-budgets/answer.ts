import * as calendar from '@/features/answer/calendar-queries';
import * as answer from '@/features/answer/page-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

export const area: QueryBudgets = {
  budgets: {
    getInvitationPage: [13, () => answer.getInvitationPage(firstOf.invitationToken)],
    getInvitationOfLink: [1, () => answer.getInvitationOfLink(firstOf.invitationToken)],
    listInvitedOrganisations: [1, () => answer.listInvitedOrganisations(firstOf.consultation)],
    getOwnPage: [14, () => answer.getOwnPage(firstOf.representative)],
    ownCalendar: [7, () => calendar.ownCalendar(firstOf.personalToken)],
  },
};
