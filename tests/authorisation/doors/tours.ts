import type { Doors } from '../types';

const everywhere = { right: 'editSettings', at: 'everywhere' } as const;

export const doors: Doors = {
  pages: {
    '/[locale]/organiser/venues': { right: 'seeProgrammeWork', at: 'anywhere' },
    '/[locale]/organiser/venues/new': everywhere,
    '/[locale]/organiser/venues/[id]': { right: 'seeProgrammeWork', at: 'anywhere' },
  },
  actions: {
    'venue/actions.ts createVenueAction': {
      rule: everywhere,
      page: '/[locale]/organiser/venues/new',
      marker: 'stepFree',
    },
    'venue/actions.ts saveVenueAction': {
      rule: everywhere,
      page: '/[locale]/organiser/venues/[id]',
      marker: 'venueId',
    },
  },
  prepare: async (_db, here) => ({ 'venues.id': here.venueId }),
};
