import { Heading, Link, Section, Text } from '@react-email/components';
import { renewLinkUrl } from '@/emails/links';
import { Day } from '@/emails/parts/day';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { colours, heading, link, paragraph } from '@/emails/parts/style';
import { contactOf, dayAndTimes, placeOf } from '@/emails/parts/words';
import { Written } from '@/emails/parts/written';
import { byName } from '@/emails/placeholder-names';
import { previewRegistration, previewRemoved } from '@/emails/previews';
import type { ProgrammeChangeMail } from '@/emails/props';
import { registrationValues } from '@/emails/registration-values';
import { fillLine } from '@/lib/placeholders';
import { formatTimeRange, type Locale } from '@/lib/time';

type Change = ProgrammeChangeMail['changes'][number];

const texts = {
  sv: {
    title: 'Programmet är ändrat',
    hello: (name: string) => `Hej ${name}!`,
    what: 'Det här är ändrat för dig',
    moved: 'Ny tid',
    cancelled: 'Ställs in',
    room: 'Ny lokal',
    titleChanged: 'Nytt namn',
    speakers: 'Andra talare',
    before: 'Förut',
    now: 'Nu',
    wasNamed: (title: string) => `Hette förut: ${title}`,
    collision: 'Din plats är lämnad tillbaka, eftersom du har en plats i ett annat seminarium vid den nya tiden.',
    noSeat: 'Din plats är lämnad tillbaka. Du kan välja ett annat seminarium så länge det finns platser.',
    day: 'Din dag nu',
    noSessions: 'Du har inga seminarier valda nu.',
    when: 'När',
    where: 'Plats',
    reference: 'Bokningsnummer',
    manage: 'Vill du välja andra seminarier? Använd länken i mejlet om din anmälan, eller be om en ny:',
    calendar: 'Öppna kalenderfilen i mejlet, konferens.ics, så stämmer din kalender igen.',
    footer: (contact: string) => `Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    title: 'The programme has changed',
    hello: (name: string) => `Hello ${name}!`,
    what: 'This has changed for you',
    moved: 'New time',
    cancelled: 'Cancelled',
    room: 'New room',
    titleChanged: 'New name',
    speakers: 'Other speakers',
    before: 'Before',
    now: 'Now',
    wasNamed: (title: string) => `It was called: ${title}`,
    collision: 'Your seat has been given back, since you have a seat in another seminar at the new time.',
    noSeat: 'Your seat has been given back. You can choose another seminar as long as there are seats.',
    day: 'Your day now',
    noSessions: 'You have no seminars chosen now.',
    when: 'When',
    where: 'Where',
    reference: 'Reference',
    manage:
      'Do you want to choose other seminars? Use the link in the message about your registration, or ask for a new one:',
    calendar: 'Open the attached calendar file, konferens.ics, and your calendar is right again.',
    footer: (contact: string) => `Do you have a question? Contact us: ${contact}.`,
  },
} as const;

export function subject(props: ProgrammeChangeMail, locale: Locale): string {
  return fillLine(props.subject, byName(registrationValues(props, locale)));
}

/** What a release changed for one person, and their day as it is now. */
export function ProgrammeChange({ locale, ...mail }: ProgrammeChangeMail & { locale: Locale }) {
  const t = texts[locale];
  const renewUrl = renewLinkUrl(locale);
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={mail.changes.map(({ title }) => title).join(', ')}
      footer={t.footer(contactOf(mail.conference, locale))}
    >
      <Text style={paragraph}>{t.hello(mail.name)}</Text>
      <Written source={mail.opening} values={registrationValues(mail, locale)} />
      <Heading as="h2" style={heading}>
        {t.what}
      </Heading>
      {mail.changes.map((change) => (
        <OneChange key={`${change.kind} ${change.title} ${change.from?.startsAt}`} change={change} locale={locale} />
      ))}
      {mail.sessions.length > 0 ? (
        <Day title={t.day} sessions={mail.sessions} locale={locale} />
      ) : (
        <Text style={{ ...paragraph, margin: '20px 0 16px' }}>{t.noSessions}</Text>
      )}
      <Facts
        facts={[
          [t.when, dayAndTimes(mail.conference, locale)],
          [t.where, placeOf(mail.conference)],
          [t.reference, mail.reference],
        ]}
      />
      <Text style={{ ...paragraph, margin: '20px 0 16px' }}>{t.calendar}</Text>
      <Text style={paragraph}>
        {t.manage}{' '}
        <Link href={renewUrl} style={link}>
          {renewUrl}
        </Link>
      </Text>
    </MailLayout>
  );
}

function OneChange({ change, locale }: { change: Change; locale: Locale }) {
  const t = texts[locale];
  const heads = { moved: t.moved, cancelled: t.cancelled, room: t.room, title: t.titleChanged, speakers: t.speakers };
  return (
    <Section style={{ padding: '2px 0 14px 18px', borderLeft: `4px solid ${colours.line}` }}>
      <Text style={{ ...paragraph, margin: 0 }}>
        <strong>
          {heads[change.kind]}: {change.title}
        </strong>
        {detailsOf(change, locale).map((line) => (
          <span key={line}>
            <br />
            {line}
          </span>
        ))}
      </Text>
    </Section>
  );
}

/** The lines under a change: before and now in words. */
function detailsOf({ kind, was, from, to, because }: Change, locale: Locale): string[] {
  const t = texts[locale];
  const place = (where: NonNullable<Change['from']>) =>
    [formatTimeRange(where.startsAt, where.endsAt, locale), where.room].filter(Boolean).join(', ');
  if (kind === 'cancelled') return [...(from ? [`${t.before}: ${place(from)}`] : []), because ? t.collision : t.noSeat];
  return [
    ...(was ? [t.wasNamed(was)] : []),
    ...(from ? [`${t.before}: ${place(from)}`] : []),
    ...(to ? [`${t.now}: ${place(to)}`] : []),
  ];
}

const [first, second] = previewRegistration.sessions;
ProgrammeChange.PreviewProps = {
  ...previewRegistration,
  sequence: 2,
  removedSessions: previewRemoved,
  subject: 'Programmet i Linköping är ändrat, och det rör dina seminarier',
  opening: 'Vi har ändrat programmet för Förbättringsresan i Linköping. Det rör seminarier som du har valt.',
  changes: [
    {
      kind: 'moved',
      title: first?.title ?? '',
      from: {
        startsAt: new Date('2027-09-01T11:00:00Z'),
        endsAt: new Date('2027-09-01T12:15:00Z'),
        room: 'Sal 2',
      },
      to: { startsAt: new Date('2027-09-01T08:15:00Z'), endsAt: new Date('2027-09-01T09:45:00Z'), room: 'Sal 4' },
    },
    { kind: 'title', title: second?.title ?? '', was: 'Framgångsfaktorer' },
    {
      kind: 'cancelled',
      title: previewRemoved[0]?.title ?? '',
      from: { startsAt: new Date('2027-09-01T11:00:00Z'), endsAt: new Date('2027-09-01T12:15:00Z'), room: 'Sal 3' },
    },
  ],
} satisfies ProgrammeChangeMail;
