import { Text } from '@react-email/components';
import { type AnswerReceiptMail, previewAnswer } from '@/emails/answer-props';
import { Action } from '@/emails/parts/action';
import { answerWords } from '@/emails/parts/answer-words';
import { ConsultationDay } from '@/emails/parts/consultation-day';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { formatDateTime, type Locale } from '@/lib/time';

const texts = {
  sv: {
    subject: {
      organisation: (by: string, who: string, what: string) => `${by} har svarat för ${who}: ${what}`,
      maker: (_by: string, who: string, what: string) => `Ditt svar för ${who}: ${what}`,
    },
    titles: {
      accepted: 'Ni kommer',
      declined: 'Ni avböjer',
      delegated: 'Någon annan kommer i stället',
      in_writing: 'Ni svarar skriftligt',
      substituted: 'En plats har fått en ersättare',
      withdrawn: 'En plats är tillbakalämnad',
    },
    made: {
      organisation: (by: string, who: string) =>
        `${by} har svarat för ${who}. Stämmer det inte? Öppna inbjudan och ändra.`,
      maker: (_by: string, who: string) =>
        `Det här har du svarat för ${who}. Organisationens egen adress har fått samma besked.`,
    },
    seat: (number: number, role: string) => `Plats ${number}${role ? `, ${role}` : ''}`,
    vacant: 'ingen ännu',
    insteadOf: (names: string) => ` i stället för ${names}`,
    reason: 'Skäl:',
    changeUntil: (until: string) => `Svaret kan ändras till ${until}. En ersättare kan utses tills mötet börjar.`,
    action: 'Öppna inbjudan',
  },
  en: {
    subject: {
      organisation: (by: string, who: string, what: string) => `${by} has answered for ${who}: ${what}`,
      maker: (_by: string, who: string, what: string) => `Your answer for ${who}: ${what}`,
    },
    titles: {
      accepted: 'You are coming',
      declined: 'You decline',
      delegated: 'Somebody else comes instead',
      in_writing: 'You answer in writing',
      substituted: 'A seat has a substitute',
      withdrawn: 'A seat is given back',
    },
    made: {
      organisation: (by: string, who: string) =>
        `${by} has answered for ${who}. Is that wrong? Open the invitation and change it.`,
      maker: (_by: string, who: string) =>
        `This is what you answered for ${who}. The organisation's own address has been told the same.`,
    },
    seat: (number: number, role: string) => `Seat ${number}${role ? `, ${role}` : ''}`,
    vacant: 'nobody yet',
    insteadOf: (names: string) => ` instead of ${names}`,
    reason: 'Reason:',
    changeUntil: (until: string) =>
      `The answer can be changed until ${until}. A substitute can be named until the meeting starts.`,
    action: 'Open the invitation',
  },
} as const;

export function subject({ to, madeBy, organisation, consultation }: AnswerReceiptMail, locale: Locale): string {
  return texts[locale].subject[to](madeBy, organisation, consultation.title);
}

/** What was answered and how the seats stand. */
export function AnswerReceipt({ locale, ...mail }: AnswerReceiptMail & { locale: Locale }) {
  const t = texts[locale];
  const words = answerWords[locale];
  const comes = mail.seats.some(({ name }) => name !== null);
  return (
    <MailLayout
      locale={locale}
      title={t.titles[mail.change]}
      preview={mail.consultation.title}
      footer={words.contact(mail.consultation.contact)}
    >
      <Text style={paragraph}>{t.made[mail.to](mail.madeBy, mail.organisation)}</Text>
      {comes ? <Facts facts={mail.seats.map((seat) => [t.seat(seat.number, seat.role), whoIn(seat, locale)])} /> : null}
      {mail.reason ? (
        <Text style={{ ...paragraph, whiteSpace: 'pre-line' }}>
          {t.reason} {mail.reason}
        </Text>
      ) : null}
      <ConsultationDay facts={mail.consultation} locale={locale} />
      {mail.answerBy ? (
        <Text style={{ ...paragraph, margin: '20px 0 0' }}>{t.changeUntil(formatDateTime(mail.answerBy, locale))}</Text>
      ) : null}
      {mail.url ? <Action href={mail.url} label={t.action} alternative={words.shared} /> : null}
    </MailLayout>
  );
}

function whoIn({ name, mandate, insteadOf }: AnswerReceiptMail['seats'][number], locale: Locale): string {
  const t = texts[locale];
  if (!name) return t.vacant;
  const instead = insteadOf.length > 0 ? t.insteadOf(insteadOf.join(', ')) : '';
  return `${name}${instead}${mandate ? `, ${answerWords[locale].mandates[mandate]}` : ''}`;
}

AnswerReceipt.PreviewProps = {
  ...previewAnswer,
  to: 'organisation',
  change: 'delegated',
  reason: '',
  seats: [
    {
      number: 1,
      role: 'generaldirektör',
      name: 'Elias Exempelsson',
      mandate: 'decide',
      insteadOf: ['Gunnel Exempelsson'],
    },
    { number: 2, role: 'ansvarig för området', name: null, mandate: null, insteadOf: [] },
  ],
  answerBy: new Date('2027-08-16T21:59:00Z'),
  startsAt: new Date('2027-09-07T07:00:00Z'),
  url: 'https://forbattringsresan.example/inbjudan/exempel',
} satisfies AnswerReceiptMail;
