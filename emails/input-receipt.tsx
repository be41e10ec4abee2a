import { Text } from '@react-email/components';
import type { InputReceiptMail } from '@/emails/input-props';
import { Action } from '@/emails/parts/action';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph, small } from '@/emails/parts/style';
import { env } from '@/lib/env';
import { formatDateTime, type Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (number: number, title: string) => `Kvitto ${number} på inspel: ${title}`,
    title: 'Vi har tagit emot ert inspel',
    received: (what: { organisation: string; by: string; at: string }) =>
      `${what.organisation} har lämnat inspel genom ${what.by}. Det kom in ${what.at}.`,
    numbers: (version: number, number: number) => `Version ${version}, kvittonummer ${number}.`,
    noView: 'Ni har svarat att ni inte har någon synpunkt.',
    late: 'Det kom in efter sista dagen för inspel. Det är antecknat, och inspelet läses ändå.',
    cards: { new: 'Nya eller ändrade kort', unchanged: 'Oförändrade kort', withdrawn: 'Tillbakadragna kort' },
    hash: 'Kontrollsumma (SHA-256):',
    action: 'Visa kvittot',
    alternative: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
    footer: (contact: string) => `Har ni frågor, eller är något fel? Hör av er: ${contact}.`,
  },
  en: {
    subject: (number: number, title: string) => `Receipt ${number} for input: ${title}`,
    title: 'We have received your input',
    received: (what: { organisation: string; by: string; at: string }) =>
      `${what.organisation} has handed in input through ${what.by}. It came in on ${what.at}.`,
    numbers: (version: number, number: number) => `Version ${version}, receipt number ${number}.`,
    noView: 'You have answered that you have no view.',
    late: 'It came in after the last day for input. This is noted, and the input is read all the same.',
    cards: { new: 'New or changed cards', unchanged: 'Unchanged cards', withdrawn: 'Withdrawn cards' },
    hash: 'Checksum (SHA-256):',
    action: 'Show the receipt',
    alternative: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
    footer: (contact: string) => `Questions, or is something wrong? Contact us: ${contact}.`,
  },
} as const;

function titleFor({ consultation }: InputReceiptMail, locale: Locale): string {
  return locale === 'en' ? consultation.titleEn || consultation.titleSv : consultation.titleSv;
}

export function subject(mail: InputReceiptMail, locale: Locale): string {
  return texts[locale].subject(mail.receiptNumber, titleFor(mail, locale));
}

/** The receipt of one version of an organisation's input. */
export function InputReceipt({ locale, ...mail }: InputReceiptMail & { locale: Locale }) {
  const t = texts[locale];
  const received = t.received({
    organisation: mail.organisation,
    by: mail.submittedBy,
    at: formatDateTime(mail.submittedAt, locale),
  });
  return (
    <MailLayout locale={locale} title={t.title} preview={received} footer={t.footer(mail.contact || env.CONTACT_EMAIL)}>
      <Text style={paragraph}>{titleFor(mail, locale)}</Text>
      <Text style={paragraph}>{received}</Text>
      <Text style={paragraph}>{t.numbers(mail.version, mail.receiptNumber)}</Text>
      {mail.isNoView ? <Text style={paragraph}>{t.noView}</Text> : null}
      {(['new', 'unchanged', 'withdrawn'] as const).map((what) => {
        const numbers = mail.cards.filter((card) => card.what === what).map(({ number }) => number);
        return numbers.length > 0 ? (
          <Text key={what} style={paragraph}>
            {t.cards[what]}: {numbers.join(', ')}
          </Text>
        ) : null;
      })}
      {mail.isLate ? <Text style={paragraph}>{t.late}</Text> : null}
      {mail.url ? <Action href={mail.url} label={t.action} alternative={t.alternative} /> : null}
      <Text style={{ ...small, wordBreak: 'break-all' }}>
        {t.hash}
        <br />
        {mail.sha256}
      </Text>
    </MailLayout>
  );
}

InputReceipt.PreviewProps = {
  consultation: { titleSv: 'Nationellt samråd', titleEn: 'National consultation' },
  contact: 'samrad@demo.example',
  organisation: 'Socialstyrelsen',
  version: 2,
  receiptNumber: 17,
  submittedAt: new Date('2027-03-04T10:12:00Z'),
  submittedBy: 'Elias Enhet',
  isLate: false,
  isNoView: false,
  sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  cards: [
    { number: 4, what: 'new' },
    { number: 2, what: 'unchanged' },
  ],
  url: 'https://forbattringsresan.example/ombud/exempel/kvitton/2',
} satisfies InputReceiptMail;
