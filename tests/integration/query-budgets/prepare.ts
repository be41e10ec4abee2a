import * as list from '@/features/consultation/list-queries';
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
    listSlugsLike: [1, () => settings.listSlugsLike('samrad')],
  },
};
