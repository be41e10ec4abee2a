import 'server-only';
import { consultationAttachments, consultationCalendarUid, consultationSequence } from '@/emails/consultation-calendar';
import { getConsultationFacts } from '@/features/dispatch/facts-queries';
import { factsIn } from '@/features/dispatch/message-rules';
import { getRepresentativeByToken } from '@/features/representative/queries';
import { db } from '@/lib/db';
import { env } from '@/lib/env';

/**
 * The calendar file of who holds a seat, as METHOD:REQUEST with the number that the last mail had. Null for unknown and revoked links,
 * for who holds no seat, and while there is no time. A constant number of statements.
 */
export async function ownCalendar(token: string): Promise<string | null> {
  const person = await getRepresentativeByToken(token);
  if (!person?.holdsSeat || person.consultation.state === 'cancelled') return null;
  const row = await getConsultationFacts(person.consultation.id);
  const { calendarSequence } = await db.representative.findUniqueOrThrow({
    where: { id: person.id },
    select: { calendarSequence: true },
  });
  const [attached] = consultationAttachments(
    factsIn(row, person.locale === 'en' ? 'en' : 'sv', true),
    {
      uid: consultationCalendarUid(row.id, person.id),
      sequence: consultationSequence(row, { calendarSequence }),
      method: 'request',
      name: person.name,
    },
    { toEmail: person.email, from: env.MAIL_FROM, writtenAt: new Date() },
  );
  return attached ? Buffer.from(attached.content, 'base64').toString('utf8') : null;
}
