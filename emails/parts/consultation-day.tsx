import type { ConsultationFacts } from '@/emails/consultation-props';
import { Facts } from '@/emails/parts/facts';
import { formatDate, formatTimeRange, type Locale } from '@/lib/time';

const texts = {
  sv: {
    what: 'Samråd',
    when: 'Tid',
    where: 'Plats',
    link: 'Möteslänk',
    noDay: 'inte bestämd än',
    caseNumber: 'Vårt diarienummer',
  },
  en: {
    what: 'Consultation',
    when: 'Time',
    where: 'Place',
    link: 'Meeting link',
    noDay: 'not decided yet',
    caseNumber: 'Our case number',
  },
} as const;

/** What, when and where, with lines of the message's own after. */
export function ConsultationDay({
  facts,
  more = [],
  locale,
}: {
  facts: ConsultationFacts;
  more?: [label: string, value: string][];
  locale: Locale;
}) {
  const t = texts[locale];
  const { startsAt, endsAt } = facts;
  const when = startsAt
    ? `${formatDate(startsAt, locale)}${endsAt ? `, ${formatTimeRange(startsAt, endsAt, locale)}` : ''}`
    : t.noDay;
  const lines: [string, string | null | undefined][] = [
    [t.what, facts.title],
    [t.when, when],
    [t.where, facts.place],
    [t.link, facts.meetingUrl],
    ...more,
    [t.caseNumber, facts.caseNumber],
  ];
  return <Facts facts={lines.filter((line): line is [string, string] => Boolean(line[1]))} />;
}
