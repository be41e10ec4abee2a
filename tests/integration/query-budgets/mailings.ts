import * as problem from '@/features/mail/problem-queries';
import * as template from '@/features/mail-template/queries';
import * as facts from '@/features/mailing/facts-queries';
import * as mailing from '@/features/mailing/queries';
import * as reminder from '@/features/mailing/reminder-queries';
import { everyParticipant } from '@/features/mailing/schema';
import * as segment from '@/features/mailing/segment-queries';
import type { QueryBudgets } from './types';

const mailingId = '0c000000-0000-4000-8000-00000000000c';
const reminderId = '0c000000-0000-4000-8000-00000000000d';
const mailId = '0c000000-0000-4000-8000-00000000000e';
const everyone = { ...everyParticipant, roles: ['participant', 'speaker', 'host', 'moderator'] as const };
const asked = { ...everyone, roles: [...everyone.roles] };
const one = { skip: 0, take: 50 };

export const area: QueryBudgets = {
  budgets: {
    getMailing: [1, () => mailing.getMailing(mailingId)],
    getConferenceOfMailing: [2, () => mailing.getConferenceOfMailing(mailingId)],
    getProgress: [1, () => mailing.getProgress(mailingId)],
    getRecentProgress: [1, () => mailing.getRecentProgress(mailingId)],
    listMailings: [1, ({ conferenceId }) => mailing.listMailings(conferenceId)],
    listRecipients: [1, () => mailing.listRecipients(mailingId, null, 1)],
    listChangeRecipients: [1, () => mailing.listChangeRecipients(mailingId)],
    listSegmentOptions: [3, ({ conferenceId }) => mailing.listSegmentOptions(conferenceId)],
    countSegment: [1, ({ conferenceId }) => segment.countSegment(conferenceId, asked)],
    listSegmentPeople: [1, ({ conferenceId }) => segment.listSegmentPeople(conferenceId, asked, one)],
    getMailFacts: [1, ({ conferenceId }) => facts.getMailFacts(conferenceId)],
    listPersonFacts: [
      3,
      async ({ conferenceId, registrationId, email }) => {
        const person = {
          emailCanonical: email,
          toEmail: email,
          name: 'Kim',
          locale: 'sv' as const,
          registrationId,
          speakerId: null,
        };
        return [...(await facts.listPersonFacts(conferenceId, [person]))];
      },
    ],
    listReminders: [1, ({ conferenceId }) => reminder.listReminders(conferenceId)],
    getConferenceOfReminder: [2, () => reminder.getConferenceOfReminder(reminderId)],
    listWaitingReminders: [1, () => reminder.listWaitingReminders()],
    getReminderConference: [1, ({ conferenceId }) => reminder.getReminderConference(conferenceId)],
    getWordsAt: [1, () => template.getWordsAt('registration-confirmation', 'sv', new Date())],
    listTemplates: [1, () => template.listTemplates()],
    listTemplateVersions: [1, () => template.listTemplateVersions('registration-confirmation')],
    countMailProblems: [1, () => problem.countMailProblems({ kind: 'all' })],
    listMailProblems: [
      1,
      ({ conferenceId }) => problem.listMailProblems({ kind: 'only', conferenceIds: [conferenceId] }, 1),
    ],
    listBlockedAddresses: [1, () => problem.listBlockedAddresses({ kind: 'all' })],
    getConferenceOfMail: [1, () => problem.getConferenceOfMail(mailId)],
    listConferencesOfBlocked: [2, ({ email }) => problem.listConferencesOfBlocked(email)],
  },
  noQueries: ['recipientsSql'],
  statements: [
    `INSERT INTO mailing (id, conference_id, segment, subject_sv, body_sv)
     SELECT CASE WHEN i = 1 THEN '${mailingId}'::uuid ELSE gen_random_uuid() END, c.id, '{}', 'Hej', 'Hej' FROM generate_series(1, $n) i JOIN conference c ON c.slug = 'stad-1'`,
    `INSERT INTO outbox_mail (dedupe_key, template, conference_id, mailing_id, registration_id, to_email, payload, state)
     SELECT 'mailing:' || r.id, 'mailing', r.conference_id, '${mailingId}', r.id, r.email, '{}', 'parked' FROM registration r JOIN conference c ON c.id = r.conference_id WHERE c.slug = 'stad-1'`,
    `UPDATE outbox_mail SET id = '${mailId}' WHERE id = (SELECT id FROM outbox_mail WHERE mailing_id IS NOT NULL LIMIT 1)`,
    `INSERT INTO mailing_recipient (mailing_id, email_canonical, to_email, name, registration_id, outbox_mail_id)
     SELECT m.mailing_id, m.to_email, m.to_email, 'Person', m.registration_id, m.id FROM outbox_mail m WHERE m.mailing_id IS NOT NULL`,
    `INSERT INTO mail_suppression (email_canonical, reason) SELECT email_canonical, 'bounce' FROM registration WHERE email_canonical = 'kim@example.se' LIMIT 1`,
    `INSERT INTO mail_suppression (email_canonical, reason) SELECT 'blocked' || i || '@example.se', 'bounce' FROM generate_series(1, $n) i`,
    `INSERT INTO reminder_rule (id, conference_id, days_before, at_minute, subject_sv, body_sv)
     SELECT CASE WHEN i = 1 THEN '${reminderId}'::uuid ELSE gen_random_uuid() END, c.id, i % 90, i / 90, 'Snart', 'Hej' FROM generate_series(1, $n) i JOIN conference c ON c.slug = 'stad-1'`,
    `INSERT INTO mail_template_version (template, locale, version, subject, opening)
     SELECT 'registration-confirmation', l, i, 'Hej', 'Hej' FROM generate_series(1, $n) i, unnest(ARRAY['sv', 'en']) l`,
  ],
};
