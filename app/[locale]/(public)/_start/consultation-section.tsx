import { useTranslations } from 'next-intl';

const questions = ['strengthen', 'change', 'coordinate', 'remove'] as const;

/** What the national consultation is. Those invited come by the link in their mail, so there is none here. */
export function ConsultationSection() {
  const t = useTranslations('start.consultation');
  return (
    <section id="samrad" className="py-14 lg:py-18" aria-labelledby="samrad-heading">
      <div className="wrap grid items-start gap-10 lg:grid-cols-[1fr_1.2fr] lg:gap-14">
        <div className="max-w-text">
          <h2 id="samrad-heading">{t('heading')}</h2>
          <p className="mt-4">{t('text')}</p>
          <p className="mt-4">{t('invited')}</p>
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
