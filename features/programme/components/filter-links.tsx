import { ListFilter } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Link } from '@/lib/i18n/link';
import { audiences, hasFilter, queryFromFilter, themes } from '../rules';
import type { ProgrammeFilter } from '../types';

/** The filter as links, each the address of its own result: shareable, and nothing to wait for or to press twice. */
export function FilterLinks({ slug, filter }: { slug: string; filter: ProgrammeFilter }) {
  const t = useTranslations('programme');
  return (
    <nav aria-label={t('filter')} className="no-print">
      <details className="filters" open={hasFilter(filter)}>
        <summary>
          <ListFilter aria-hidden="true" size={20} />
          {t('filterOpen')}
        </summary>
        <div className="grid gap-4 pt-2 md:pt-0">
          <FilterRow
            name={t('filterTheme')}
            slug={slug}
            options={[null, ...themes].map((theme) => ({
              key: theme ?? 'all',
              text: theme ? t(`theme.${theme}`) : t('all'),
              current: filter.theme === theme,
              filter: { ...filter, theme },
            }))}
          />
          <FilterRow
            name={t('filterAudience')}
            slug={slug}
            options={[null, ...audiences].map((audience) => ({
              key: audience ?? 'all',
              text: audience ? t(`audience.${audience}`) : t('all'),
              current: filter.audience === audience,
              filter: { ...filter, audience },
            }))}
          />
        </div>
      </details>
    </nav>
  );
}

type Option = { key: string; text: string; current: boolean; filter: ProgrammeFilter };

function FilterRow({ name, slug, options }: { name: string; slug: string; options: Option[] }) {
  const locale = useLocale();
  return (
    <div className="grid gap-x-4 gap-y-1.5 md:grid-cols-[8.5rem_minmax(0,1fr)]">
      <p className="font-semibold md:py-2.5">{name}</p>
      <ul className="flex flex-wrap gap-2">
        {options.map((option) => (
          <li key={option.key}>
            <Link
              href={{
                pathname: '/conferences/[slug]/programme',
                params: { slug },
                query: queryFromFilter(option.filter, locale),
              }}
              scroll={false}
              aria-current={option.current ? 'true' : undefined}
              className="filter-link"
            >
              {option.text}
            </Link>
          </li>
        ))}
      </ul>
    </div>
  );
}
