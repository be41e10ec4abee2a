import * as submitted from '@/features/input/submitted-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const words = { search: 'väntan barn' };

export const area: QueryBudgets = {
  budgets: {
    listSubmittedCards: [1, () => submitted.listSubmittedCards(firstOf.consultation, words)],
    countSubmittedCards: [1, () => submitted.countSubmittedCards(firstOf.consultation, words)],
  },
};
