import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  type CalendarSession,
  cancelCalendar,
  cancelSessionsCalendar,
  type Invitation,
  programmeCalendar,
  requestCalendar,
} from '@/lib/calendar';
import { cleanLine } from '@/lib/clean-text';

const session = (changes: Partial<CalendarSession> = {}): CalendarSession => ({
  id: 'session-1',
  title: 'Medskapande för bättre sociala tjänster',
  room: 'Sal 3',
  speakers: ['Dinah Åbinger'],
  startsAt: new Date('2027-09-01T11:00:00Z'),
  endsAt: new Date('2027-09-01T12:15:00Z'),
  ...changes,
});

const invitation = (changes: Partial<Invitation> = {}): Invitation => ({
  host: 'resan.example',
  registrationId: 'registration-1',
  sequence: 0,
  stampedAt: new Date('2027-06-01T10:00:00Z'),
  organizer: { name: 'Förbättringsresan', email: 'resan@resan.example' },
  attendee: { name: 'Maria Exempelsson', email: 'maria@example.com' },
  day: {
    title: 'Förbättringsresan i Linköping',
    place: 'Konsert & Kongress, Linköping',
    url: 'https://resan.example/konferenser/linkoping',
    startsAt: new Date('2027-09-01T07:00:00Z'),
    endsAt: new Date('2027-09-01T14:15:00Z'),
  },
  sessions: [session()],
  ...changes,
});

/** Reads a text back with another library than the one that wrote it. */
function readBack(text: string) {
  const calendar = new ICAL.Component(ICAL.parse(text) as ConstructorParameters<typeof ICAL.Component>[0]);
  for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
  return { calendar, events: calendar.getAllSubcomponents('vevent').map((event) => new ICAL.Event(event)) };
}

const hostile = fc
  .array(
    fc.constantFrom(
      '\n',
      '\r\n',
      '\r',
      ';',
      ',',
      '\\',
      '"',
      ':',
      '\nBEGIN:VALARM',
      '\r\nEND:VEVENT',
      '🌱',
      'å',
      '\u2028',
      '\u0000',
      '\ud800',
      '\u202e',
      'ord ',
      '^n',
      'TRIGGER:-PT1M',
    ),
    { maxLength: 60 },
  )
  .map((parts) => parts.join(''));

describe('an invitation', () => {
  it('holds the day and each session, in Stockholm time, with stable ids', () => {
    const { calendar, events } = readBack(requestCalendar(invitation({ sequence: 2 })));
    expect(calendar.getFirstPropertyValue('method')).toBe('REQUEST');
    expect(events.map((event) => [event.uid, event.sequence, event.summary])).toEqual([
      ['registration-1.day@resan.example', 2, 'Förbättringsresan i Linköping'],
      ['registration-1.session-1@resan.example', 2, 'Medskapande för bättre sociala tjänster'],
    ]);
    const [, first] = events;
    expect(first?.startDate.toString()).toBe('2027-09-01T13:00:00');
    expect(first?.startDate.zone.tzid).toBe('Europe/Stockholm');
    expect(first?.startDate.toJSDate()).toEqual(new Date('2027-09-01T11:00:00Z'));
    expect(first?.organizer).toBe('mailto:resan@resan.example');
    expect(String(first?.attendees[0]?.getFirstValue()).toLowerCase()).toBe('mailto:maria@example.com');
    expect(first?.location).toBe('Sal 3, Konsert & Kongress, Linköping');
  });

  it.each([
    ['2027-01-15T08:00:00Z', '2027-01-15T09:00:00'],
    ['2027-03-28T00:59:00Z', '2027-03-28T01:59:00'],
    ['2027-03-28T01:00:00Z', '2027-03-28T03:00:00'],
    ['2027-07-01T08:00:00Z', '2027-07-01T10:00:00'],
    ['2028-02-29T08:00:00Z', '2028-02-29T09:00:00'],
  ])('says %s as %s in Stockholm, and is read back as the same instant', (utc, local) => {
    const startsAt = new Date(utc);
    const text = requestCalendar(
      invitation({ sessions: [session({ startsAt, endsAt: new Date(startsAt.getTime() + 3_600_000) })] }),
    );
    const event = readBack(text).events[1];
    expect([event?.startDate.toString(), event?.startDate.toJSDate()]).toEqual([local, startsAt]);
  });

  it('stamps in UTC and says the zone only by name', () => {
    const text = requestCalendar(invitation());
    expect(text).toContain('DTSTAMP:20270601T100000Z');
    expect(text).toContain('DTSTART;TZID=Europe/Stockholm:20270901T090000');
  });
});

describe('a cancellation', () => {
  it('takes out the day and its sessions under the same ids', () => {
    const { calendar, events } = readBack(cancelCalendar(invitation({ sequence: 3 })));
    expect(calendar.getFirstPropertyValue('method')).toBe('CANCEL');
    expect(events.map((event) => [event.uid, event.sequence, event.component.getFirstPropertyValue('status')])).toEqual(
      [
        ['registration-1.day@resan.example', 3, 'CANCELLED'],
        ['registration-1.session-1@resan.example', 3, 'CANCELLED'],
      ],
    );
  });

  it('takes out single sessions and leaves the day alone', () => {
    const { events } = readBack(cancelSessionsCalendar(invitation({ sequence: 1 }), [session({ id: 'left' })]));
    expect(events.map((event) => event.uid)).toEqual(['registration-1.left@resan.example']);
  });
});

describe('a programme to subscribe to', () => {
  it('is published, and holds nothing personal', () => {
    const { host, day, sessions, stampedAt } = invitation();
    const text = programmeCalendar({ host, day, sessions, stampedAt, conferenceId: 'conference-1' });
    const { calendar, events } = readBack(text);
    expect(calendar.getFirstPropertyValue('method')).toBe('PUBLISH');
    expect(events.map((event) => event.uid)).toEqual(['conference-1.day@resan.example', 'session-1@resan.example']);
    expect(text).not.toMatch(/ATTENDEE|ORGANIZER/);
  });
});

describe('hostile text', () => {
  it('stays text in its own event, in lines of at most 75 octets', () => {
    fc.assert(
      fc.property(hostile, hostile, hostile, hostile, (title, room, speaker, name) => {
        const text = requestCalendar(
          invitation({
            attendee: { name, email: 'a@example.com' },
            sessions: [session({ title, room, speakers: [speaker] })],
          }),
        );
        const { calendar, events } = readBack(text);
        expect(calendar.getAllSubcomponents().map((part) => part.name)).toEqual(['vtimezone', 'vevent', 'vevent']);
        expect(events.every((event) => event.component.getAllSubcomponents().length === 0)).toBe(true);
        expect(events[1]?.summary ?? '').toBe(cleanLine(title.toWellFormed()));
        for (const line of text.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        for (const end of ['\r', '\n', '\u0000']) expect(text.replaceAll('\r\n', '')).not.toContain(end);
        expect(Buffer.from(text).toString('utf8')).toBe(text);
      }),
    );
  });

  it('cannot leave the name of a feed either', () => {
    fc.assert(
      fc.property(hostile, (title) => {
        const { host, day, stampedAt } = invitation();
        const text = programmeCalendar({ host, day: { ...day, title }, sessions: [], stampedAt, conferenceId: 'c' });
        expect(
          readBack(text)
            .calendar.getAllSubcomponents()
            .map((part) => part.name),
        ).toEqual(['vtimezone', 'vevent']);
      }),
    );
  });
});
