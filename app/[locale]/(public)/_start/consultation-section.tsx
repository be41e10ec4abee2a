import { useLocale, useTranslations } from 'next-intl';
import type { PublicConsultationRow } from '@/features/consultation/public-types';
import { inListOrder, titleOf } from '@/features/consultation/rules';
import { Link } from '@/lib/i18n/link';
import { formatDate } from '@/lib/time';

const questions = ['strengthen', 'change', 'coordinate', 'remove'] as const;

/** What the national consultation is, and the listed ones, the coming first. Those invited come by the link in their mail. */
export function ConsultationSection({
  consultations,
  now,
}: {
  consultations: readonly PublicConsultationRow[];
  now: Date;
}) {
  const t = useTranslations('start.consultation');
  return (
    <section id="samrad" className="py-14 lg:py-18" aria-labelledby="samrad-heading">
      <div className="wrap grid items-start gap-10 lg:grid-cols-[1fr_1.2fr] lg:gap-14">
        <div className="max-w-text">
          <h2 id="samrad-heading">{t('heading')}</h2>
          <p className="mt-4">{t('text')}</p>
          <p className="mt-4">{t('invited')}</p>
          <ConsultationLinks consultations={inListOrder(consultations, now).slice(0, 4)} />
        </div>
        <dl className="grid overflow-hidden rounded-box border-[1.5px] border-line sm:grid-cols-2">
          {questions.map((question) => (
            <div key={question} className="-mt-px -ml-px border-t-[1.5px] border-l-[1.5px] border-line px-6 py-5.5">
              <dt className="font-display text-h3 font-semibold">{t(question)}</dt>
              <dd className="mt-1">{t(`${question}Text`)}</dd>
            </div>
          ))}
        </dl>
      </div>
    </section>
  );
}

function ConsultationLinks({ consultations }: { consultations: readonly PublicConsultationRow[] }) {
  const t = useTranslations('start.consultation');
  const locale = useLocale();
  if (consultations.length === 0) return null;
  return (
    <ul className="mt-6 grid grid-cols-1 gap-4" aria-label={t('listed')}>
      {consultations.map((consultation) => {
        const { slug, startsAt, placeName, state, isMadeUp } = consultation;
        const remarks = [
          startsAt ? formatDate(startsAt, locale) : '',
          placeName,
          state === 'cancelled' ? t('cancelled') : '',
          isMadeUp ? t('madeUp') : '',
        ];
        return (
          <li key={slug} className="border-l-4 border-spruce pl-4">
            <Link
              href={{ pathname: '/consultation/[slug]', params: { slug } }}
              className="inline-flex min-h-6 items-center font-semibold"
            >
              {titleOf(consultation, locale)}
            </Link>
            <span className="block text-ink-2 first-letter:uppercase">{remarks.filter(Boolean).join(', ')}</span>
          </li>
        );
      })}
    </ul>
  );
}
