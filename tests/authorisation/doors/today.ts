import type { Doors } from '../types';

/** The first screens' live figures. The screens themselves stand in open.ts. */
export const doors: Doors = {
  routes: {
    'GET /api/organiser/conferences/[slug]/live': { right: 'seeFigures', at: 'conference' },
  },
};
