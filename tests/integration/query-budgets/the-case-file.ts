import * as casefile from '@/features/case-file/queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const head = { id: firstOf.consultation, slug: firstOf.slug, titleSv: 'Samråd 1', caseNumber: 'S2027/1' };
const mask = '7c000000-0000-4000-8000-00000000002c';
const user = '7d000000-0000-4000-8000-00000000002d';

/** The case file; after the rows of consultation.ts, which it stands on. */
export const area: QueryBudgets = {
  budgets: {
    readCaseFile: [3, () => casefile.readCaseFile(head)],
    // In a transaction of its own: begun, ended and at what level it reads.
    readCaseFileOnce: [6, () => casefile.readCaseFileOnce(head)],
    listMasks: [1, () => casefile.listMasks(head.id)],
    listNames: [1, () => casefile.listNames(head.id)],
    getCasePlace: [1, () => casefile.getCasePlace(head.id)],
    getMaskPlace: [2, () => casefile.getMaskPlace(mask)],
    getDocumentPlace: [2, () => casefile.getDocumentPlace(firstOf.document)],
    getExport: [1, () => casefile.getExport(head.id, user, mask)],
  },
  // SQL and the files of the archive, made of what was read.
  noQueries: ['itemQuery', 'archiveEntries'],
  statements: [
    `INSERT INTO case_mask (id, consultation_id, subject_type, subject_id, field, reason) VALUES ('${mask}', '${firstOf.consultation}', 'consultation', '${firstOf.consultation}', 'titleSv', 'Skäl')`,
    `INSERT INTO case_file_export (id, consultation_id, created_by_id, reason, form_key) VALUES ('${mask}', '${firstOf.consultation}', '${user}', 'Arkivering', '${mask}')`,
  ],
};
