import { useLocale, useTranslations } from 'next-intl';
import { getPathname } from '@/lib/i18n/navigation';
import type { sharedAreasFor } from '../area-rules';
import { byTour, stopRemark } from '../organiser-rules';
import type { ConferenceFigures } from '../organiser-types';
import { OrganiserMenuLink } from './organiser-menu-link';

/** Tours and their conferences, each with the one word worth knowing. */
export function OrganiserMenu({
  conferences,
  shared,
  now,
  id,
}: {
  conferences: readonly ConferenceFigures[];
  shared: ReturnType<typeof sharedAreasFor>;
  now: Date;
  id: string;
}) {
  const t = useTranslations('organiser');
  const areas = useTranslations('areas');
  const locale = useLocale();
  return (
    <nav aria-label={t('menuLabel')}>
      <OrganiserMenuLink href={getPathname({ href: '/organiser', locale })} section={undefined}>
        {t('overview')}
      </OrganiserMenuLink>
      {byTour(conferences).map(({ series, conferences: stops }) => (
        <div key={series.slug}>
          <h2
            id={`${id}-${series.slug}`}
            className="px-5.5 pt-4.5 pb-1.5 font-sans text-sm font-semibold tracking-normal text-spruce-dim"
          >
            {locale === 'en' ? series.nameEn : series.nameSv}
          </h2>
          <ul aria-labelledby={`${id}-${series.slug}`}>
            {stops.map((stop) => (
              <li key={stop.id}>
                <OrganiserMenuLink
                  href={getPathname({
                    href: { pathname: '/organiser/conferences/[slug]', params: { slug: stop.slug } },
                    locale,
                  })}
                  section="conferences"
                  slug={stop.slug}
                >
                  {stop.city} <Remark stop={stop} now={now} />
                </OrganiserMenuLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      <h2
        id={`${id}-shared`}
        className="px-5.5 pt-4.5 pb-1.5 font-sans text-sm font-semibold tracking-normal text-spruce-dim"
      >
        {areas('shared')}
      </h2>
      <ul aria-labelledby={`${id}-shared`}>
        {shared.map(({ key, pathname }) => (
          <li key={key}>
            <OrganiserMenuLink href={getPathname({ href: pathname, locale })} section={pathname.split('/')[2]}>
              {areas(key)}
            </OrganiserMenuLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Remark({ stop, now }: { stop: ConferenceFigures; now: Date }) {
  const t = useTranslations('organiser.remark');
  const remark = stopRemark(stop, now);
  return (
    <span className="text-md font-normal text-spruce-dim">
      {remark.kind === 'days' ? t('days', { days: remark.days }) : t(remark.kind)}
    </span>
  );
}
