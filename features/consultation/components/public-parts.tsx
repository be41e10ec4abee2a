import { useLocale, useTranslations } from 'next-intl';
import { Markdown } from '@/components/ui/markdown';
import { Link } from '@/lib/i18n/link';
import { formatShortDate, formatTimeRange } from '@/lib/time';
import type { PublicConsultation } from '../public-types';

/** The questions in their order. */
export function QuestionList({ questions }: Pick<PublicConsultation, 'questions'>) {
  const t = useTranslations('consultation');
  const locale = useLocale();
  if (questions.length === 0) return null;
  const inEnglish = (en: string) => locale === 'en' && en !== '';
  return (
    <section aria-labelledby="questions-heading">
      <h2 id="questions-heading" className="mb-4 text-h3">
        {t('questions')}
      </h2>
      <dl className="grid overflow-hidden rounded-box border-[1.5px] border-line sm:grid-cols-2">
        {questions.map(({ id, nameSv, nameEn, questionSv, questionEn }) => (
          <div key={id} className="-mt-px -ml-px border-t-[1.5px] border-l-[1.5px] border-line px-6 py-5">
            <dt className="font-display text-h4 font-semibold">{inEnglish(nameEn) ? nameEn : nameSv}</dt>
            <dd className="mt-1">{inEnglish(questionEn) ? questionEn : questionSv}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

/** The day point by point; who leads it stands on the invited's papers alone. */
export function AgendaList({ agenda }: Pick<PublicConsultation, 'agenda'>) {
  const t = useTranslations('consultation');
  const locale = useLocale();
  if (agenda.length === 0) return null;
  return (
    <section aria-labelledby="agenda-heading">
      <h2 id="agenda-heading" className="mb-4 text-h3">
        {t('agenda')}
      </h2>
      <ol className="grid grid-cols-1">
        {agenda.map(({ id, startsAt, endsAt, titleSv, titleEn, descriptionSv, descriptionEn }) => {
          const more = locale === 'en' && descriptionEn ? descriptionEn : descriptionSv;
          return (
            <li
              key={id}
              className="grid gap-x-6 gap-y-1 border-t border-line py-3.5 sm:grid-cols-[8.5rem_minmax(0,1fr)]"
            >
              <time dateTime={startsAt.toISOString()} className="tabular font-semibold">
                {formatTimeRange(startsAt, endsAt, locale)}
              </time>
              <div>
                <p>{locale === 'en' && titleEn ? titleEn : titleSv}</p>
                {more ? <Markdown source={more} className="mt-1 text-md text-ink-2" /> : null}
              </div>
            </li>
          );
        })}
      </ol>
    </section>
  );
}

/** Names of the invited organisations, never of persons. */
export function InvitedList({ organisations }: Pick<PublicConsultation, 'organisations'>) {
  const t = useTranslations('consultation');
  if (organisations.length === 0) return null;
  return (
    <section aria-labelledby="invited-heading">
      <h2 id="invited-heading" className="mb-3 text-h3">
        {t('invited')}
      </h2>
      <ul className="list-disc pl-5" lang="sv">
        {organisations.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </section>
  );
}

/** The public papers, each with a page of its own. */
export function PaperList({ slug, documents }: Pick<PublicConsultation, 'slug' | 'documents'>) {
  const t = useTranslations('consultation');
  const locale = useLocale();
  if (documents.length === 0) return null;
  return (
    <section aria-labelledby="papers-heading">
      <h2 id="papers-heading" className="mb-3 text-h3">
        {t('papers')}
      </h2>
      <ul className="grid grid-cols-1 gap-3">
        {documents.map((document) => (
          <li key={document.id}>
            <Link
              href={{ pathname: '/consultation/[slug]/documents/[document]', params: { slug, document: document.id } }}
              className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
            >
              {locale === 'en' && document.titleEn ? document.titleEn : document.titleSv}
            </Link>
            <span className="block text-ink-2">{formatShortDate(document.dated, locale)}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
