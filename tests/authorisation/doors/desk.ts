import type { Doors } from '../types';

export const doors: Doors = {
  pages: {
    '/[locale]/organiser/conferences/[slug]/registrations': { right: 'listRegistrations', at: 'conference' },
    '/[locale]/organiser/conferences/[slug]/registrations/[id]': { right: 'listRegistrations', at: 'conference' },
  },
  routes: {
    'GET /api/organiser/conferences/[slug]/registrations.csv': { right: 'changeRegistrations', at: 'conference' },
  },
  actions: {
    'registration/organiser-actions.ts cancelOnBehalfAction': { right: 'changeRegistrations', at: 'conference' },
  },
};
