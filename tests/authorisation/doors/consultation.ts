import { consultationOfDoors } from '../../factories/consultation';
import type { Doors } from '../types';

/** Consultations: held over everything, since they belong to no tour. */
export const doors: Doors = {
  pages: {
    '/[locale]/organiser/consultations': { right: 'seeConsultations', at: 'everywhere' },
    '/[locale]/organiser/consultations/[slug]': { right: 'seeConsultations', at: 'everywhere' },
    '/[locale]/representative/[token]': 'holder of the link',
  },
  // One consultation for the doors of all its parts: each adds to it what its own addresses name.
  prepare: async (db, here) => ({ 'consultations.slug': (await consultationOfDoors(db, here)).slug }),
};
