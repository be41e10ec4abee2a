import { consultationHere } from '../consultation-here';
import type { Doors } from '../types';

const takes = { right: 'exportCaseFile', at: 'everywhere' } as const;
const page = '/[locale]/organiser/consultations/[slug]/case-file';

const onPage = (marker: string) => ({ rule: takes, page, marker });

/** The case file. `prepare` makes a mask in the invitation's text, whose words stand in a paper too. */
export const doors: Doors = {
  pages: { [page]: takes },
  routes: { 'GET /api/organiser/consultations/[slug]/case-file.zip': takes },
  // The whole one is for whoever has just said why; the masked copy for all who may.
  queries: { '/api/organiser/consultations/[slug]/case-file.zip': () => 'masked=1' },
  actions: {
    'case-file/actions.ts orderExportAction': onPage('exportReason'),
    'case-file/actions.ts removeMaskAction': onPage('remove'),
    'case-file/actions.ts maskEverywhereAction': { rule: takes },
    'case-file/actions.ts maskAction': { rule: takes },
    'case-file/actions.ts disclosableAction': { rule: takes },
  },
  prepare: async (db, here) => {
    const consultation = await consultationHere(db, here);
    await db.caseMask.create({
      data: {
        consultationId: consultation.id,
        subjectType: 'consultation',
        subjectId: consultation.id,
        field: 'titleSv',
        provision: 'OSL 26 kap. 1 §',
        reason: 'Uppgift om en enskild',
      },
      select: { id: true },
    });
    return consultation.example;
  },
};
