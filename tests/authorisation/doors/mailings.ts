import type { Doors } from '../types';

const write = { right: 'writeMailings', at: 'conference' } as const;
const see = { right: 'seeMailings', at: 'conference' } as const;
const conference = '/[locale]/organiser/conferences/[slug]';
const mailing = `${conference}/mailings/[id]`;

/** '[id]' of a mailing's addresses is a draft with a text; the progress route takes the same. '[template]' is the confirmation. */
export const doors: Doors = {
  pages: {
    [`${conference}/mailings`]: see,
    [`${conference}/mailings/new`]: write,
    [mailing]: see,
    [`${mailing}/review`]: write,
    [`${conference}/reminders`]: see,
    '/[locale]/organiser/mail-templates': { right: 'seeMailings', at: 'everywhere' },
    '/[locale]/organiser/mail-templates/[template]': { right: 'seeMailings', at: 'everywhere' },
    '/[locale]/organiser/mail-problems': { right: 'seeMailings', at: 'anywhere' },
  },
  routes: {
    'GET /api/organiser/conferences/[slug]/recipients': see,
    'GET /api/organiser/mailings/[id]/progress': see,
  },
  actions: {
    'mailing/actions.ts createMailingAction': {
      rule: write,
      page: `${conference}/mailings/new`,
      marker: 'newMailingSlug',
    },
    'mailing/actions.ts saveMailingAction': { rule: write, page: mailing, marker: 'draftMailingId' },
    'mailing/actions.ts deleteMailingAction': { rule: write, page: mailing, marker: 'deleteMailingId' },
    'mailing/actions.ts testMailAction': { rule: write, page: mailing, marker: 'testMailingId' },
    'mailing/actions.ts sendMailingAction': { rule: write, page: `${mailing}/review`, marker: 'reviewMailingId' },
    'mailing/actions.ts saveChangeMailingAction': write,
    'mailing/actions.ts changeMailingStateAction': write,
    'mailing/reminder-actions.ts createReminderAction': {
      rule: write,
      page: `${conference}/reminders`,
      marker: 'newReminderSlug',
    },
    'mailing/reminder-actions.ts saveReminderAction': {
      rule: write,
      page: `${conference}/reminders`,
      marker: 'reminderId',
    },
    'mailing/reminder-actions.ts deleteReminderAction': {
      rule: write,
      page: `${conference}/reminders`,
      marker: 'deletedReminderId',
    },
    'mailing/reminder-actions.ts draftReminderAction': write,
    'mail-template/actions.ts saveWordsAction': {
      rule: { right: 'writeMailings', at: 'everywhere' },
      page: '/[locale]/organiser/mail-templates/[template]',
      marker: 'template',
    },
    'mail-template/actions.ts wordsAgainAction': { right: 'writeMailings', at: 'everywhere' },
    'mail/problem-actions.ts mendParkedMailAction': {
      rule: write,
      page: '/[locale]/organiser/mail-problems',
      marker: 'parkedMailId',
    },
    'mail/problem-actions.ts liftSuppressionAction': {
      rule: write,
      page: '/[locale]/organiser/mail-problems',
      marker: 'blockedAddress',
    },
  },
  prepare: async (db, here) => {
    const { id } = await db.mailing.create({
      data: {
        conferenceId: here.id,
        segment: {
          roles: ['participant'],
          state: 'confirmed',
          sessionIds: [],
          organisationKind: null,
          countyCode: null,
          municipalityCode: null,
          mailTrouble: false,
        },
        subjectSv: 'Snart ses vi',
        bodySv: 'Hej {{namn}}!',
      },
      select: { id: true },
    });
    await db.reminderRule.create({ data: { conferenceId: here.id, daysBefore: 3, subjectSv: 'Snart', bodySv: 'Hej' } });
    await db.outboxMail.create({
      data: {
        dedupeKey: `parked:${here.id}`,
        template: 'registration-confirmation',
        conferenceId: here.id,
        toEmail: 'parkerad@example.se',
        payload: {},
        state: 'parked',
        lastError: '422 validation_error',
      },
    });
    return { 'mailings.id': id, template: 'registration-confirmation' };
  },
};
