import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator';
import { cleanLine, cleanParagraphs } from '@/lib/clean-text';
import { toStockholm, zone } from '@/lib/time';

/**
 * Calendar texts (RFC 5545, RFC 5546). Two traps of ical-generator are avoided here: a plain Date with a TZID is
 * written in the machine's own zone, so times go in as Temporal; and the calendar's name is not escaped, so we do it.
 */

export type CalendarSession = {
  id: string;
  title: string;
  room?: string | null | undefined;
  speakers: string[];
  /** What it is about, as plain text. */
  about?: string;
  startsAt: Date;
  endsAt: Date;
};
type CalendarDay = { title: string; place: string; url: string; startsAt: Date; endsAt: Date };
type CalendarPerson = { name: string; email: string };

export type Invitation = {
  /** Host of the public address: the right-hand side of every UID. */
  host: string;
  registrationId: string;
  /** Rises with every change of the registration; a calendar keeps the highest. */
  sequence: number;
  stampedAt: Date;
  organizer: CalendarPerson;
  attendee: CalendarPerson;
  day: CalendarDay;
  sessions: CalendarSession[];
};

export type ProgrammeFeed = {
  host: string;
  conferenceId: string;
  day: CalendarDay;
  sessions: CalendarSession[];
  stampedAt: Date;
};

/** Summer time as the EU has kept it since 1996; calendars that do not know the name of the zone read it from here. */
const stockholmRules = `BEGIN:VTIMEZONE
TZID:${zone}
BEGIN:DAYLIGHT
TZOFFSETFROM:+0100
TZOFFSETTO:+0200
TZNAME:CEST
DTSTART:19960331T020000
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU
END:DAYLIGHT
BEGIN:STANDARD
TZOFFSETFROM:+0200
TZOFFSETTO:+0100
TZNAME:CET
DTSTART:19961027T030000
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU
END:STANDARD
END:VTIMEZONE`;

/** The day and every chosen session as METHOD:REQUEST: sent again with a higher sequence, it updates what is there. */
export function requestCalendar(invitation: Invitation): string {
  const events = [dayEvent(invitation), ...invitation.sessions.map((session) => sessionEvent(invitation, session))];
  return calendarText(
    ICalCalendarMethod.REQUEST,
    events.map((event) => ({ ...event, status: ICalEventStatus.CONFIRMED })),
  );
}

/** Takes the day and all its sessions out of the calendar again. */
export function cancelCalendar(invitation: Invitation): string {
  return cancelling([dayEvent(invitation), ...invitation.sessions.map((session) => sessionEvent(invitation, session))]);
}

/** Takes only these sessions out: METHOD belongs to a whole calendar, so what was left is a text of its own. */
export function cancelSessionsCalendar(invitation: Invitation, removed: CalendarSession[]): string {
  return cancelling(removed.map((session) => sessionEvent(invitation, session)));
}

/** A conference's programme to subscribe to (METHOD:PUBLISH): nobody is invited, nothing is personal. */
export function programmeCalendar(feed: ProgrammeFeed): string {
  const day = { ...eventOf(feed.day), id: `${feed.conferenceId}.day@${feed.host}`, stamp: feed.stampedAt };
  return calendarText(ICalCalendarMethod.PUBLISH, [day, ...feedSessions(feed)], feed.day.title);
}

/** Only what the day is made of, each with its own event and the same UIDs as in programmeCalendar(). */
export function sessionsCalendar(feed: ProgrammeFeed): string {
  return calendarText(ICalCalendarMethod.PUBLISH, feedSessions(feed), feed.day.title);
}

function feedSessions(feed: ProgrammeFeed): ICalEventData[] {
  return feed.sessions.map((session) => ({
    ...eventOf({ ...session, place: placeOf(feed.day, session), url: feed.day.url }),
    id: `${session.id}@${feed.host}`,
    description: describe(session, feed.day.url),
    stamp: feed.stampedAt,
  }));
}

function cancelling(events: ICalEventData[]): string {
  return calendarText(
    ICalCalendarMethod.CANCEL,
    events.map((event) => ({ ...event, status: ICalEventStatus.CANCELLED })),
  );
}

function dayEvent(invitation: Invitation): ICalEventData {
  return { ...eventOf(invitation.day), ...meeting(invitation, 'day'), description: plain(invitation.day.url) };
}

function sessionEvent(invitation: Invitation, session: CalendarSession): ICalEventData {
  return {
    ...eventOf({ ...session, place: placeOf(invitation.day, session), url: invitation.day.url }),
    ...meeting(invitation, session.id),
    description: describe(session, invitation.day.url),
  };
}

function meeting(invitation: Invitation, part: string) {
  return {
    id: `${invitation.registrationId}.${part}@${invitation.host}`,
    sequence: invitation.sequence,
    stamp: invitation.stampedAt,
    organizer: person(invitation.organizer),
    attendees: [
      { ...person(invitation.attendee), role: ICalAttendeeRole.REQ, status: ICalAttendeeStatus.ACCEPTED, rsvp: false },
    ],
  };
}

function eventOf(what: CalendarDay): ICalEventData {
  return {
    start: toStockholm(what.startsAt),
    end: toStockholm(what.endsAt),
    timezone: zone,
    summary: line(what.title),
    location: line(what.place),
    url: line(what.url),
  };
}

function placeOf(day: CalendarDay, session: CalendarSession): string {
  return [session.room, day.place].filter(Boolean).join(', ');
}

function describe(session: CalendarSession, url: string) {
  return plain([...session.speakers, session.about, url].filter(Boolean).join('\n'));
}

function plain(text: string) {
  return { plain: cleanParagraphs(text.toWellFormed()) };
}

/** Half a surrogate pair cannot be written in UTF-8; control characters would end the line. */
function line(text: string): string {
  return cleanLine(text.toWellFormed());
}

/** Double quotes cannot stand in a parameter, and older calendars do not know RFC 6868. */
function person({ name, email }: CalendarPerson): CalendarPerson {
  return { name: line(name).replaceAll('"', "'").replaceAll('^', '') || email, email: line(email) };
}

function calendarText(method: ICalCalendarMethod, events: ICalEventData[], name?: string): string {
  const calendar = ical({
    prodId: { company: 'Förbättringsresan', product: 'Konferenser', language: 'SV' },
    method,
    timezone: { name: null, generator: () => stockholmRules },
    ...(name ? { name: line(name).replace(/[\\;,]/g, '\\$&') } : {}),
    events,
  });
  return calendar.toString();
}
