import { encryptJson } from '@/lib/crypto';
import { representativeOf } from '../../factories/consultation';
import { consultationHere, invitedHere } from '../consultation-here';
import type { Doors } from '../types';

const sees = { right: 'seeConsultations', at: 'everywhere' } as const;
const edits = { right: 'editConsultations', at: 'everywhere' } as const;
const list = '/[locale]/organiser/consultations/[slug]/invitations';
const one = `${list}/[id]`;
const board = '/[locale]/organiser/consultations/[slug]/board';
const seating = '/[locale]/organiser/consultations/[slug]/seating';
const attendance = '/[locale]/organiser/consultations/[slug]/attendance';
const needs = '/[locale]/organiser/consultations/[slug]/needs';
const seesBoard = { right: 'seeBoard', at: 'everywhere' } as const;
const takes = { right: 'takeAttendance', at: 'everywhere' } as const;
const cares = { right: 'readNeeds', at: 'everywhere' } as const;
const onOne = (marker: string) => ({ rule: edits, page: one, marker });

/** Invitations on the organisers' side, the board, seating and attendance. `prepare` invites an organisation that asks for more time. */
export const doors: Doors = {
  pages: {
    [list]: sees,
    [`${list}/new`]: edits,
    [`${list}/import`]: edits,
    [one]: sees,
    [`${one}/answer`]: edits,
    [board]: seesBoard,
    [seating]: seesBoard,
    [attendance]: takes,
    [needs]: cares,
    [`${needs}/[id]`]: cares,
  },
  routes: {
    'GET /api/invitation-template.csv': 'public',
    'GET /api/invitation-template.xlsx': 'public',
    'POST /api/uploads/invitation-import/[slug]': edits,
    'GET /api/organiser/consultations/[slug]/board-live': seesBoard,
    'GET /api/organiser/consultations/[slug]/board.csv': seesBoard,
    'GET /api/organiser/consultations/[slug]/board.xlsx': seesBoard,
    'GET /api/organiser/consultations/[slug]/badges.pdf': seesBoard,
    'POST /api/organiser/consultations/[slug]/needs-sheet': cares,
  },
  actions: {
    'invitation/import-actions.ts confirmInvitationImportAction': { rule: edits },
    'invitation/organiser-actions.ts createInvitationAction': {
      rule: edits,
      page: `${list}/new`,
      marker: 'organisation',
    },
    'invitation/organiser-actions.ts editInvitationAction': onOne('ownCaseNumber'),
    'invitation/organiser-actions.ts changeSeatsAction': onOne('seatsGranted'),
    'invitation/organiser-actions.ts revokeInvitationAction': onOne('revoke'),
    'invitation/organiser-actions.ts prepareAgainAction': { rule: edits },
    'invitation/organiser-actions.ts sentByLetterAction': { rule: edits },
    'invitation/organiser-actions.ts grantExtensionAction': onOne('grantedUntil'),
    'answer/entry-actions.ts enterAnswerAction': { rule: edits, page: `${one}/answer`, marker: 'madeByName' },
    'answer/entry-actions.ts substituteHereAction': { rule: takes, page: attendance, marker: 'substituteName' },
    'board/actions.ts attendanceAction': { rule: takes },
    'board/actions.ts moveAction': { rule: edits },
    'board/actions.ts suggestAction': { rule: edits, page: seating, marker: 'suggest' },
    'needs/actions.ts showRepresentativeNeedsAction': { rule: cares, page: `${needs}/[id]`, marker: 'needsOf' },
    'invitation/organiser-actions.ts refuseExtensionAction': onOne('refusal'),
  },
  prepare: async (db, here) => {
    const { example } = await consultationHere(db, here);
    const invited = await invitedHere(db, here);
    await db.extensionRequest.create({
      data: {
        invitationId: invited.id,
        wantedBy: new Date(Date.now() + 20 * 86_400_000),
        askedByName: 'Sekretariatet',
      },
      select: { id: true },
    });
    const [seatId] = invited.seatIds;
    const person = await representativeOf(db, invited, { seatId });
    const { keyId, bytes } = encryptJson(
      { food: 'Vegetariskt', access: '', other: '' },
      `representative-needs:${person.id}`,
    );
    await db.representativeNeeds.create({
      data: { representativeId: person.id, keyId, ciphertext: bytes },
      select: { representativeId: true },
    });
    return {
      ...example,
      'invitations.id': invited.id,
      'consultations.needs.id': person.id,
      'invitation-import.slug': example['consultations.slug'],
    };
  },
};
