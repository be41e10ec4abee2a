import 'server-only';
import { denyAccess } from '@/lib/auth/guard';
import type { OpenedConference } from './loaders';
import { canSeeMailings, canWriteMailings } from './policy';
import { getReminderConference, listReminders } from './reminder-queries';
import { reminderState, reminderTime } from './reminder-rules';
import { everyParticipant } from './schema';
import { countSegment } from './segment-queries';

/** A conference's reminders, what becomes of each, and how many each would reach now. */
export async function loadReminders({ actor, conference }: OpenedConference, now: Date) {
  const found = canSeeMailings(actor, conference.id) ? await getReminderConference(conference.id) : null;
  if (!found) return denyAccess({ actor, subjectType: 'reminders', subjectId: conference.slug });
  const [rules, { recipients }] = await Promise.all([
    listReminders(conference.id),
    countSegment(conference.id, everyParticipant),
  ]);
  return {
    reminders: rules.map((rule) => ({
      rule,
      state: reminderState(rule, found, now),
      goesAt: found.startsAt ? reminderTime(found.startsAt, rule) : null,
    })),
    recipients,
    canWrite: canWriteMailings(actor, conference.id),
  };
}
