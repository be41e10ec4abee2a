import { randomUUID } from 'node:crypto';
import { consultationHere } from '../consultation-here';
import type { Doors, RightRule } from '../types';

const edit: RightRule = { right: 'editConsultations', at: 'everywhere' };

const byLink = 'holder of the link' as const;
const see: RightRule = { right: 'seeConsultations', at: 'everywhere' };
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
    [`${one}/documents`]: edit,
    [`${one}/documents/[document]`]: edit,
    [`${one}/history`]: see,
    '/[locale]/consultation/[slug]': 'public',
    '/[locale]/consultation/[slug]/documents/[document]': 'public',
    '/[locale]/invitation/[token]/documents/[document]': byLink,
  },
  routes: {
    'GET /api/organiser/consultations/[slug]/documents/[document]': see,
    'GET /api/consultations/[slug]/documents/[document]': 'public',
    'GET /api/invitation/[token]/documents/[document]': byLink,
    'GET /api/representative/[token]/documents/[document]': byLink,
    'POST /api/uploads/consultations/[slug]/documents': edit,
    'POST /api/uploads/consultations/[slug]/documents/[document]': edit,
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
    'preparation/document-actions.ts createDocumentAction': {
      rule: edit,
      page: `${one}/documents`,
      marker: 'textSv',
    },
    'preparation/document-actions.ts saveDocumentAction': {
      rule: edit,
      page: `${one}/documents/[document]`,
      marker: 'isPublic',
    },
    'preparation/document-actions.ts removeDocumentAction': {
      rule: edit,
      page: `${one}/documents/[document]`,
      marker: 'removeDocument',
    },
    'preparation/actions.ts saveQuestionsAction': {
      rule: edit,
      page: `${one}/questions`,
      marker: 'questionId-0',
    },
  },
  prepare: async (db, at) => {
    const { id: consultationId, example } = await consultationHere(db, at);
    const mark = randomUUID();
    const { id } = await db.organisation.create({
      data: { kind: 'other', name: `Föreningen ${mark}`, nameShort: `Föreningen ${mark}` },
      select: { id: true },
    });
    const document = await db.consultationDocument.create({
      data: {
        titleSv: 'Underlag',
        dated: new Date('2026-11-01'),
        textSv: 'Text',
        consultation: { connect: { id: consultationId } },
        position: 0,
        file: {
          create: {
            kind: 'document',
            fileName: 'underlag.pdf',
            contentType: 'application/pdf',
            sizeBytes: 9,
            sha256: '0'.repeat(64),
            parts: { create: { number: 0, bytes: new Uint8Array(Buffer.from('%PDF-1.7\n')) } },
          },
        },
      },
      select: { id: true },
    });
    return { ...example, 'organisations.id': id, 'documents.document': document.id };
  },
};
