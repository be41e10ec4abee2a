import { byName, placeholderKeys } from '@/emails/placeholder-names';
import { fillLine } from '@/lib/placeholders';
import { dayNearness } from './day-rules';
import type { Found } from './item-types';
import type { ConferenceToday, MailingInHand } from './types';
import { mailingWays, registrationsWay, waysOf } from './way-rules';

/** Mails that did not arrive or do not leave, and mailings that wait for somebody. */
export function mailItems({ conference, facts }: ConferenceToday, now: Date): Found[] {
  const { slug } = conference;
  const { mailProblems } = waysOf(slug);
  const people = registrationsWay(slug, { mail: 'trouble', state: 'all' }, 'openPeople');
  const found: Found[] = [];
  const add = (kind: Found['kind'], count: number) => {
    if (count > 0) found.push({ kind, tone: 'wrong', dueAt: null, values: { count }, ways: [mailProblems, people] });
  };
  add('bounced', facts.bouncedMails);
  add('parked', facts.parkedMails);
  add('stuckMails', facts.stuckMails);
  return [...found, ...facts.mailings.flatMap((mailing) => mailingItem(conference, mailing, now) ?? [])];
}

type Conference = ConferenceToday['conference'];

/** A subject as a list names it: the conference is filled in, what is each reader's own is left open. */
function shownSubject(subject: string, { city, nameSv }: Conference): string {
  const open = Object.fromEntries(placeholderKeys.map((key) => [key, '…']));
  return fillLine(subject, byName({ ...open, city, conference: nameSv }));
}

function mailingItem(conference: Conference, mailing: MailingInHand, now: Date): Found | null {
  const { review, open } = mailingWays(conference.slug, mailing.id);
  const shared = { key: mailing.id, dueAt: null };
  const { recipients, left, scheduledFor } = mailing;
  const subject = shownSubject(mailing.subjectSv, conference);
  if (mailing.state === 'draft')
    return {
      ...shared,
      kind: 'programmeChangeDraft',
      tone: 'mind',
      values: { count: recipients },
      ways: [review, open],
    };
  if (mailing.state === 'paused')
    return { ...shared, kind: 'mailingPaused', tone: 'mind', values: { subject, count: left }, ways: [open] };
  const at = scheduledFor === null ? null : new Date(scheduledFor);
  if (at === null || dayNearness(at, now) !== 'today') return null;
  return { ...shared, kind: 'mailingToday', tone: 'know', dueAt: at, values: { subject, at }, ways: [open] };
}
