import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';
import type { Attention } from '../organiser-rules';

type Item = Attention & { conference: { slug: string; city: string } };

/** What needs a decision, each line with the way to it. `withCity` names the conference where several are shown. */
export function OrganiserAttention({ items, withCity = false }: { items: readonly Item[]; withCity?: boolean }) {
  const t = useTranslations('organiser');
  return (
    <section aria-labelledby="attention" className="overflow-hidden rounded-panel border border-mist-2 bg-birch">
      <h2 id="attention" className="border-b border-mist-2 px-5.5 py-4 text-h4">
        {t('attentionTitle')}
      </h2>
      {items.length === 0 ? <p className="px-5.5 py-4">{t('attentionNone')}</p> : null}
      <ul>
        {items.map((item) => (
          <li
            key={`${item.conference.slug} ${item.kind}`}
            className="grid grid-cols-[0.75rem_minmax(0,1fr)] items-baseline gap-x-4 gap-y-1 border-t border-mist-2 px-5.5 py-3.5 first:border-0 sm:grid-cols-[0.75rem_minmax(0,1fr)_auto]"
          >
            <span
              aria-hidden="true"
              className={`inline-block size-2.5 rounded-full ${item.tone === 'wrong' ? 'bg-ling' : 'bg-sun-line'}`}
            />
            <span>
              <span className="sr-only">{t(`attentionTone.${item.tone}`)}: </span>
              {withCity ? <b>{item.conference.city}: </b> : null}
              {t(`attention.${item.kind}`, { count: item.count })}
              <span className="block text-md text-ink-2">{t(`attentionHint.${item.kind}`)}</span>
            </span>
            {withCity ? (
              <Link
                href={{ pathname: '/organiser/conferences/[slug]', params: { slug: item.conference.slug } }}
                aria-label={t('showConference', { city: item.conference.city })}
                className="col-start-2 inline-flex min-h-8 items-center sm:col-start-3"
              >
                {t('show')}
              </Link>
            ) : null}
          </li>
        ))}
      </ul>
    </section>
  );
}
