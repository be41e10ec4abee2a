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
    subject: (number: number, title: string) => `Förslag till åtagande ${number}: ${title}`,
    title: 'Förslag till åtagande',
    hello: (name: string) => (name ? `Hej ${name}!` : 'Hej!'),
    asked: (organisation: string, title: string) =>
      `Vi föreslår att ${organisation} åtar sig det här efter samrådet ”${title}”. På sidan svarar ni ja eller nej. Vill ni ha ett annat datum eller andra ord? Svara nej och skriv det, så återkommer vi.`,
    action: 'Svara på förslaget',
    alternative: 'Fungerar inte knappen? Kopiera den här länken till din webbläsare:',
    forward: 'Ni behöver inget konto. Skicka gärna länken vidare till den hos er som följer upp åtagandet.',
    footer: (contact: string) => `Ni får det här för att ni deltar i samrådet. Frågor? Hör av er: ${contact}.`,
  },
  en: {
    subject: (number: number, title: string) => `Proposed commitment ${number}: ${title}`,
    title: 'Proposed commitment',
    hello: (name: string) => (name ? `Hello ${name},` : 'Hello,'),
    asked: (organisation: string, title: string) =>
      `We propose that ${organisation} commits to this after the consultation “${title}”. On the page you answer yes or no. Would you rather have another date or other words? Answer no and write it, and we will come back to you.`,
    action: 'Answer the proposal',
    alternative: 'Does the button not work? Copy this link to your browser:',
    forward: 'You need no account. Pass the link on to whoever follows the commitment up at your organisation.',
    footer: (contact: string) => `You receive this because you take part in the consultation. Questions? ${contact}.`,
  },
} as const;

export function subject({ number, consultation }: CommitmentMail, locale: Locale): string {
  return texts[locale].subject(number, consultation.title);
}

/** Asks an organisation to say yes to a commitment; the page behind the link answers by POST alone. */
export function CommitmentProposal({ locale, ...mail }: CommitmentMail & { locale: Locale }) {
  const t = texts[locale];
  const { organisation, consultation, ownerName, url } = mail;
  return (
    <MailLayout locale={locale} title={t.title} preview={consultation.title} footer={t.footer(consultation.contact)}>
      <Text style={paragraph}>{t.hello(ownerName)}</Text>
      <Text style={paragraph}>{t.asked(organisation, consultation.title)}</Text>
      <CommitmentFacts mail={mail} locale={locale} />
      <Action href={url} label={t.action} alternative={t.alternative} />
      <Text style={paragraph}>{t.forward}</Text>
    </MailLayout>
  );
}

CommitmentProposal.PreviewProps = previewCommitment;
