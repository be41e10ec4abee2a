import { consultationOfDoors, invitedOrganisation, submittedCard } from '../../factories/consultation';
import type { Doors, RightRule } from '../types';

const byLink = 'holder of the link';
const sees: RightRule = { right: 'seeConsultations', at: 'everywhere' };
const edits: RightRule = { right: 'editConsultations', at: 'everywhere' };

/** Written input: an organisation's editors by their own links, and what the organisers read of it. `prepare` hands in a card. */
export const doors: Doors = {
  pages: {
    '/[locale]/representative/[token]/input': byLink,
    '/[locale]/representative/[token]/input/[card]': byLink,
    '/[locale]/representative/[token]/receipts/[version]': byLink,
    '/[locale]/organiser/consultations/[slug]/input': sees,
    '/[locale]/organiser/consultations/[slug]/input/[card]': sees,
  },
  routes: {
    'POST /api/representative/[token]/cards/[card]': byLink,
    'GET /api/organiser/consultations/[slug]/input.csv': edits,
    'GET /api/organiser/consultations/[slug]/input.xlsx': edits,
  },
  actions: {
    'input/page-actions.ts newCardAction': byLink,
    'input/page-actions.ts saveCardAction': byLink,
    'input/page-actions.ts restoreAction': byLink,
    'input/page-actions.ts withdrawAction': byLink,
    'input/page-actions.ts handInAction': byLink,
    'input/page-actions.ts noViewAction': byLink,
    'input/organiser-actions.ts enterInputAction': {
      rule: edits,
      page: '/[locale]/organiser/consultations/[slug]/input',
      marker: 'givenBy',
    },
  },
  prepare: async (db, here) => {
    const consultation = await consultationOfDoors(db, here);
    const card = await submittedCard(db, consultation, await invitedOrganisation(db, consultation));
    return { 'input.card': card.id };
  },
};
