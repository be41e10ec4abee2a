import type { Doors } from '../types';

/** Seminars, the import of a programme, and the exports. */
export const doors: Doors = {
  routes: {
    'GET /api/conferences/[slug]/programme.ics': 'public',
    'GET /api/conferences/[slug]/programme.csv': 'public',
    'GET /api/conferences/[slug]/programme.pdf': 'public',
    'GET /api/conferences/[slug]/schedule.json': 'public',
  },
};
