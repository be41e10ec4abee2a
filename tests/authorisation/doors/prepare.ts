import { randomUUID } from 'node:crypto';
import { consultationHere } from '../consultation-here';
import type { Doors, RightRule } from '../types';

const edit: RightRule = { right: 'editConsultations', at: 'everywhere' };

const seeRegister: RightRule = { right: 'seeOrganisations', at: 'everywhere' };
const editRegister: RightRule = { right: 'editOrganisations', at: 'everywhere' };

const register = '/[locale]/organiser/organisations';
const consultations = '/[locale]/organiser/consultations';
const one = `${consultations}/[slug]`;

export const doors: Doors = {
  pages: {
    [register]: seeRegister,
    [`${register}/new`]: editRegister,
    [`${register}/[id]`]: seeRegister,
    [`${consultations}/new`]: edit,
    [`${one}/settings`]: edit,
    [`${one}/agenda`]: edit,
    [`${one}/questions`]: edit,
  },
  actions: {
    'organisation/actions.ts createOrganisationAction': {
      rule: editRegister,
      page: `${register}/new`,
      marker: 'postalAddress',
    },
    'organisation/actions.ts saveOrganisationAction': {
      rule: editRegister,
      page: `${register}/[id]`,
      marker: 'organisation',
    },
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
  prepare: async (db, at) => {
    const { example } = await consultationHere(db, at);
    const mark = randomUUID();
    const { id } = await db.organisation.create({
      data: { kind: 'other', name: `Föreningen ${mark}`, nameShort: `Föreningen ${mark}` },
      select: { id: true },
    });
    return { ...example, 'organisations.id': id };
  },
};
