import { consultationHere } from '../consultation-here';
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
    'preparation/actions.ts createConsultationAction': {
      rule: edit,
      page: `${consultations}/new`,
      marker: 'titleSv',
    },
    'preparation/actions.ts saveConsultationAction': {
      rule: edit,
      page: `${one}/settings`,
      marker: 'statusEveryMonths',
    },
    'preparation/actions.ts changeConsultationStateAction': {
      rule: edit,
      page: `${one}/settings`,
      marker: 'to',
    },
    'preparation/actions.ts saveAgendaAction': { rule: edit, page: `${one}/agenda`, marker: 'itemSv-0' },
    'preparation/actions.ts saveQuestionsAction': {
      rule: edit,
      page: `${one}/questions`,
      marker: 'questionId-0',
    },
  },
  prepare: async (db, at) => (await consultationHere(db, at)).example,
};
