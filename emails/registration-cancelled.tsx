import { Link, Text } from '@react-email/components';
import { conferenceUrl } from '@/emails/links';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { link, paragraph } from '@/emails/parts/style';
import { conferenceTitle, contactOf, dayAndTimes, titleWithDay } from '@/emails/parts/words';
import { previewRegistration } from '@/emails/previews';
import type { RegistrationMail } from '@/emails/props';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (what: string) => `Du är avbokad från ${what}`,
    title: 'Du är avbokad',
    hello: (name: string, what: string) =>
      `Hej ${name}! Din anmälan till ${what} är avbokad. Din plats och dina seminarier går till någon annan. Tack för att du sa till.`,
    when: 'När',
    reference: 'Bokningsnummer',
    calendar: 'Öppna kalenderfilen i mejlet, konferens.ics, så försvinner dagen ur din kalender.',
    again: 'Vill du komma ändå? Du är välkommen att anmäla dig igen om det finns platser:',
    footer: (contact: string) => `Har du inte avbokat, eller undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    subject: (what: string) => `Your place at ${what} is cancelled`,
    title: 'Your place is cancelled',
    hello: (name: string, what: string) =>
      `Hello ${name}! Your registration for ${what} is cancelled. Your place and your seminars go to someone else. Thank you for telling us.`,
    when: 'When',
    reference: 'Reference',
    calendar: 'Open the attached calendar file, konferens.ics, and the day disappears from your calendar.',
    again: 'Do you want to come after all? You are welcome to register again if there are places:',
    footer: (contact: string) => `Did you not cancel, or do you have a question? Contact us: ${contact}.`,
  },
} as const;

export function subject(props: RegistrationMail, locale: Locale): string {
  return texts[locale].subject(titleWithDay(props.conference, locale));
}

/** A receipt that the place is given back, and the way in again. */
export function RegistrationCancelled({ locale, ...mail }: RegistrationMail & { locale: Locale }) {
  const t = texts[locale];
  const again = conferenceUrl(mail.conference.slug, locale);
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={dayAndTimes(mail.conference, locale)}
      footer={t.footer(contactOf(mail.conference, locale))}
    >
      <Text style={paragraph}>{t.hello(mail.name, conferenceTitle(mail.conference, locale))}</Text>
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
    </MailLayout>
  );
}

RegistrationCancelled.PreviewProps = {
  ...previewRegistration,
  sequence: 2,
  manageUrl: null,
} satisfies RegistrationMail;
