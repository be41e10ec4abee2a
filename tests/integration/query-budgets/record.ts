import * as record from '@/features/record/queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const { consultation, invitation } = firstOf;

export const area: QueryBudgets = {
  budgets: {
    getRecord: [3, () => record.getRecord(consultation)],
    getRecordPlace: [2, () => record.getRecordPlace(firstOf.record)],
    getRecordVersion: [1, () => record.getRecordVersion(consultation)],
    listComments: [1, () => record.listComments(firstOf.record, true)],
    getRecordForInvitation: [2, () => record.getRecordForInvitation(consultation, invitation)],
  },
};
