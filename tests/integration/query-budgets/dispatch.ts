import * as audience from '@/features/dispatch/audience-queries';
import * as facts from '@/features/dispatch/facts-queries';
import * as reminder from '@/features/dispatch/reminder-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const dispatch = { id: firstOf.dispatch, kind: 'invitation' } as const;

export const area: QueryBudgets = {
  budgets: {
    listPlanned: [1, () => audience.listPlanned(firstOf.consultation, { to: 'people' })],
    getConsultationFacts: [1, () => facts.getConsultationFacts(firstOf.consultation)],
    listWaitingReaders: [1, () => facts.listWaitingReaders(dispatch, 100)],
    listPreviewReaders: [1, () => facts.listPreviewReaders(firstOf.dispatch, 100)],
    listArmedReminders: [1, () => reminder.listArmedReminders()],
    listReminderCandidates: [1, () => reminder.listReminderCandidates(firstOf.consultation)],
    listReminders: [1, () => reminder.listReminders(firstOf.consultation)],
  },
  statements: [
    `UPDATE consultation_reminder SET subject_sv = 'Påminnelse', body_sv = 'Svara', armed_at = now(), armed_by_id = gen_random_uuid()`,
    `INSERT INTO invitation (consultation_id, organisation_id, role_asked, email, state, sent_at)
     SELECT '${firstOf.consultation}', '${firstOf.organisation}', 'avdelning ' || i, 'avdelning' || i || '@example.se', 'delivered', now() FROM generate_series(1, $n) i`,
  ],
};
