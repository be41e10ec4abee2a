import { MailLayout } from '@/emails/parts/layout';
import { Written } from '@/emails/parts/written';
import { byName } from '@/emails/placeholder-names';
import type { MailingMail } from '@/emails/props';
import { fillLine } from '@/lib/placeholders';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    registered: (what: string) => `Du får det här mejlet för att du är anmäld till ${what}.`,
    cancelled: (what: string) => `Du får det här mejlet för att du har varit anmäld till ${what}.`,
    takingPart: (what: string) => `Du får det här mejlet för att du medverkar i ${what}.`,
    contact: (contact: string) => `Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    registered: (what: string) => `You receive this message because you are registered for ${what}.`,
    cancelled: (what: string) => `You receive this message because you have been registered for ${what}.`,
    takingPart: (what: string) => `You receive this message because you take part in ${what}.`,
    contact: (contact: string) => `Do you have a question? Contact us: ${contact}.`,
  },
} as const;

export function subject({ subject: source, values }: MailingMail): string {
  return fillLine(source, byName(values));
}

/** What an organiser wrote to many, as one reader gets it, and why it came to them. */
export function MailingMessage({ locale, ...mail }: MailingMail & { locale: Locale }) {
  const t = texts[locale];
  const title = subject(mail);
  const footer = [t[mail.reason](mail.conference), mail.contact ? t.contact(mail.contact) : ''].join(' ').trim();
  return (
    <MailLayout locale={locale} title={title} preview={mail.conference} footer={footer}>
      <Written source={mail.body} values={mail.values} />
    </MailLayout>
  );
}

MailingMessage.PreviewProps = {
  subject: 'Snart ses vi i {{stad}}',
  body: 'Hej {{namn}}!\n\nSnart ses vi på **{{plats}}**. Det här har du valt:\n\n{{seminarier}}\n\n[Så hittar du](https://forbattringsresan.example/konferenser/linkoping)',
  values: {
    name: 'Maria Exempelsson',
    city: 'Linköping',
    place: 'Konsert & Kongress, Konsistoriegatan 7',
    seminars: '10.15–11.45 Det är ingen rocket science, Sal 4\n13.00–14.15 Framgångsfaktorer, Garden',
  },
  reason: 'registered',
  conference: 'Förbättringsresan i Linköping',
  contact: 'linkoping@forbattringsresan.example',
} satisfies MailingMail;
