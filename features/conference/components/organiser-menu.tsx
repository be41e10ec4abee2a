import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { MenuLink } from '@/components/layout/menu-link';
import { getPathname } from '@/lib/i18n/navigation';
import type { sharedAreasFor } from '../area-rules';
import { byTour, stopRemark } from '../organiser-rules';
import type { ConferenceFigures } from '../organiser-types';

/** Tours and their conferences, each with the one word worth knowing; `children` stand between them and what is shared. */
export function OrganiserMenu({
  conferences,
  shared,
  now,
  id,
  children,
}: {
  conferences: readonly ConferenceFigures[];
  shared: ReturnType<typeof sharedAreasFor>;
  now: Date;
  id: string;
  children?: ReactNode;
}) {
  const t = useTranslations('organiser');
  const areas = useTranslations('areas');
  const locale = useLocale();
  return (
    <nav aria-label={t('menuLabel')}>
      <MenuLink href={getPathname({ href: '/organiser', locale })} section={undefined}>
        {t('overview')}
      </MenuLink>
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
                <MenuLink
                  href={getPathname({
                    href: { pathname: '/organiser/conferences/[slug]', params: { slug: stop.slug } },
                    locale,
                  })}
                  section="conferences"
                  slug={stop.slug}
                >
                  {stop.city} <Remark stop={stop} now={now} />
                </MenuLink>
              </li>
            ))}
          </ul>
        </div>
      ))}
      {children}
      <h2
        id={`${id}-shared`}
        className="px-5.5 pt-4.5 pb-1.5 font-sans text-sm font-semibold tracking-normal text-spruce-dim"
      >
        {areas('shared')}
      </h2>
      <ul aria-labelledby={`${id}-shared`}>
        {shared.map(({ key, pathname }) => (
          <li key={key}>
            <MenuLink href={getPathname({ href: pathname, locale })} section={pathname.split('/')[2]}>
              {areas(key)}
            </MenuLink>
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
