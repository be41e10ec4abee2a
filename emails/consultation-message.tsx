import { Text } from '@react-email/components';
import { type ConsultationMail, previewConsultation } from '@/emails/consultation-props';
import { Action } from '@/emails/parts/action';
import { Facts } from '@/emails/parts/facts';
import { MailLayout } from '@/emails/parts/layout';
import { paragraph } from '@/emails/parts/style';
import { Written } from '@/emails/parts/written';
import { byName } from '@/emails/placeholder-names';
import { fillLine } from '@/lib/placeholders';
import { formatDate, formatDateTime, formatTimeRange, type Locale } from '@/lib/time';

export const consultationTexts = {
  sv: {
    when: 'Tid',
    where: 'Plats',
    link: 'Möteslänk',
    role: 'Vi bjuder in',
    seats: 'Antal platser',
    answerBy: 'Svara senast',
    dueOn: 'Klart senast',
    caseNumber: 'Vårt diarienummer',
    noDay: 'inte bestämd än',
    actions: {
      invitation: 'Öppna inbjudan',
      person: 'Öppna din sida',
      record: 'Läs och lämna synpunkter',
      commitment: 'Öppna åtagandet',
    },
    alternative: {
      invitation: 'Fungerar inte knappen? Kopiera den här länken. Den får skickas vidare inom er organisation:',
      person: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
      record: 'Fungerar inte knappen? Kopiera den här länken. Den är personlig, så skicka den inte vidare:',
      commitment: 'Fungerar inte knappen? Kopiera den här länken. Den är för den som har åtagandet:',
    },
    reasons: {
      invited: (who: string, what: string) => `Ni får det här mejlet för att ${who} är inbjuden till ${what}.`,
      takingPart: (_who: string, what: string) => `Du får det här mejlet för att du medverkar i ${what}.`,
      owner: (who: string, what: string) => `Du får det här mejlet för att ${who} har ett åtagande från ${what}.`,
    },
    contact: (contact: string) => `Undrar du något? Hör av dig: ${contact}.`,
  },
  en: {
    when: 'Time',
    where: 'Place',
    link: 'Meeting link',
    role: 'We invite',
    seats: 'Seats',
    answerBy: 'Answer by',
    dueOn: 'Due on',
    caseNumber: 'Our case number',
    noDay: 'not decided yet',
    actions: {
      invitation: 'Open the invitation',
      person: 'Open your page',
      record: 'Read and comment',
      commitment: 'Open the commitment',
    },
    alternative: {
      invitation: 'Does the button not work? Copy this link. It may be passed on inside your organisation:',
      person: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
      record: 'Does the button not work? Copy this link. It is personal, so do not pass it on:',
      commitment: 'Does the button not work? Copy this link. It is for whoever has the commitment:',
    },
    reasons: {
      invited: (who: string, what: string) => `You receive this message because ${who} is invited to ${what}.`,
      takingPart: (_who: string, what: string) => `You receive this message because you take part in ${what}.`,
      owner: (who: string, what: string) => `You receive this message because ${who} has a commitment from ${what}.`,
    },
    contact: (contact: string) => `Do you have a question? Contact us: ${contact}.`,
  },
} as const;

export function subject({ subject: source, values }: Pick<ConsultationMail, 'subject' | 'values'>): string {
  return fillLine(source, byName(values));
}

/** When, where, for whom and until when, as lines: the same in the mail and on the letter. */
export function consultationFacts(mail: ConsultationMail, locale: Locale): [label: string, value: string][] {
  const t = consultationTexts[locale];
  const { startsAt, endsAt, place, meetingUrl, caseNumber } = mail.consultation;
  const when = startsAt
    ? `${formatDate(startsAt, locale)}${endsAt ? `, ${formatTimeRange(startsAt, endsAt, locale)}` : ''}`
    : t.noDay;
  const asked =
    mail.reason === 'invited' && (mail.kind === 'invitation' || mail.kind === 'reminder' || mail.kind === 'escalation');
  const facts: [string, string | null | undefined][] = mail.commitment
    ? [[t.dueOn, mail.commitment.dueOn]]
    : [
        [t.when, when],
        [t.where, place],
        [t.link, mail.reason === 'takingPart' ? meetingUrl : null],
        [t.role, asked ? mail.role : null],
        [t.seats, asked && mail.seats ? String(mail.seats) : null],
        [t.answerBy, asked && mail.answerBy ? formatDateTime(mail.answerBy, locale) : null],
      ];
  facts.push([t.caseNumber, caseNumber]);
  return facts.filter((fact): fact is [string, string] => Boolean(fact[1]));
}

/** What a person wrote and released to many of a consultation, as one reader gets it. */
export function ConsultationMessage({ locale, ...mail }: ConsultationMail & { locale: Locale }) {
  const t = consultationTexts[locale];
  const { title, contact, signatories } = mail.consultation;
  const footer = [t.reasons[mail.reason](mail.organisation, title), contact ? t.contact(contact) : ''].join(' ').trim();
  return (
    <MailLayout locale={locale} title={subject(mail)} preview={title} footer={footer}>
      <Written source={mail.body} values={{ ...mail.values, link: mail.url }} />
      <Facts facts={consultationFacts(mail, locale)} />
      {mail.kind === 'cancellation' ? null : (
        <Action href={mail.url} label={t.actions[mail.opens]} alternative={t.alternative[mail.opens]} />
      )}
      {signatories.map(({ name, title: of }) => (
        <Text key={name} style={{ ...paragraph, margin: '0 0 8px' }}>
          <strong>{name}</strong>
          {of ? `, ${of}` : ''}
        </Text>
      ))}
    </MailLayout>
  );
}

ConsultationMessage.PreviewProps = previewConsultation;
