import type { Doors } from '../types';

const write = { right: 'writeMailings', at: 'conference' } as const;
const see = { right: 'seeMailings', at: 'conference' } as const;
const conference = '/[locale]/organiser/conferences/[slug]';
const mailing = `${conference}/mailings/[id]`;

/** '[id]' of a mailing's addresses is a draft with a text; of the progress route a mailing that is paused. */
export const doors: Doors = {
  pages: {
    [`${conference}/mailings`]: see,
    [`${conference}/mailings/new`]: write,
    [mailing]: see,
    [`${mailing}/review`]: write,
  },
  routes: {
    'GET /api/organiser/conferences/[slug]/recipients': see,
    'GET /api/organiser/mailings/[id]/progress': see,
  },
  actions: {
    'mailing/actions.ts createMailingAction': {
      rule: write,
      page: `${conference}/mailings/new`,
      marker: 'newMailingSlug',
    },
    'mailing/actions.ts saveMailingAction': { rule: write, page: mailing, marker: 'draftMailingId' },
    'mailing/actions.ts deleteMailingAction': { rule: write, page: mailing, marker: 'deleteMailingId' },
    'mailing/actions.ts testMailAction': { rule: write, page: mailing, marker: 'testMailingId' },
    'mailing/actions.ts sendMailingAction': { rule: write, page: `${mailing}/review`, marker: 'reviewMailingId' },
    'mailing/actions.ts saveChangeMailingAction': write,
    'mailing/actions.ts changeMailingStateAction': write,
  },
};
