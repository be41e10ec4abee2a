import { formatTime, formatTimeRange, type Locale } from '@/lib/time';
import { inLanguage } from './facts';
import type { Bilingual, BookableConference, BookableSession, BookableSlot } from './types';

/** The programme as the form's client part gets it: ready texts, no dates to format in the browser. */

type SessionView = {
  id: string;
  title: string;
  /** Set where the title is in another language than the page. */
  lang: 'sv' | null;
  /** Who and where, on one line. */
  detail: string;
  capacity: number;
  seatsLeft: number;
};

export type SlotView = {
  id: string;
  name: string;
  /** '10.15' */
  time: string;
  /** '10.15–11.45' */
  range: string;
  /** Empty for a plenary, a lunch or a break: nothing to choose. */
  sessions: SessionView[];
};

/** The day in time order, in the reader's language. */
export function slotViews(conference: Pick<BookableConference, 'slots'>, locale: Locale): SlotView[] {
  return conference.slots
    .filter((slot) => slot.kind !== 'seminars' || slot.sessions.length > 0)
    .map((slot) => slotView(slot, locale));
}

function slotView(slot: BookableSlot, locale: Locale): SlotView {
  return {
    id: slot.id,
    name: inLanguage(slot.name, locale),
    time: formatTime(slot.startsAt, locale),
    range: formatTimeRange(slot.startsAt, slot.endsAt, locale),
    sessions: slot.kind === 'seminars' ? slot.sessions.map((session) => sessionView(session, locale)) : [],
  };
}

function sessionView(session: BookableSession, locale: Locale): SessionView {
  return {
    id: session.id,
    title: inLanguage(session.title, locale),
    lang: isSwedishOnEnglishPage(session.title, locale) ? 'sv' : null,
    detail: [...session.speakers, session.room].join(' · '),
    capacity: session.capacity,
    seatsLeft: session.seatsLeft,
  };
}

/** True where the text falls back to Swedish on an English page, so that it can be marked for screen readers. */
function isSwedishOnEnglishPage(text: Bilingual, locale: Locale): boolean {
  return locale === 'en' && text.en === null;
}

/** The held session's id by slot id. */
export function heldBySlot(
  conference: Pick<BookableConference, 'slots'>,
  sessionIds: readonly string[],
): Record<string, string> {
  const sessions = conference.slots.flatMap((slot) => slot.sessions);
  return Object.fromEntries(sessions.filter(({ id }) => sessionIds.includes(id)).map(({ id, slotId }) => [slotId, id]));
}
