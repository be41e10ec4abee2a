import * as live from '@/features/facilitation/live-queries';
import * as matrix from '@/features/facilitation/matrix-queries';
import * as meeting from '@/features/facilitation/queries';
import { listSimilarPairs } from '@/features/facilitation/similar-queries';
import * as table from '@/features/facilitation/table-queries';
import { hashToken } from '@/lib/crypto';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const at = firstOf;
const theme = '7a000000-0000-4000-8000-00000000002a';
const alike = ['7b000000-0000-4000-8000-00000000002b', '7c000000-0000-4000-8000-00000000002c'] as const;

export const area: QueryBudgets = {
  budgets: {
    getMeetingHead: [1, () => meeting.getMeetingHead(at.consultation)],
    listThemes: [1, () => meeting.listThemes(at.consultation)],
    listGroups: [1, () => meeting.listGroups(at.consultation)],
    listMeetingCards: [1, () => meeting.listMeetingCards(at.consultation)],
    listStands: [1, () => meeting.listStands(at.consultation)],
    getMeeting: [5, () => meeting.getMeeting(at.consultation)],
    listInvited: [2, () => meeting.listInvited(at.consultation)],
    getWorkplace: [1, () => meeting.getWorkplace(at.consultation, { groupId: at.group, cardId: at.card })],
    listSimilarPairs: [
      2,
      async () => listSimilarPairs(at.consultation, await meeting.listMeetingCards(at.consultation), alike[0]),
    ],
    listTaskRows: [6, () => matrix.listTaskRows(at.consultation)],
    getSeatAtTable: [1, () => table.getSeatAtTable(at.personalToken)],
    getConsultationOfLink: [1, () => table.getConsultationOfLink(hashToken(at.personalToken))],
    listOpenLinks: [1, async () => [...(await table.listOpenLinks(at.consultation))]],
    getConsultationOfScreen: [1, () => table.getConsultationOfScreen(at.screenToken)],
    getLive: [11, () => live.getLive(at.consultation)],
    getLiveScreen: [12, () => live.getLiveScreen(at.screenToken)],
    // The meeting has just been read for the screen.
    getLiveTable: [2, () => live.getLiveTable(at.personalToken)],
  },
  statements: [
    `INSERT INTO consultation_question (id, consultation_id, position, name_sv, name_en) VALUES ('${theme}', '${at.consultation}', 9, 'Övrigt', 'Other')`,
    `INSERT INTO input_card (id, consultation_id, question_id, state, number) SELECT id::uuid, '${at.consultation}', '${theme}', 'submitted', 1 - n
       FROM unnest(ARRAY['${alike[0]}', '${alike[1]}']) WITH ORDINALITY AS a(id, n)`,
    `INSERT INTO input_card_version (card_id, number, content) SELECT id, 1, jsonb_build_object('questionId', '${theme}', 'level', 'national', 'problem',
       'Utredningarna samordnas inte mellan förvaltningarna', 'proposal', 'Samordna utredningarna') FROM input_card WHERE question_id = '${theme}'`,
    `INSERT INTO meeting_screen (consultation_id, view, question_id) VALUES ('${at.consultation}', 'theme', '${at.question}')`,
  ],
};
