import { Text } from '@react-email/components';
import { previewAnswer, type SeatNamedMail } from '@/emails/answer-props';
import { Action } from '@/emails/parts/action';
import { answerWords } from '@/emails/parts/answer-words';
import { ConsultationDay } from '@/emails/parts/consultation-day';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (organisation: string, what: string) => `Du företräder ${organisation}: ${what}`,
    title: 'Du kommer till samrådet',
    named: (by: string, organisation: string) =>
      `${by} har sagt att du företräder ${organisation}. Stämmer det inte? Lämna tillbaka platsen på din sida.`,
    role: 'Plats för',
    page: 'På din egen sida ser du dagordning och underlag. Där säger du vilken mat och tillgänglighet du behöver, och kan låta någon annan ta din plats. Kalenderinbjudan ligger i mejlet: samrad.ics.',
    action: 'Öppna din sida',
    footer: (by: string) => `Du får det här för att ${by} har angett din adress.`,
  },
  en: {
    subject: (organisation: string, what: string) => `You represent ${organisation}: ${what}`,
    title: 'You are coming to the consultation',
    named: (by: string, organisation: string) =>
      `${by} has said that you represent ${organisation}. Is that wrong? Give the seat back on your page.`,
    role: 'Seat for',
    page: 'On your own page you see the agenda and the papers. There you say what food and access you need, and may let somebody else take your seat. The calendar invitation is attached: samrad.ics.',
    action: 'Open your page',
    footer: (by: string) => `You receive this because ${by} gave your address.`,
  },
} as const;

export function subject({ organisation, consultation }: SeatNamedMail, locale: Locale): string {
  return texts[locale].subject(organisation, consultation.title);
}

/** To somebody who was named for a seat: their own link and the day for their calendar. */
export function SeatNamed({ locale, ...mail }: SeatNamedMail & { locale: Locale }) {
  const t = texts[locale];
  const words = answerWords[locale];
  const more: [string, string][] = [[words.mandate, words.mandates[mail.mandate]]];
  if (mail.role) more.unshift([t.role, mail.role]);
  return (
    <MailLayout
      locale={locale}
      title={t.title}
      preview={mail.consultation.title}
      footer={`${t.footer(mail.madeBy)} ${words.contact(mail.consultation.contact)}`.trim()}
    >
      <Text style={paragraph}>{words.hello(mail.name)}</Text>
      <Text style={paragraph}>{t.named(mail.madeBy, mail.organisation)}</Text>
      <ConsultationDay facts={mail.consultation} more={more} locale={locale} />
      <Text style={{ ...paragraph, margin: '20px 0 0' }}>{t.page}</Text>
      <Action href={mail.url} label={t.action} alternative={words.personal} />
    </MailLayout>
  );
}

SeatNamed.PreviewProps = {
  ...previewAnswer,
  name: 'Elias Exempelsson',
  role: 'generaldirektör',
  mandate: 'decide',
  calendar: { uid: 'exempel', sequence: 1, method: 'request', name: 'Elias Exempelsson' },
  url: 'https://forbattringsresan.example/ombud/exempel',
} satisfies SeatNamedMail;
