import { openConsultation } from '../../factories/consultation';
import type { Doors, RightRule } from '../types';

const edit: RightRule = { right: 'editConsultations', at: 'everywhere' };

const consultations = '/[locale]/organiser/consultations';
const one = `${consultations}/[slug]`;

export const doors: Doors = {
  pages: {
    [`${consultations}/new`]: edit,
    [`${one}/settings`]: edit,
    [`${one}/agenda`]: edit,
    [`${one}/questions`]: edit,
  },
  actions: {
    'consultation/settings-actions.ts createConsultationAction': {
      rule: edit,
      page: `${consultations}/new`,
      marker: 'titleSv',
    },
    'consultation/settings-actions.ts saveConsultationAction': {
      rule: edit,
      page: `${one}/settings`,
      marker: 'statusEveryMonths',
    },
    'consultation/settings-actions.ts changeConsultationStateAction': {
      rule: edit,
      page: `${one}/settings`,
      marker: 'to',
    },
    'consultation/settings-actions.ts saveAgendaAction': { rule: edit, page: `${one}/agenda`, marker: 'itemSv-0' },
    'consultation/settings-actions.ts saveQuestionsAction': {
      rule: edit,
      page: `${one}/questions`,
      marker: 'questionId-0',
    },
  },
  prepare: async (db) => {
    const { slug } = await openConsultation(db);
    return { 'consultations.slug': slug };
  },
};
