import { Text } from '@react-email/components';
import { Action } from '@/emails/parts/action';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import type { ColleagueInvitationMail } from '@/emails/props';
import { env } from '@/lib/env';
import { formatDateTime, type Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: 'Inbjudan att arbeta med Förbättringsresan',
    title: 'Du är inbjuden',
    hello: (name: string, place: string) => `Hej! ${name} bjuder in dig att arbeta med ${place}.`,
    everything: 'alla konferenser i Förbättringsresan',
    role: (role: string) => `Din roll blir ${role}.`,
    button: 'Visa inbjudan',
    alternative: 'Fungerar inte knappen? Kopiera den här länken till din webbläsare:',
    limits: (until: string) =>
      `Inbjudan gäller till ${until} och kan användas en gång. Rollen går till den här e-postadressen.`,
    footer: (contact: string) =>
      `Vet du inte vad det handlar om? Då kan du strunta i det här mejlet: inget händer förrän du tar emot inbjudan. Undrar du något? Hör av dig: ${contact}.`,
    roles: {
      admin: 'administratör',
      organiser: 'arrangör',
      programme: 'programansvarig',
      registration_desk: 'anmälningsdisk',
      finance: 'ekonom',
      care: 'omsorg',
      reader: 'läsare',
    },
  },
  en: {
    subject: 'Invitation to work with Förbättringsresan',
    title: 'You are invited',
    hello: (name: string, place: string) => `Hello! ${name} invites you to work with ${place}.`,
    everything: 'all conferences of Förbättringsresan',
    role: (role: string) => `Your role will be ${role}.`,
    button: 'Show the invitation',
    alternative: 'Does the button not work? Copy this link to your browser:',
    limits: (until: string) =>
      `The invitation is valid until ${until} and can be used once. The role goes to this email address.`,
    footer: (contact: string) =>
      `Do you not know what this is about? Then you can ignore this message: nothing happens until you accept the invitation. Questions? Contact us: ${contact}.`,
    roles: {
      admin: 'administrator',
      organiser: 'organiser',
      programme: 'programme',
      registration_desk: 'registration desk',
      finance: 'finance',
      care: 'care',
      reader: 'reader',
    },
  },
} as const;

export function subject(_props: ColleagueInvitationMail, locale: Locale): string {
  return texts[locale].subject;
}

/** Asks a colleague to take a role; the page behind the link gives it by POST, so that a mail scanner cannot use it up. */
export function ColleagueInvitation({
  locale,
  url,
  invitedBy,
  role,
  place,
  expiresAt,
}: ColleagueInvitationMail & { locale: Locale }) {
  const t = texts[locale];
  const limits = t.limits(formatDateTime(expiresAt, locale));
  return (
    <MailLayout locale={locale} title={t.title} preview={limits} footer={t.footer(env.CONTACT_EMAIL)}>
      <Text style={paragraph}>{t.hello(invitedBy, place ?? t.everything)}</Text>
      <Text style={paragraph}>{t.role(t.roles[role])}</Text>
      <Action href={url} label={t.button} alternative={t.alternative} />
      <Text style={paragraph}>{limits}</Text>
    </MailLayout>
  );
}

ColleagueInvitation.PreviewProps = {
  url: 'https://forbattringsresan.example/kollega/exempel',
  invitedBy: 'Olle Organisatör',
  role: 'registration_desk',
  place: 'Förbättringsresan i Linköping',
  expiresAt: new Date('2027-08-20T10:00:00Z'),
} satisfies ColleagueInvitationMail;
