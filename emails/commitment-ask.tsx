import { Text } from '@react-email/components';
import type { CommitmentMail } from '@/emails/commitment-props';
import { previewCommitment } from '@/emails/commitment-props';
import { Action } from '@/emails/parts/action';
import { CommitmentFacts } from '@/emails/parts/commitment-facts';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (number: number, isReminder: boolean) =>
      isReminder ? `Påminnelse: hur går det med åtagande ${number}?` : `Hur går det med åtagande ${number}?`,
    title: 'Hur går det med ert åtagande?',
    hello: (name: string) => (name ? `Hej ${name}!` : 'Hej!'),
    ask: (organisation: string, title: string) =>
      `${organisation} har åtagit sig det här efter samrådet ”${title}”. Berätta i några ord hur det går: enligt plan, risk för försening, försenat, klart eller avbrutet.`,
    reminder: 'Vi har inte fått något svar på vår fråga, så här kommer den igen.',
    action: 'Berätta hur det går',
    alternative: 'Fungerar inte knappen? Kopiera den här länken till din webbläsare:',
    forward:
      'Ni behöver inget konto, och länken får skickas vidare hos er. Allt ni har berättat tidigare står på sidan.',
    footer: (contact: string) => `Ni får det här för att ni har ett åtagande efter samrådet. Frågor? ${contact}.`,
  },
  en: {
    subject: (number: number, isReminder: boolean) =>
      isReminder ? `Reminder: how is commitment ${number} going?` : `How is commitment ${number} going?`,
    title: 'How is your commitment going?',
    hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    ask: (organisation: string, title: string) =>
      `${organisation} has committed to this after the consultation “${title}”. Tell us in a few words how it is going: on track, at risk, late, done or dropped.`,
    reminder: 'We have had no answer to our question, so here it is again.',
    action: 'Tell us how it is going',
    alternative: 'Does the button not work? Copy this link to your browser:',
    forward:
      'You need no account, and the link may be passed on inside your organisation. All you have told before is on the page.',
    footer: (contact: string) =>
      `You receive this because you have a commitment after the consultation. Questions? ${contact}.`,
  },
} as const;

export function subject({ number, isReminder }: CommitmentMail, locale: Locale): string {
  return texts[locale].subject(number, isReminder);
}

/** Asks an owner how it is going, or reminds of the question. */
export function CommitmentAsk({ locale, ...mail }: CommitmentMail & { locale: Locale }) {
  const t = texts[locale];
  const { organisation, consultation, ownerName, url, isReminder } = mail;
  return (
    <MailLayout locale={locale} title={t.title} preview={consultation.title} footer={t.footer(consultation.contact)}>
      <Text style={paragraph}>{t.hello(ownerName)}</Text>
      {isReminder ? <Text style={paragraph}>{t.reminder}</Text> : null}
      <Text style={paragraph}>{t.ask(organisation, consultation.title)}</Text>
      <CommitmentFacts mail={mail} locale={locale} />
      <Action href={url} label={t.action} alternative={t.alternative} />
      <Text style={paragraph}>{t.forward}</Text>
    </MailLayout>
  );
}

CommitmentAsk.PreviewProps = { ...previewCommitment, progress: 'on_track' } satisfies CommitmentMail;
