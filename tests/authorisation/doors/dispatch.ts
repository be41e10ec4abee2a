import { draftDispatch } from '@/features/dispatch/commands';
import { inTransaction } from '@/lib/db';
import { consultationHere, invitedHere } from '../consultation-here';
import type { Doors } from '../types';

const sees = { right: 'seeConsultations', at: 'everywhere' } as const;
const edits = { right: 'editConsultations', at: 'everywhere' } as const;
const consultation = '/[locale]/organiser/consultations/[slug]';
const dispatch = `${consultation}/dispatches/[id]`;
const onDispatch = (marker: string) => ({ rule: edits, page: dispatch, marker });
const onReminders = (marker: string) => ({ rule: edits, page: `${consultation}/reminders`, marker });

/** Dispatches and reminders. `prepare` drafts an invitation and adds a rule. */
export const doors: Doors = {
  pages: {
    [`${consultation}/dispatches`]: sees,
    [`${consultation}/dispatches/new`]: edits,
    [dispatch]: sees,
    [`${consultation}/reminders`]: sees,
    '/[locale]/invitation': 'public',
  },
  routes: {
    'GET /api/organiser/consultations/[slug]/invitations/[id]/letter.pdf': sees,
    'POST /api/organiser/consultations/[slug]/invitations/[id]/letter.pdf': edits,
    'GET /api/invitation/[token]/letter.pdf': 'holder of the link',
  },
  actions: {
    'dispatch/code-actions.ts openByCodeAction': 'public, own origin',
    'dispatch/actions.ts newDispatchAction': {
      rule: edits,
      page: `${consultation}/dispatches/new`,
      marker: 'newDispatchSlug',
    },
    'dispatch/actions.ts saveDispatchAction': onDispatch('dispatchId'),
    'dispatch/actions.ts reviewDispatchAction': onDispatch('reviewDispatchId'),
    'dispatch/actions.ts discardDispatchAction': onDispatch('discardDispatchId'),
    'dispatch/actions.ts testDispatchAction': onDispatch('testDispatchId'),
    'dispatch/actions.ts releaseDispatchAction': edits,
    'dispatch/reminder-actions.ts addReminderAction': onReminders('addReminderSlug'),
    'dispatch/reminder-actions.ts changeReminderAction': onReminders('reminderId'),
    'dispatch/reminder-actions.ts removeReminderAction': onReminders('removeReminderId'),
    'dispatch/reminder-actions.ts reminderWordsAction': onReminders('reminderWordsSlug'),
    'dispatch/reminder-actions.ts armRemindersAction': onReminders('armRemindersSlug'),
    'dispatch/reminder-actions.ts disarmRemindersAction': edits,
  },
  prepare: async (db, here) => {
    const { id: consultationId, example } = await consultationHere(db, here);
    await invitedHere(db, here);
    await db.consultationReminder.create({ data: { consultationId, daysBefore: 7 }, select: { id: true } });
    const draft = { consultationId, kind: 'message', actor: { kind: 'system' }, requestId: 'doors' } as const;
    const words = { subjectSv: 'Om samrådet', bodySv: 'Hej!' };
    const { id } = await inTransaction((tx) => draftDispatch(tx, { ...draft, words }));
    return { ...example, 'dispatches.id': id };
  },
};
