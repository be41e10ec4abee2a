import * as facts from '@/features/dispatch/facts-queries';
import * as letter from '@/features/dispatch/letter-queries';
import * as preview from '@/features/dispatch/preview-queries';
import * as dispatches from '@/features/dispatch/queries';
import * as reminder from '@/features/dispatch/reminder-queries';
import { firstOf } from './consultation';
import type { QueryBudgets } from './types';

const dispatch = { id: firstOf.dispatch, kind: 'invitation' } as const;

const firstReminder = '6d000000-0000-4000-8000-00000000001d';
const draft = {
  ...dispatch,
  consultationId: firstOf.consultation,
  state: 'draft',
  version: 1,
  createdAt: new Date(),
  reviewedAt: null,
  releasedAt: null,
  subjectSv: 'Inbjudan',
  bodySv: 'Hej',
  subjectEn: '',
  bodyEn: '',
} as const;

export const area: QueryBudgets = {
  budgets: {
    listDispatches: [1, () => dispatches.listDispatches(firstOf.consultation)],
    getDispatch: [1, () => dispatches.getDispatch(firstOf.dispatch)],
    getConsultationOfDispatch: [2, () => dispatches.getConsultationOfDispatch(firstOf.dispatch)],
    countRecipients: [1, () => dispatches.countRecipients(firstOf.dispatch)],
    listRecipients: [1, () => dispatches.listRecipients(firstOf.dispatch, 1)],
    countInvitations: [1, () => dispatches.countInvitations(firstOf.consultation, [firstOf.invitation])],
    getLetter: [1, () => letter.getLetter(firstOf.invitation)],
    getInvitationOfLink: [1, () => letter.getInvitationOfLink(firstOf.invitationToken)],
    getPreview: [2, () => preview.getPreview(draft, 1, null)],
    getConsultationOfReminder: [2, () => reminder.getConsultationOfReminder(firstReminder)],
    listSentByRule: [1, () => reminder.listSentByRule(firstOf.consultation)],
    getConsultationFacts: [1, () => facts.getConsultationFacts(firstOf.consultation)],
    listWaitingReaders: [1, () => facts.listWaitingReaders(dispatch, 100)],
    listPreviewReaders: [1, () => facts.listPreviewReaders(firstOf.dispatch, 100)],
    listArmedReminders: [1, () => reminder.listArmedReminders()],
    listReminderCandidates: [1, () => reminder.listReminderCandidates(firstOf.consultation)],
    listReminders: [1, () => reminder.listReminders(firstOf.consultation)],
  },
  // The words of a statement of draftDispatch().
  noQueries: ['plannedSql'],
  statements: [
    `UPDATE consultation_reminder SET id = '${firstReminder}' WHERE days_before = 1`,
    `INSERT INTO consultation_mail (consultation_id, invitation_id, reminder_id, to_email, template)
     SELECT consultation_id, id, '${firstReminder}', email, 'consultation-message' FROM invitation WHERE consultation_id = '${firstOf.consultation}'`,
    `UPDATE consultation_reminder SET subject_sv = 'Påminnelse', body_sv = 'Svara', armed_at = now(), armed_by_id = gen_random_uuid()`,
    `INSERT INTO invitation (consultation_id, organisation_id, role_asked, email, state, sent_at)
     SELECT '${firstOf.consultation}', '${firstOf.organisation}', 'avdelning ' || i, 'avdelning' || i || '@example.se', 'delivered', now() FROM generate_series(1, $n) i`,
  ],
};
