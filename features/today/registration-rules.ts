import { dayNearness, daysUntil, isWithin } from './day-rules';
import type { Found } from './item-types';
import type { ConferenceToday } from './types';
import { registrationsWay, waysOf } from './way-rules';

/** What a draft must have before it can be shown, in the order it is filled in. */
const wanted = ['day', 'window', 'capacity', 'venue', 'contact', 'seminars'] as const;
export type MissingPart = (typeof wanted)[number];

/** What is still missing before the conference can be published. */
export function missingParts({ conference, facts, sessions }: ConferenceToday): MissingPart[] {
  const has: Record<MissingPart, boolean> = {
    day: conference.startsAt !== null && conference.endsAt !== null,
    window: conference.opensAt !== null && conference.closesAt !== null,
    capacity: conference.capacity > 0,
    venue: facts.hasVenue,
    contact: facts.hasContact,
    seminars: sessions.length > 0,
  };
  return wanted.filter((part) => !has[part]);
}

/** Publishing, opening and closing, and the day itself. */
export function registrationItems(today: ConferenceToday, now: Date): Found[] {
  const { conference, facts } = today;
  const { state, opensAt, closesAt, startsAt } = conference;
  const { settings, missing, figures, needs, speakers } = waysOf(conference.slug);
  const registrations = registrationsWay(conference.slug);
  const found: Found[] = [];
  if (state === 'draft') found.push(draftItem(today));
  else if (state === 'published' && opensAt !== null && opensAt <= now)
    found.push({ kind: 'notOpened', tone: 'wrong', dueAt: null, values: { at: opensAt }, ways: [settings] });
  if (state === 'published' && isWithin(opensAt, 7, now))
    found.push({
      kind: 'opensSoon',
      tone: 'know',
      dueAt: opensAt,
      values: { at: opensAt },
      ways: [settings, registrations],
    });
  if (state === 'open' && isWithin(closesAt, 7, now)) {
    const days = daysUntil(closesAt, now) ?? 0;
    found.push({ kind: 'closesSoon', tone: 'mind', dueAt: closesAt, values: { days, at: closesAt }, ways: [missing] });
  }
  const near = dayNearness(startsAt, now);
  if (near !== 'other' && state !== 'draft') {
    const values = {
      registered: conference.taken,
      speakers: facts.speakersConfirmed,
      asked: facts.speakersInvited,
      at: startsAt as Date,
    };
    const ways = [registrations, needs, speakers, figures];
    found.push({ kind: near === 'today' ? 'dayToday' : 'dayTomorrow', tone: 'mind', dueAt: startsAt, values, ways });
  }
  if (facts.unreadNeeds > 0)
    found.push({
      kind: 'unreadNeeds',
      tone: 'mind',
      dueAt: startsAt,
      values: { count: facts.unreadNeeds },
      ways: [needs],
    });
  return found;
}

function draftItem(today: ConferenceToday): Found {
  const { settings } = waysOf(today.conference.slug);
  const missing = missingParts(today);
  const dueAt = today.conference.opensAt;
  if (missing.length === 0) return { kind: 'draftReady', tone: 'mind', dueAt, values: {}, ways: [settings] };
  // The page puts the parts in words: 'missing' is a list of keys.
  const values = { count: missing.length, missing: missing.join(' ') };
  return { kind: 'draftIncomplete', tone: 'mind', dueAt, values, ways: [settings] };
}
