import { Text } from '@react-email/components';
import { Action } from '@/emails/parts/action';
import { Day } from '@/emails/parts/day';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { conferenceTitle, contactOf, dayAndTimes, placeOf, titleWithDay } from '@/emails/parts/words';
import { previewRegistration } from '@/emails/previews';
import type { MovedMail } from '@/emails/props';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (what: string) => `Din anmälan är flyttad till ${what}`,
    title: 'Din anmälan är flyttad',
    hello: (name: string, from: string, to: string) =>
      `Hej ${name}! Du är inte längre anmäld till ${from}. I stället har du en plats på ${to}. Välkommen dit!`,
    when: 'När',
    where: 'Plats',
    reference: 'Nytt bokningsnummer',
    registeredAs: 'Anmäld som',
    day: 'Din dag',
    noSessions: 'Du har inga seminarier valda. Det kan du välja från din anmälan.',
    manage: 'Se eller ändra din anmälan',
    manageAlternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    calendar:
      'I mejlet ligger två kalenderfiler. Öppna konferens.ics för att lägga in den nya dagen, och flyttad-fran.ics för att ta bort den gamla.',
    oldLink: 'Länken i dina tidigare mejl gäller den gamla anmälan. Använd den nya.',
    footer: (contact: string) => `Stämmer det inte, eller undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    subject: (what: string) => `Your registration has moved to ${what}`,
    title: 'Your registration has moved',
    hello: (name: string, from: string, to: string) =>
      `Hello ${name}! You are no longer registered for ${from}. Instead you have a place at ${to}. Welcome there!`,
    when: 'When',
    where: 'Where',
    reference: 'New reference',
    registeredAs: 'Registered as',
    day: 'Your day',
    noSessions: 'You have no seminars chosen. You can choose them from your registration.',
    manage: 'See or change your registration',
    manageAlternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    calendar:
      'Two calendar files are attached. Open konferens.ics to add the new day, and flyttad-fran.ics to remove the old one.',
    oldLink: 'The link in your earlier messages belongs to the old registration. Use the new one.',
    footer: (contact: string) => `Is that wrong, or do you have a question? Contact us: ${contact}.`,
  },
} as const;

export function subject(props: MovedMail, locale: Locale): string {
  return texts[locale].subject(titleWithDay(props.conference, locale));
}

/** From where, to where, the new day and the new link. */
export function RegistrationMoved({ locale, ...mail }: MovedMail & { locale: Locale }) {
  const t = texts[locale];
  const from = titleWithDay(mail.from.conference, locale);
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={dayAndTimes(mail.conference, locale)}
      footer={t.footer(contactOf(mail.conference, locale))}
    >
      <Text style={paragraph}>{t.hello(mail.name, from, conferenceTitle(mail.conference, locale))}</Text>
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
      {mail.manageUrl ? <Action href={mail.manageUrl} label={t.manage} alternative={t.manageAlternative} /> : null}
      <Text style={paragraph}>{t.oldLink}</Text>
      <Text style={paragraph}>{t.calendar}</Text>
    </MailLayout>
  );
}

RegistrationMoved.PreviewProps = {
  ...previewRegistration,
  from: {
    ...previewRegistration,
    reference: 'FR-4XW9HTB',
    calendarUid: '5c0f6c64-5b62-4f3f-9e3b-1c3a9a4d2a12',
    sequence: 1,
    conference: {
      ...previewRegistration.conference,
      slug: 'malmo-2027',
      city: 'Malmö',
      startsAt: new Date('2027-08-24T07:00:00Z'),
      endsAt: new Date('2027-08-24T14:15:00Z'),
    },
  },
} satisfies MovedMail;
