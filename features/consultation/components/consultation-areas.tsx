import { useLocale, useTranslations } from 'next-intl';
import { AreaLink } from '@/components/layout/area-link';
import { getPathname } from '@/lib/i18n/navigation';
import type { consultationAreasFor } from '../area-rules';

/** The parts of one consultation as a row of links under its head; scrolls by itself where it is narrow. */
export function ConsultationAreas({ slug, areas }: { slug: string; areas: ReturnType<typeof consultationAreasFor> }) {
  const t = useTranslations('consultations.areas');
  const locale = useLocale();
  return (
    <nav aria-label={t('label')} className="no-print mb-6 overflow-x-auto border-b border-line">
      <ul className="flex min-w-max gap-1 lg:min-w-0 lg:flex-wrap">
        {areas.map(({ key, pathname }) => (
          <li key={key}>
            <AreaLink
              href={getPathname({ href: { pathname, params: { slug } }, locale })}
              segment={pathname.split('/')[4] ?? null}
            >
              {t(key)}
            </AreaLink>
          </li>
        ))}
      </ul>
    </nav>
  );
}
