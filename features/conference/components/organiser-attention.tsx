import { useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';
import type { Attention } from '../organiser-rules';

type Item = Attention & { conference: { slug: string; city: string } };

type Props = {
  items: readonly Item[];
  /** Names the conference, where several are shown, and leads to it. */
  withCity?: boolean;
  /** Leads to the people whose mail did not arrive. */
  showsPeople?: boolean;
};

/** What needs a decision, each line with the way to it. */
export function OrganiserAttention({ items, withCity = false, showsPeople = false }: Props) {
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
            <WayTo item={item} withCity={withCity} showsPeople={showsPeople} />
          </li>
        ))}
      </ul>
    </section>
  );
}

const aboutMail: readonly Attention['kind'][] = ['bounced', 'parked'];

function WayTo({ item, withCity, showsPeople }: { item: Item } & Required<Omit<Props, 'items'>>) {
  const t = useTranslations('organiser');
  const { slug, city } = item.conference;
  const look = 'col-start-2 inline-flex min-h-8 items-center sm:col-start-3';
  if (withCity) {
    return (
      <Link
        href={{ pathname: '/organiser/conferences/[slug]', params: { slug } }}
        aria-label={t('showConference', { city })}
        className={look}
      >
        {t('show')}
      </Link>
    );
  }
  if (!showsPeople || !aboutMail.includes(item.kind)) return null;
  return (
    <Link
      href={{
        pathname: '/organiser/conferences/[slug]/registrations',
        params: { slug },
        query: { mail: 'trouble', state: 'all' },
      }}
      className={look}
    >
      {t('showPeople')}
    </Link>
  );
}
