import { useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { Decision } from '../overview-rules';

/** What needs a decision, the most urgent first, each with the way to where it is decided. */
export function OverviewDecisions({ slug, decisions }: { slug: string; decisions: readonly Decision[] }) {
  const t = useTranslations('consultations.overview');
  return (
    <Panel id="decisions" title={t('decisions')}>
      {decisions.length === 0 ? <p className="text-ink-2">{t('noDecisions')}</p> : null}
      <ul className="grid grid-cols-1">
        {decisions.map(({ kind, count, days, tone, pathname, query }) => (
          <li
            key={kind}
            className="flex flex-wrap items-center gap-x-4 gap-y-1 border-t border-mist-2 py-3 first:border-0"
          >
            <Tag tone={tone} className="tabular min-w-11 text-center">
              {count}
            </Tag>
            <span className="min-w-0 grow basis-60">{t(`kinds.${kind}`, { count, days })}</span>
            <Link
              href={{ pathname, params: { slug }, query }}
              className="inline-flex min-h-11 items-center font-semibold"
            >
              {t(`to.${kind}`)}
            </Link>
          </li>
        ))}
      </ul>
    </Panel>
  );
}
