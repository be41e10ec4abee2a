import { conferenceUrl, publicHost } from '@/emails/links';
import { conferenceTitle, placeOf } from '@/emails/parts/words';
import type { MailFrame, MovedMail, RegistrationMail } from '@/emails/props';
import { cancelCalendar, cancelSessionsCalendar, type Invitation, requestCalendar } from '@/lib/calendar';

export type CalendarAttachment = { filename: string; contentType: string; content: string };

/** The calendar parts of a message about a registration: what is, and in a text of its own what was left. */
export function calendarAttachments(
  mail: RegistrationMail,
  frame: MailFrame,
  kind: 'request' | 'cancel',
): CalendarAttachment[] {
  const invitation = invitationOf(mail, frame);
  const removed = mail.removedSessions ?? [];
  if (kind === 'cancel') {
    const everything = { ...invitation, sessions: [...invitation.sessions, ...removed] };
    return [attachment('konferens.ics', 'CANCEL', cancelCalendar(everything))];
  }
  return [
    attachment('konferens.ics', 'REQUEST', requestCalendar(invitation)),
    ...(removed.length > 0
      ? [attachment('avbokade-seminarier.ics', 'CANCEL', cancelSessionsCalendar(invitation, removed))]
      : []),
  ];
}

/** The calendar parts of a move: the new day, and the old one taken out. */
export function movedAttachments(mail: MovedMail, frame: MailFrame): CalendarAttachment[] {
  return [
    attachment('konferens.ics', 'REQUEST', requestCalendar(invitationOf(mail, frame))),
    attachment('flyttad-fran.ics', 'CANCEL', cancelCalendar(invitationOf(mail.from, frame))),
  ];
}

function invitationOf(mail: RegistrationMail, frame: MailFrame): Invitation {
  return {
    host: publicHost(),
    registrationId: mail.calendarUid,
    sequence: mail.sequence,
    stampedAt: frame.writtenAt,
    organizer: { name: 'Förbättringsresan', email: addressOf(frame.from) },
    attendee: { name: mail.name, email: frame.toEmail },
    day: {
      title: conferenceTitle(mail.conference, frame.locale),
      place: placeOf(mail.conference),
      url: conferenceUrl(mail.conference.slug, frame.locale),
      startsAt: mail.conference.startsAt,
      endsAt: mail.conference.endsAt,
    },
    sessions: mail.sessions,
  };
}

/** 'Name <address>' or an address alone. */
function addressOf(from: string): string {
  return /<([^<>]+)>\s*$/.exec(from)?.[1] ?? from.trim();
}

function attachment(filename: string, method: 'REQUEST' | 'CANCEL', text: string): CalendarAttachment {
  return {
    filename,
    contentType: `text/calendar; charset=utf-8; method=${method}`,
    content: Buffer.from(text, 'utf8').toString('base64'),
  };
}
