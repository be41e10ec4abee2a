import * as draft from '@/features/schedule/draft-queries';
import type { QueryBudgets } from './types';

export const area: QueryBudgets = {
  budgets: {
    getProgrammeDocument: [5, ({ conferenceId }) => draft.getProgrammeDocument(conferenceId)],
    getReleasedDocument: [3, ({ conferenceId }) => draft.getReleasedDocument(conferenceId)],
  },
};
