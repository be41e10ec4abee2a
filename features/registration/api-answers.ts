import type { Locale } from '@/lib/time';
import type { ConferenceDetail, ConferenceSummary } from './api-types';
import { inLanguage } from './facts';
import { registrationStatus } from './rules';
import type { BookableConference, BookableSlot } from './types';

type SummaryFacts = Pick<
  BookableConference,
  'slug' | 'name' | 'city' | 'startsAt' | 'endsAt' | 'state' | 'opensAt' | 'closesAt' | 'seatsLeft'
>;

/** A conference as GET /api/v1/conferences lists it. */
export function toSummary(conference: SummaryFacts, now: Date, locale: Locale): ConferenceSummary {
  return {
    slug: conference.slug,
    name: inLanguage(conference.name, locale),
    city: conference.city,
    startsAt: conference.startsAt?.toISOString() ?? null,
    registration: registrationStatus(conference, now),
    seatsLeft: conference.seatsLeft,
  };
}

/** The same with its slots and sessions. */
export function toDetail(conference: BookableConference, now: Date, locale: Locale): ConferenceDetail {
  return { ...toSummary(conference, now, locale), slots: conference.slots.map((slot) => toSlot(slot, locale)) };
}

function toSlot(slot: BookableSlot, locale: Locale): ConferenceDetail['slots'][number] {
  return {
    id: slot.id,
    kind: slot.kind,
    name: inLanguage(slot.name, locale),
    startsAt: slot.startsAt.toISOString(),
    endsAt: slot.endsAt.toISOString(),
    sessions: slot.sessions.map((session) => ({
      id: session.id,
      title: inLanguage(session.title, locale),
      room: session.room,
      capacity: session.capacity,
      seatsLeft: session.seatsLeft,
      speakers: session.speakers,
    })),
  };
}
