import { useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { formatTimeRange, isoDate, type Locale } from '@/lib/time';
import type { PageConsultation } from '../page-types';

type Props = { consultation: PageConsultation; locale: Locale };
const inLanguage = (locale: Locale, sv: string, en: string) => (locale === 'en' && en ? en : sv);

/** What the consultation asks. */
export function Questions({ consultation, locale }: Props) {
  const t = useTranslations('invitation');
  if (consultation.questions.length === 0) return null;
  return (
    <section aria-labelledby="questions">
      <h2 id="questions" className="mb-3 text-h3">
        {t('questions')}
      </h2>
      <dl className="grid gap-3">
        {consultation.questions.map((one) => (
          <div key={one.id}>
            <dt className="font-semibold">{inLanguage(locale, one.nameSv, one.nameEn)}</dt>
            <dd className="text-ink-2">{inLanguage(locale, one.questionSv, one.questionEn)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The day's points by time. */
export function Agenda({ consultation, locale }: Props) {
  const t = useTranslations('invitation');
  if (consultation.agenda.length === 0) return null;
  return (
    <section aria-labelledby="agenda">
      <h2 id="agenda" className="mb-3 text-h3">
        {t('agenda')}
      </h2>
      <ol className="grid gap-2.5">
        {consultation.agenda.map((item) => (
          <li key={item.id} className="grid gap-x-5 sm:grid-cols-[7.5rem_minmax(0,1fr)]">
            <span className="font-semibold tabular-nums">{formatTimeRange(item.startsAt, item.endsAt, locale)}</span>
            <span>
              {inLanguage(locale, item.titleSv, item.titleEn)}
              {item.presenter ? <span className="block text-md text-ink-2">{item.presenter}</span> : null}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}

/** The papers with their dates; `linkTo` makes the way to one. */
export function Documents({
  consultation,
  locale,
  linkTo,
}: Props & { linkTo: (id: string, title: string) => ReactNode }) {
  const t = useTranslations('invitation');
  if (consultation.documents.length === 0) return null;
  return (
    <section aria-labelledby="documents">
      <h2 id="documents" className="mb-3 text-h3">
        {t('documents')}
      </h2>
      <ul className="grid gap-2">
        {consultation.documents.map((document) => {
          const title = inLanguage(locale, document.titleSv, document.titleEn);
          return (
            <li key={document.id}>
              {linkTo(document.id, title)}
              <span className="text-md text-ink-2"> {t('dated', { date: isoDate(document.dated) })}</span>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
