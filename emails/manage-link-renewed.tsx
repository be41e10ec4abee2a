import { Section, Text } from '@react-email/components';
import { Action } from '@/emails/parts/action';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { conferenceTitle } from '@/emails/parts/words';
import { Written } from '@/emails/parts/written';
import { byName, type PlaceholderValues } from '@/emails/placeholder-names';
import type { ManageLinkMail } from '@/emails/props';
import type { Worded } from '@/emails/registration-values';
import { env } from '@/lib/env';
import { fillLine } from '@/lib/placeholders';
import { formatDate, formatDay, type Locale } from '@/lib/time';

const texts = {
  sv: {
    subjectOne: (what: string) => `Ny länk till din anmälan: ${what}`,
    subjectMany: 'Nya länkar till dina anmälningar',
    title: (many: boolean) => (many ? 'Dina nya länkar' : 'Din nya länk'),
    hello: (many: boolean) =>
      many
        ? 'Hej! Du bad om nya länkar till dina anmälningar. Här är de. De gamla länkarna fungerar inte längre.'
        : 'Hej! Du bad om en ny länk till din anmälan. Här är den. Den gamla länken fungerar inte längre.',
    noDay: 'Dagen är inte bestämd',
    reference: 'Bokningsnummer',
    manage: 'Se eller ändra anmälan',
    alternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    footer: (contact: string) =>
      `Bad du inte om det här? Då har någon annan skrivit din adress. Bara du har fått länken. Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    subjectOne: (what: string) => `New link to your registration: ${what}`,
    subjectMany: 'New links to your registrations',
    title: (many: boolean) => (many ? 'Your new links' : 'Your new link'),
    hello: (many: boolean) =>
      many
        ? 'Hello! You asked for new links to your registrations. Here they are. The old links no longer work.'
        : 'Hello! You asked for a new link to your registration. Here it is. The old link no longer works.',
    noDay: 'The day is not decided',
    reference: 'Reference',
    manage: 'See or change the registration',
    alternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    footer: (contact: string) =>
      `Did you not ask for this? Then someone else wrote your address. Only you have received the link. Questions? Contact us: ${contact}.`,
  },
} as const;

export function subject({ registrations, words }: ManageLinkMail & Worded, locale: Locale): string {
  if (words) return fillLine(words.subject, byName(valuesOf({ registrations }, locale)));
  const [only, ...more] = registrations;
  if (!only || more.length > 0) return texts[locale].subjectMany;
  const day = only.startsAt ? ` ${formatDay(only.startsAt, locale)}` : '';
  return texts[locale].subjectOne(`${titleOf(only, locale)}${day}`);
}

/** One registration or several of the same address, each with its own link. */
export function ManageLinkRenewed({ locale, registrations, words }: ManageLinkMail & Worded & { locale: Locale }) {
  const t = texts[locale];
  const many = registrations.length > 1;
  return (
    <MailLayout locale={locale} title={t.title(many)} preview={t.hello(many)} footer={t.footer(env.CONTACT_EMAIL)}>
      {words ? (
        <Written source={words.opening} values={valuesOf({ registrations }, locale)} />
      ) : (
        <Text style={paragraph}>{t.hello(many)}</Text>
      )}
      {registrations.map((registration) => (
        <Section key={registration.reference}>
          <Text style={{ ...paragraph, margin: '16px 0 0' }}>
            <strong>{titleOf(registration, locale)}</strong>
            <br />
            {registration.startsAt ? formatDate(registration.startsAt, locale) : t.noDay}
            <br />
            {t.reference}: {registration.reference}
          </Text>
          <Action href={registration.manageUrl} label={t.manage} alternative={t.alternative} />
        </Section>
      ))}
      {words ? <Written source={words.closing} values={valuesOf({ registrations }, locale)} /> : null}
    </MailLayout>
  );
}

/** One or several conferences, each named once. */
function valuesOf({ registrations }: ManageLinkMail, locale: Locale): PlaceholderValues {
  return { conference: [...new Set(registrations.map((one) => titleOf(one, locale)))].join(', ') };
}

function titleOf({ conferenceName, city }: ManageLinkMail['registrations'][number], locale: Locale): string {
  return conferenceTitle({ name: conferenceName, city }, locale);
}

ManageLinkRenewed.PreviewProps = {
  registrations: [
    {
      reference: 'FR-7KM3QXA',
      conferenceName: 'Förbättringsresan',
      city: 'Linköping',
      startsAt: new Date('2027-09-01T07:00:00Z'),
      manageUrl: 'https://forbattringsresan.example/anmalan/exempel',
    },
    {
      reference: 'FR-2HT9WBC',
      conferenceName: 'Förbättringsresan',
      city: 'Stockholm',
      startsAt: new Date('2027-09-21T07:00:00Z'),
      manageUrl: 'https://forbattringsresan.example/anmalan/exempel-2',
    },
  ],
} satisfies ManageLinkMail;
