import * as audience from '@/features/dispatch/audience-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

export const area: QueryBudgets = {
  budgets: {
    listPlanned: [1, () => audience.listPlanned(firstOf.consultation, { to: 'people' })],
  },
};
