import { Text } from '@react-email/components';
import { previewAnswer, type SeatLostMail } from '@/emails/answer-props';
import { answerWords } from '@/emails/parts/answer-words';
import { ConsultationDay } from '@/emails/parts/consultation-day';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import type { Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: (organisation: string, what: string) => `Du företräder inte längre ${organisation}: ${what}`,
    title: 'Du kommer inte till samrådet',
    because: {
      replaced: (by: string, organisation: string) =>
        `${by} har ändrat vem som kommer från ${organisation}. Någon annan har tagit din plats.`,
      withdrawn: (by: string, organisation: string) =>
        `${by} har ändrat vem som kommer från ${organisation}. Din plats är tillbakalämnad.`,
      declined: (by: string, organisation: string) => `${by} har svarat att ${organisation} inte kommer.`,
    },
    needs: 'Det du kan ha skrivit om mat och tillgänglighet är borttaget.',
    calendar: 'Öppna kalenderfilen i mejlet, installt-samrad.ics, så försvinner dagen ur din kalender.',
  },
  en: {
    subject: (organisation: string, what: string) => `You no longer represent ${organisation}: ${what}`,
    title: 'You are not coming to the consultation',
    because: {
      replaced: (by: string, organisation: string) =>
        `${by} has changed who comes from ${organisation}. Somebody else has taken your seat.`,
      withdrawn: (by: string, organisation: string) =>
        `${by} has changed who comes from ${organisation}. Your seat is given back.`,
      declined: (by: string, organisation: string) => `${by} has answered that ${organisation} does not come.`,
    },
    needs: 'Anything you have written about food and access is removed.',
    calendar: 'Open the attached calendar file, installt-samrad.ics, and the day disappears from your calendar.',
  },
} as const;

export function subject({ organisation, consultation }: SeatLostMail, locale: Locale): string {
  return texts[locale].subject(organisation, consultation.title);
}

/** To somebody who does not come any more; the calendar part takes the day away. */
export function SeatLost({ locale, ...mail }: SeatLostMail & { locale: Locale }) {
  const t = texts[locale];
  const words = answerWords[locale];
  const what = t.because[mail.because](mail.madeBy, mail.organisation);
  return (
    <MailLayout locale={locale} title={t.title} preview={what} footer={words.contact(mail.consultation.contact)}>
      <Text style={paragraph}>{words.hello(mail.name)}</Text>
      <Text style={paragraph}>{what}</Text>
      <ConsultationDay facts={mail.consultation} locale={locale} />
      <Text style={{ ...paragraph, margin: '20px 0 16px' }}>
        {mail.consultation.startsAt ? t.calendar : null} {t.needs}
      </Text>
    </MailLayout>
  );
}

SeatLost.PreviewProps = {
  ...previewAnswer,
  name: 'Gunnel Exempelsson',
  because: 'replaced',
  calendar: { uid: 'exempel', sequence: 2, method: 'cancel', name: 'Gunnel Exempelsson' },
} satisfies SeatLostMail;
