import { Check, Circle } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type Wanted, wanted } from '../rules';

const anchors: Record<Wanted, string> = {
  answer: '#answer',
  bio: '#profile',
  photo: '#photo',
  presentation: '#presentation',
  consents: '#consents',
};

/** What is done and what is left, each a way to its part of the page. */
export function PageChecklist({ missing, asked }: { missing: readonly Wanted[]; asked: readonly Wanted[] }) {
  const t = useTranslations('speakerPage.checklist');
  return (
    <section aria-labelledby="checklist" className="rounded-panel bg-mist px-5.5 py-5">
      <h2 id="checklist" className="text-h4">
        {t('title')}
      </h2>
      {missing.length === 0 ? <p className="mt-2 font-semibold">{t('complete')}</p> : null}
      <ul className="mt-2 grid">
        {wanted
          .filter((what) => asked.includes(what))
          .map((what) => {
            const isMissing = missing.includes(what);
            const Icon = isMissing ? Circle : Check;
            return (
              <li key={what}>
                <a href={anchors[what]} className="inline-flex min-h-11 items-center gap-3 text-ink">
                  <Icon aria-hidden="true" size={20} className="shrink-0 text-spruce-2" />
                  <span>
                    {t(what)}{' '}
                    <span className="text-md text-ink-2">({t(isMissing ? 'open' : 'done').toLowerCase()})</span>
                  </span>
                </a>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
