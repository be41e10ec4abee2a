import { Text } from '@react-email/components';
import { z } from 'zod';
import { Action } from '@/emails/parts/action';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { env } from '@/lib/env';
import { formatDateTime, type Locale } from '@/lib/time';

export const extensionDecidedSchema = z.object({
  /** Who asked. */
  name: z.string(),
  organisation: z.string(),
  consultation: z.string(),
  /** Null: refused. */
  grantedUntil: z.union([z.date(), z.iso.datetime({ offset: true }).transform((text) => new Date(text))]).nullable(),
  /** The organiser's words: always there when it is refused. */
  decision: z.string(),
  contactName: z.string(),
  contactEmail: z.string().nullable(),
  contactPhone: z.string().nullable(),
  /** Only in a mail to the organisation's own addresses. */
  url: z.string().optional(),
});
type Mail = z.output<typeof extensionDecidedSchema>;

const texts = {
  sv: {
    granted: (organisation: string, until: string) => `Mer tid för ${organisation}: svara senast ${until}`,
    refused: (organisation: string) => `Vi kan inte ge mer tid: ${organisation}`,
    titleGranted: 'Ni får mer tid',
    titleRefused: 'Ni får inte mer tid',
    hello: (name: string) => `Hej ${name}!`,
    asked: (consultation: string) => `Ni har bett om mer tid för att svara på inbjudan till ${consultation}.`,
    until: (until: string) => `Svara senast ${until}.`,
    kept: 'Den tidigare sista dagen att svara gäller.',
    reason: 'Vårt besked:',
    action: 'Svara på inbjudan',
    alternative: 'Fungerar inte knappen? Kopiera den här länken:',
    useLink: 'Svara med länken i inbjudan.',
    footer: (contact: string) => `Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    granted: (organisation: string, until: string) => `More time for ${organisation}: answer by ${until}`,
    refused: (organisation: string) => `We cannot give more time: ${organisation}`,
    titleGranted: 'You have more time',
    titleRefused: 'You do not get more time',
    hello: (name: string) => `Hello ${name},`,
    asked: (consultation: string) => `You asked for more time to answer the invitation to ${consultation}.`,
    until: (until: string) => `Please answer by ${until}.`,
    kept: 'The earlier last day to answer still holds.',
    reason: 'Our answer:',
    action: 'Answer the invitation',
    alternative: 'Does the button not work? Copy this link:',
    useLink: 'Answer with the link in the invitation.',
    footer: (contact: string) => `Questions? Contact us: ${contact}.`,
  },
} as const;

export function subject({ organisation, grantedUntil }: Mail, locale: Locale): string {
  const t = texts[locale];
  return grantedUntil ? t.granted(organisation, formatDateTime(grantedUntil, locale)) : t.refused(organisation);
}

/** Tells whoever asked whether there is more time, and until when. */
export function ExtensionDecided({ locale, ...mail }: Mail & { locale: Locale }) {
  const t = texts[locale];
  const contact = [mail.contactName, mail.contactEmail ?? env.CONTACT_EMAIL, mail.contactPhone].filter(Boolean);
  const answer = mail.grantedUntil ? t.until(formatDateTime(mail.grantedUntil, locale)) : t.kept;
  return (
    <MailLayout
      locale={locale}
      title={mail.grantedUntil ? t.titleGranted : t.titleRefused}
      preview={answer}
      footer={t.footer(contact.join(', '))}
    >
      <Text style={paragraph}>{t.hello(mail.name)}</Text>
      <Text style={paragraph}>{t.asked(mail.consultation)}</Text>
      <Text style={{ ...paragraph, fontWeight: 600 }}>{answer}</Text>
      {mail.decision ? (
        <Text style={{ ...paragraph, whiteSpace: 'pre-line' }}>
          {t.reason} {mail.decision}
        </Text>
      ) : null}
      {mail.url ? (
        <Action href={mail.url} label={t.action} alternative={t.alternative} />
      ) : (
        <Text style={paragraph}>{t.useLink}</Text>
      )}
    </MailLayout>
  );
}

ExtensionDecided.PreviewProps = {
  name: 'Sigrid Sekreterare',
  organisation: 'Barnombudsmannen (BO)',
  consultation: 'Nationellt samråd om den sociala barn- och ungdomsvården',
  grantedUntil: new Date('2027-08-31T21:59:00Z'),
  decision: 'Ni är välkomna att svara efter styrelsens möte.',
  contactName: 'Olle Organisatör',
  contactEmail: 'samrad@example.se',
  contactPhone: '08-000 00 00',
  url: 'https://forbattringsresan.example/inbjudan/exempel',
} satisfies Mail;
