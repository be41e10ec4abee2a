import type { CalendarAttachment } from '@/emails/calendar-attachments';
import type { ConsultationCalendar, ConsultationFacts } from '@/emails/consultation-props';
import { publicHost } from '@/emails/links';
import type { MailFrame } from '@/emails/props';
import { cancelCalendar, requestCalendar } from '@/lib/calendar';
import { env } from '@/lib/env';

/** The left-hand side of the event's UID: the same in every mail and file about this person at this consultation. */
export function consultationCalendarUid(consultationId: string, representativeId: string): string {
  return `${consultationId}.${representativeId}`;
}

/** Rises when the consultation moves and when the person's own part changes; a calendar keeps the highest. */
export function consultationSequence(consultation: { calendarSequence: number }, person: { calendarSequence: number }) {
  return consultation.calendarSequence + person.calendarSequence;
}

/** The calendar part of a mail to somebody who comes, or who does not come any more; none while there is no time. */
export function consultationAttachments(
  facts: ConsultationFacts,
  calendar: ConsultationCalendar | null | undefined,
  frame: Pick<MailFrame, 'toEmail' | 'from' | 'writtenAt'>,
): CalendarAttachment[] {
  const { startsAt, endsAt } = facts;
  if (!calendar || !startsAt || !endsAt) return [];
  const invitation = {
    host: publicHost(),
    registrationId: calendar.uid,
    sequence: calendar.sequence,
    stampedAt: frame.writtenAt,
    organizer: { name: 'Förbättringsresan', email: /<([^<>]+)>\s*$/.exec(frame.from)?.[1] ?? frame.from.trim() },
    attendee: { name: calendar.name, email: frame.toEmail },
    day: { title: facts.title, place: facts.place, url: facts.meetingUrl || env.APP_URL, startsAt, endsAt },
    sessions: [],
  };
  const isCancel = calendar.method === 'cancel';
  const text = isCancel ? cancelCalendar(invitation) : requestCalendar(invitation);
  return [
    {
      filename: isCancel ? 'installt-samrad.ics' : 'samrad.ics',
      contentType: `text/calendar; charset=utf-8; method=${isCancel ? 'CANCEL' : 'REQUEST'}`,
      content: Buffer.from(text, 'utf8').toString('base64'),
    },
  ];
}
