import * as list from '@/features/invitation/list-queries';
import { listViewFrom } from '@/features/invitation/list-rules';
import * as invitation from '@/features/invitation/organiser-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const view = listViewFrom({ q: 'myndighet' });

export const area: QueryBudgets = {
  budgets: {
    countInvitations: [1, () => list.countInvitations(firstOf.consultation, view)],
    getListFigures: [1, () => list.getListFigures(firstOf.consultation)],
    listInvitations: [1, () => list.listInvitations(firstOf.consultation, view)],
    listWaitingExtensions: [1, () => list.listWaitingExtensions(firstOf.consultation)],
    getInvitationPlace: [1, () => invitation.getInvitationPlace(firstOf.invitation)],
    getExtensionPlace: [1, () => invitation.getExtensionPlace(firstOf.extension)],
    getConsultationPlace: [1, () => invitation.getConsultationPlace(firstOf.consultation)],
    getInvitationDetail: [5, () => invitation.getInvitationDetail(firstOf.invitation)],
    listOrganisationChoices: [1, () => invitation.listOrganisationChoices()],
  },
};
