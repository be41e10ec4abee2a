import type { PlaceholderValues } from '@/emails/placeholder-names';
import { conferenceValues, seminarLines } from '@/emails/placeholders';
import type { RegistrationMail } from '@/emails/props';
import type { TemplateWords } from '@/emails/template-words';
import type { Locale } from '@/lib/time';

/** A mail's words as somebody changed them; none for the built-in ones. */
export type Worded = { words?: TemplateWords | undefined };

/** What the placeholders give in a mail about one registration. */
export function registrationValues(mail: RegistrationMail, locale: Locale): PlaceholderValues {
  return {
    ...conferenceValues(mail.conference, locale),
    name: mail.name,
    organisation: mail.organisation,
    reference: mail.reference,
    seminars: seminarLines(mail.sessions, locale),
  };
}
