import { listSeatFigures } from '@/features/registration/desk-queries';
import type { QueryBudgets } from './types';

export const area: QueryBudgets = {
  budgets: {
    listSeatFigures: [1, ({ conferenceId }) => listSeatFigures(conferenceId)],
  },
};
