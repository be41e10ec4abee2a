import { Link, Text } from '@react-email/components';
import { conferenceUrl } from '@/emails/links';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { link, paragraph } from '@/emails/parts/style';
import { contactOf, dayAndTimes } from '@/emails/parts/words';
import { Written } from '@/emails/parts/written';
import { byName } from '@/emails/placeholder-names';
import { previewRegistration } from '@/emails/previews';
import type { RegistrationMail } from '@/emails/props';
import { registrationValues, type Worded } from '@/emails/registration-values';
import { builtInWords, type TemplateWords } from '@/emails/template-words';
import { fillLine } from '@/lib/placeholders';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    title: 'Du är avbokad',
    when: 'När',
    reference: 'Bokningsnummer',
    calendar: 'Öppna kalenderfilen i mejlet, konferens.ics, så försvinner dagen ur din kalender.',
    again: 'Vill du komma ändå? Du är välkommen att anmäla dig igen om det finns platser:',
    footer: (contact: string) => `Har du inte avbokat, eller undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    title: 'Your place is cancelled',
    when: 'When',
    reference: 'Reference',
    calendar: 'Open the attached calendar file, konferens.ics, and the day disappears from your calendar.',
    again: 'Do you want to come after all? You are welcome to register again if there are places:',
    footer: (contact: string) => `Did you not cancel, or do you have a question? Contact us: ${contact}.`,
  },
} as const;

/** The words as somebody changed them, else the built-in ones. */
function wordsOf({ words }: Worded, locale: Locale): TemplateWords {
  return words ?? builtInWords['registration-cancelled'].words[locale];
}

export function subject(props: RegistrationMail & Worded, locale: Locale): string {
  return fillLine(wordsOf(props, locale).subject, byName(registrationValues(props, locale)));
}

/** A receipt that the place is given back, and the way in again. */
export function RegistrationCancelled({ locale, ...mail }: RegistrationMail & Worded & { locale: Locale }) {
  const t = texts[locale];
  const words = wordsOf(mail, locale);
  const values = registrationValues(mail, locale);
  const again = conferenceUrl(mail.conference.slug, locale);
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={dayAndTimes(mail.conference, locale)}
      footer={t.footer(contactOf(mail.conference, locale))}
    >
      <Written source={words.opening} values={values} />
      <Facts
        facts={[
          [t.when, dayAndTimes(mail.conference, locale)],
          [t.reference, mail.reference],
        ]}
      />
      <Text style={{ ...paragraph, margin: '20px 0 16px' }}>{t.calendar}</Text>
      <Text style={paragraph}>
        {t.again}{' '}
        <Link href={again} style={link}>
          {again}
        </Link>
      </Text>
      <Written source={words.closing} values={values} />
    </MailLayout>
  );
}

RegistrationCancelled.PreviewProps = {
  ...previewRegistration,
  sequence: 2,
  manageUrl: null,
} satisfies RegistrationMail;
