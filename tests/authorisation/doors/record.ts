import { canonicalRecord } from '@/features/record/rules';
import { sha256Hex } from '@/lib/crypto';
import { consultationHere } from '../consultation-here';
import type { Doors } from '../types';

const page = '/[locale]/organiser/consultations/[slug]/record';
const see = { right: 'seeConsultations', at: 'everywhere' } as const;
const edit = { right: 'editConsultations', at: 'everywhere' } as const;
const byLink = 'holder of the link' as const;

/** The record of a consultation: written by organisers, commented by those with a personal link. `prepare` makes one that has been out. */
export const doors: Doors = {
  pages: {
    [page]: see,
    [`${page}/comments`]: see,
    '/[locale]/representative/[token]/record': byLink,
  },
  routes: {
    'GET /api/organiser/consultations/[slug]/record.pdf': see,
    'GET /api/representative/[token]/record.pdf': byLink,
  },
  actions: {
    'record/actions.ts startRecordAction': { rule: edit },
    'record/actions.ts saveParagraphAction': { rule: edit },
    'record/actions.ts addParagraphAction': { rule: edit },
    'record/actions.ts moveParagraphAction': { rule: edit },
    'record/actions.ts removeParagraphAction': { rule: edit },
    'record/actions.ts sendForCommentsAction': { rule: edit },
    'record/actions.ts closeCommentsAction': { rule: edit },
    'record/actions.ts adjustRecordAction': { rule: edit },
    'record/actions.ts answerCommentAction': { rule: edit },
    'record/own-actions.ts leaveCommentAction': byLink,
  },
  prepare: async (db, here) => {
    const consultation = await consultationHere(db, here);
    const document = canonicalRecord({
      consultation: { title: 'Samråd', caseNumber: '', heldOn: null, place: '' },
      state: 'commenting',
      adjustedBy: '',
      paragraphs: [],
    });
    await db.meetingRecord.upsert({
      where: { consultationId: consultation.id },
      update: {},
      create: {
        consultationId: consultation.id,
        state: 'adjusting',
        paragraphs: { create: { position: 0, heading: 'Inledning', text: 'Välkomna' } },
        versions: { create: { number: 1, state: 'commenting', document, sha256: sha256Hex(document) } },
      },
      select: { id: true },
    });
    return consultation.example;
  },
};
