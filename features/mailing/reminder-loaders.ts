import 'server-only';
import { denyAccess } from '@/lib/auth/guard';
import type { Locale } from '@/lib/time';
import { getMailFacts } from './facts-queries';
import type { OpenedConference } from './loaders';
import { shownSubject } from './message-rules';
import { canSeeMailings, canWriteMailings } from './policy';
import { getReminderConference, listReminders } from './reminder-queries';
import { reminderState, reminderTime } from './reminder-rules';
import { everyParticipant } from './schema';
import { countSegment } from './segment-queries';

/** A conference's reminders, what becomes of each, and how many each would reach now. */
export async function loadReminders({ actor, conference }: OpenedConference, locale: Locale, now: Date) {
  const found = canSeeMailings(actor, conference.id) ? await getReminderConference(conference.id) : null;
  if (!found) return denyAccess({ actor, subjectType: 'reminders', subjectId: conference.slug });
  const [facts, rules, { recipients }] = await Promise.all([
    getMailFacts(conference.id),
    listReminders(conference.id),
    countSegment(conference.id, everyParticipant),
  ]);
  return {
    reminders: rules.map((rule) => ({
      rule,
      subject: facts ? shownSubject(rule, facts, locale) : rule.subjectSv,
      state: reminderState(rule, found, now),
      goesAt: found.startsAt ? reminderTime(found.startsAt, rule) : null,
    })),
    recipients,
    canWrite: canWriteMailings(actor, conference.id),
  };
}
