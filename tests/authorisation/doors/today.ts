import type { Doors } from '../types';

/**
 * Figures and coverage. The first screens stand in open.ts. The coverage page and its answers count the conferences alone whose figures the
 * reader may see: those of the `tour` or the one `conference` in the address, or all.
 */
export const doors: Doors = {
  pages: {
    '/[locale]/organiser/conferences/[slug]/figures': { right: 'seeFigures', at: 'conference' },
    '/[locale]/organiser/coverage': { right: 'seeFigures', at: 'anywhere' },
  },
  routes: {
    'GET /api/organiser/conferences/[slug]/live': { right: 'seeFigures', at: 'conference' },
    'GET /api/organiser/conferences/[slug]/figures.csv': { right: 'seeFigures', at: 'conference' },
    // Asked here for one conference: then the right is needed there.
    'GET /api/organiser/coverage/live': { right: 'seeFigures', at: 'conference' },
    'GET /api/organiser/coverage.csv': { right: 'seeFigures', at: 'conference' },
  },
  queries: {
    '/api/organiser/coverage/live': ({ slug }) => `conference=${slug}`,
    '/api/organiser/coverage.csv': ({ slug }) => `conference=${slug}`,
  },
};
