import { Link, Text } from '@react-email/components';
import { renewLinkUrl } from '@/emails/links';
import { Action } from '@/emails/parts/action';
import { Day } from '@/emails/parts/day';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { link, paragraph } from '@/emails/parts/style';
import { contactOf, dayAndTimes, placeOf } from '@/emails/parts/words';
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
    title: 'Du är anmäld',
    when: 'När',
    where: 'Plats',
    reference: 'Bokningsnummer',
    registeredAs: 'Anmäld som',
    day: 'Din dag',
    noSessions: 'Du har inte valt några seminarier. Det kan du göra från din anmälan.',
    manage: 'Se eller ändra din anmälan',
    manageAlternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    renew: 'Vill du se eller ändra din anmälan? Använd länken i ditt första mejl, eller be om en ny:',
    calendar: 'I mejlet ligger en kalenderfil, konferens.ics. Den lägger in dagen och dina seminarier i din kalender.',
    footer: (contact: string) =>
      `Du får det här mejlet för att du är anmäld med den här adressen. Stämmer det inte, eller undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    title: 'You are registered',
    when: 'When',
    where: 'Where',
    reference: 'Reference',
    registeredAs: 'Registered as',
    day: 'Your day',
    noSessions: 'You have not chosen any seminars. You can do that from your registration.',
    manage: 'See or change your registration',
    manageAlternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    renew: 'Do you want to see or change your registration? Use the link in your first message, or ask for a new one:',
    calendar: 'A calendar file, konferens.ics, is attached. It puts the day and your seminars in your calendar.',
    footer: (contact: string) =>
      `You receive this message because you are registered with this address. Is that wrong, or do you have a question? Contact us: ${contact}.`,
  },
} as const;

/** The words as somebody changed them, else the built-in ones. */
function wordsOf({ words }: Worded, locale: Locale): TemplateWords {
  return words ?? builtInWords['registration-confirmation'].words[locale];
}

export function subject(props: RegistrationMail & Worded, locale: Locale): string {
  return fillLine(wordsOf(props, locale).subject, byName(registrationValues(props, locale)));
}

/** What was booked, what happens next, and the link to manage it. */
export function RegistrationConfirmation({ locale, ...mail }: RegistrationMail & Worded & { locale: Locale }) {
  const t = texts[locale];
  const words = wordsOf(mail, locale);
  const values = registrationValues(mail, locale);
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
          [t.where, placeOf(mail.conference)],
          [t.reference, mail.reference],
          [t.registeredAs, `${mail.name}, ${mail.organisation}`],
        ]}
      />
      {mail.sessions.length > 0 ? (
        <Day title={t.day} sessions={mail.sessions} locale={locale} />
      ) : (
        <Text style={{ ...paragraph, margin: '20px 0 0' }}>{t.noSessions}</Text>
      )}
      {mail.manageUrl ? (
        <Action href={mail.manageUrl} label={t.manage} alternative={t.manageAlternative} />
      ) : (
        <Text style={{ ...paragraph, margin: '24px 0 16px' }}>
          {t.renew}{' '}
          <Link href={renewLinkUrl(locale)} style={link}>
            {renewLinkUrl(locale)}
          </Link>
        </Text>
      )}
      <Text style={paragraph}>{t.calendar}</Text>
      <Written source={words.closing} values={values} />
    </MailLayout>
  );
}

RegistrationConfirmation.PreviewProps = previewRegistration;
