import { Heading, Link, Text } from '@react-email/components';
import { renewLinkUrl } from '@/emails/links';
import { Action } from '@/emails/parts/action';
import { Day } from '@/emails/parts/day';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { heading, link, paragraph } from '@/emails/parts/style';
import { contactOf, dayAndTimes, placeOf } from '@/emails/parts/words';
import { Written } from '@/emails/parts/written';
import { byName } from '@/emails/placeholder-names';
import { previewRegistration, previewRemoved } from '@/emails/previews';
import type { MailSession, RegistrationMail } from '@/emails/props';
import { registrationValues, type Worded } from '@/emails/registration-values';
import { builtInWords, type TemplateWords } from '@/emails/template-words';
import { fillLine } from '@/lib/placeholders';
import { formatTime, type Locale } from '@/lib/time';

const texts = {
  sv: {
    title: 'Din anmälan är ändrad',
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
    title: 'Your registration has changed',
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

/** The words as somebody changed them, else the built-in ones. */
function wordsOf({ words }: Worded, locale: Locale): TemplateWords {
  return words ?? builtInWords['registration-changed'].words[locale];
}

export function subject(props: RegistrationMail & Worded, locale: Locale): string {
  return fillLine(wordsOf(props, locale).subject, byName(registrationValues(props, locale)));
}

/** The day as it is now, and what was left. */
export function RegistrationChanged({ locale, ...mail }: RegistrationMail & Worded & { locale: Locale }) {
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
      <Removed sessions={mail.removedSessions ?? []} locale={locale} />
      <Manage manageUrl={mail.manageUrl} locale={locale} />
      <Text style={paragraph}>{t.calendar}</Text>
      <Written source={words.closing} values={values} />
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
