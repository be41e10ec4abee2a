import { getProgrammeExport } from '@/features/programme/export-queries';
import type { QueryBudgets } from './types';

export const area: QueryBudgets = {
  budgets: {
    getProgrammeExport: [13, ({ slug }) => getProgrammeExport(slug, 'sv')],
  },
};
