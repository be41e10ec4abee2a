import { useLocale, useTranslations } from 'next-intl';
import { MenuLink } from '@/components/layout/menu-link';
import { getPathname } from '@/lib/i18n/navigation';
import { titleOf } from '../rules';
import type { ConsultationHead } from '../types';

/** The consultations as a part of the organisers' menu. */
export function ConsultationMenu({ consultations, id }: { consultations: readonly ConsultationHead[]; id: string }) {
  const t = useTranslations('consultations');
  const locale = useLocale();
  if (consultations.length === 0) return null;
  return (
    <div>
      <h2
        id={`${id}-consultations`}
        className="px-5.5 pt-4.5 pb-1.5 font-sans text-sm font-semibold tracking-normal text-spruce-dim"
      >
        {t('menuTitle')}
      </h2>
      <ul aria-labelledby={`${id}-consultations`}>
        {consultations.slice(0, 5).map((consultation) => (
          <li key={consultation.id}>
            <MenuLink
              href={getPathname({
                href: { pathname: '/organiser/consultations/[slug]', params: { slug: consultation.slug } },
                locale,
              })}
              section="consultations"
              slug={consultation.slug}
            >
              {titleOf(consultation, locale)}
            </MenuLink>
          </li>
        ))}
      </ul>
    </div>
  );
}
