import { consultationHere, invitedHere } from '../consultation-here';
import type { Doors } from '../types';

const sees = { right: 'seeConsultations', at: 'everywhere' } as const;
const edits = { right: 'editConsultations', at: 'everywhere' } as const;
const list = '/[locale]/organiser/consultations/[slug]/invitations';
const one = `${list}/[id]`;
const onOne = (marker: string) => ({ rule: edits, page: one, marker });

/** Invitations on the organisers' side, the board, seating and attendance. `prepare` invites an organisation that asks for more time. */
export const doors: Doors = {
  pages: {
    [list]: sees,
    [`${list}/new`]: edits,
    [`${list}/import`]: edits,
    [one]: sees,
  },
  routes: {
    'GET /api/invitation-template.csv': 'public',
    'GET /api/invitation-template.xlsx': 'public',
    'POST /api/uploads/invitation-import/[slug]': edits,
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
    return { ...example, 'invitations.id': invited.id, 'invitation-import.slug': example['consultations.slug'] };
  },
};
