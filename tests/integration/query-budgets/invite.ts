import { getRecentBoard } from '@/features/board/live-queries';
import * as board from '@/features/board/queries';
import * as imports from '@/features/invitation/import-queries';
import * as list from '@/features/invitation/list-queries';
import { listViewFrom } from '@/features/invitation/list-rules';
import * as invitation from '@/features/invitation/organiser-queries';
import * as needs from '@/features/needs/consultation-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const importId = '7a000000-0000-4000-8000-00000000000a';
const importer = '7b000000-0000-4000-8000-00000000000b';
const view = listViewFrom({ q: 'myndighet' });

export const area: QueryBudgets = {
  budgets: {
    countInvitations: [1, () => list.countInvitations(firstOf.consultation, view)],
    listInvitationIds: [1, () => list.listInvitationIds(firstOf.consultation, view, 200)],
    getListFigures: [1, () => list.getListFigures(firstOf.consultation)],
    listInvitations: [1, () => list.listInvitations(firstOf.consultation, view)],
    listWaitingExtensions: [1, () => list.listWaitingExtensions(firstOf.consultation)],
    getInvitationPlace: [1, () => invitation.getInvitationPlace(firstOf.invitation)],
    getExtensionPlace: [1, () => invitation.getExtensionPlace(firstOf.extension)],
    getConsultationPlace: [1, () => invitation.getConsultationPlace(firstOf.consultation)],
    getInvitationDetail: [5, () => invitation.getInvitationDetail(firstOf.invitation)],
    listOrganisationChoices: [1, () => invitation.listOrganisationChoices()],
    listBoardRows: [1, () => board.listBoardRows(firstOf.consultation)],
    getSeatPlace: [1, () => board.getSeatPlace(firstOf.seat)],
    getRecentBoard: [1, () => getRecentBoard(firstOf.consultation)],
    listRepresentativesWithNeeds: [1, () => needs.listRepresentativesWithNeeds(firstOf.consultation)],
    listSealedRepresentativeNeeds: [1, () => needs.listSealedRepresentativeNeeds(firstOf.consultation)],
    countRepresentativesWithNeeds: [1, () => needs.countRepresentativesWithNeeds(firstOf.consultation)],
    getRepresentativeWithNeeds: [1, () => needs.getRepresentativeWithNeeds(firstOf.representative)],
    getInvitationImport: [1, () => imports.getInvitationImport(importId, importer)],
    listKnownOrganisations: [
      1,
      () => imports.listKnownOrganisations(firstOf.consultation, [{ line: 2, cells: { organisation: 'Myndighet 1' } }]),
    ],
  },
  noQueries: ['markOf'],
  statements: [
    `INSERT INTO representative_needs (representative_id, key_id, ciphertext) SELECT id, 'x', '\\x00' FROM representative`,
    `INSERT INTO invitation_import (id, consultation_id, created_by_id, file_name, content)
     SELECT CASE i WHEN 1 THEN '${importId}'::uuid ELSE gen_random_uuid() END, '${firstOf.consultation}', '${importer}', 'lista.csv', '{"rows":[],"unknown":[],"formulas":false}'
       FROM generate_series(1, $n) i`,
  ],
};
