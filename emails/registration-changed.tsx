import { Heading, Link, Text } from '@react-email/components';
import { renewLinkUrl } from '@/emails/links';
import { Action } from '@/emails/parts/action';
import { Day } from '@/emails/parts/day';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { heading, link, paragraph } from '@/emails/parts/style';
import { conferenceTitle, contactOf, dayAndTimes, placeOf, titleWithDay } from '@/emails/parts/words';
import { previewRegistration, previewRemoved } from '@/emails/previews';
import type { MailSession, RegistrationMail } from '@/emails/props';
import { formatTime, type Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (what: string) => `Din anmälan till ${what} är ändrad`,
    title: 'Din anmälan är ändrad',
    hello: (name: string, what: string) => `Hej ${name}! Din anmälan till ${what} är ändrad. Så här ser den ut nu.`,
    when: 'När',
    where: 'Plats',
    reference: 'Bokningsnummer',
    registeredAs: 'Anmäld som',
    day: 'Din dag nu',
    noSessions: 'Du har inga seminarier valda.',
    removed: 'Det här har du lämnat',
    at: 'kl.',
    manage: 'Se eller ändra din anmälan',
    manageAlternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    renew: 'Vill du ändra mer? Använd länken i det första mejlet, eller be om en ny:',
    calendar: 'Öppna kalenderfilen i mejlet, konferens.ics, så stämmer din kalender igen.',
    footer: (contact: string) => `Har du inte gjort ändringen, eller undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    subject: (what: string) => `Your registration for ${what} has changed`,
    title: 'Your registration has changed',
    hello: (name: string, what: string) =>
      `Hello ${name}! Your registration for ${what} has changed. This is how it looks now.`,
    when: 'When',
    where: 'Where',
    reference: 'Reference',
    registeredAs: 'Registered as',
    day: 'Your day now',
    noSessions: 'You have no seminars chosen.',
    removed: 'What you have left',
    at: '',
    manage: 'See or change your registration',
    manageAlternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    renew: 'Do you want to change more? Use the link in the first message, or ask for a new one:',
    calendar: 'Open the attached calendar file, konferens.ics, and your calendar is right again.',
    footer: (contact: string) => `Did you not make the change, or do you have a question? Contact us: ${contact}.`,
  },
} as const;

export function subject(props: RegistrationMail, locale: Locale): string {
  return texts[locale].subject(titleWithDay(props.conference, locale));
}

/** The day as it is now, and what was left. */
export function RegistrationChanged({ locale, ...mail }: RegistrationMail & { locale: Locale }) {
  const t = texts[locale];
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
      <Removed sessions={mail.removedSessions ?? []} locale={locale} />
      <Manage manageUrl={mail.manageUrl} locale={locale} />
      <Text style={paragraph}>{t.calendar}</Text>
    </MailLayout>
  );
}

function Removed({ sessions, locale }: { sessions: MailSession[]; locale: Locale }) {
  const t = texts[locale];
  if (sessions.length === 0) return null;
  return (
    <>
      <Heading as="h2" style={heading}>
        {t.removed}
      </Heading>
      {sessions.map((session) => (
        <Text key={session.id} style={{ ...paragraph, margin: '0 0 8px' }}>
          {session.title}, {`${t.at} ${formatTime(session.startsAt, locale)}`.trim()}
        </Text>
      ))}
    </>
  );
}

function Manage({ manageUrl, locale }: { manageUrl: string | null | undefined; locale: Locale }) {
  const t = texts[locale];
  if (manageUrl) return <Action href={manageUrl} label={t.manage} alternative={t.manageAlternative} />;
  const renewUrl = renewLinkUrl(locale);
  return (
    <Text style={{ ...paragraph, margin: '24px 0 16px' }}>
      {t.renew}{' '}
      <Link href={renewUrl} style={link}>
        {renewUrl}
      </Link>
    </Text>
  );
}

RegistrationChanged.PreviewProps = {
  ...previewRegistration,
  sequence: 1,
  removedSessions: previewRemoved,
} satisfies RegistrationMail;
