import { useLocale, useTranslations } from 'next-intl';
import { Panel } from '@/components/ui/panel';
import { Tag, type TagTone } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatDateTime } from '@/lib/time';
import type { ListedDispatch } from '../page-types';
import type { DispatchState } from '../types';

const tones: Record<DispatchState, TagTone> = {
  draft: 'outline',
  reviewed: 'sun',
  released: 'calm',
  discarded: 'outline',
};

/** The dispatches in one state, each with its numbers and the way in. */
export function DispatchList({
  slug,
  state,
  rows,
}: {
  slug: string;
  state: DispatchState;
  rows: readonly ListedDispatch[];
}) {
  const t = useTranslations('dispatches');
  return (
    <Panel id={`state-${state}`} title={t(`groups.${state}`)}>
      <ul className="-mb-1">
        {rows.map((row) => (
          <Item key={row.id} slug={slug} row={row} />
        ))}
      </ul>
    </Panel>
  );
}

function Item({ slug, row }: { slug: string; row: ListedDispatch }) {
  const t = useTranslations('dispatches');
  const locale = useLocale();
  const at = formatDateTime(row.releasedAt ?? row.createdAt, locale);
  return (
    <li className="flex flex-wrap items-baseline gap-x-4 gap-y-1 border-t border-mist-2 py-3 first:border-0">
      <div className="min-w-0 grow basis-72">
        <Link
          href={{ pathname: '/organiser/consultations/[slug]/dispatches/[id]', params: { slug, id: row.id } }}
          className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
        >
          {row.subject || t('noSubject')}
        </Link>
        <p className="text-sm text-ink-2">
          {`${t(`kinds.${row.kind}`)} · ${t(row.releasedAt ? 'list.released' : 'list.drafted', { at })}`}
          {row.isAutomatic ? ` · ${t('list.automatic')}` : row.by ? ` · ${row.by}` : null}
        </p>
        <Numbers row={row} />
      </div>
      <Tag tone={tones[row.state]}>{t(`states.${row.state}`)}</Tag>
    </li>
  );
}

function Numbers({ row }: { row: ListedDispatch }) {
  const t = useTranslations('dispatches.numbers');
  const { state, recipients, sent, delivered, bounced, failed, answered, skipped } = row;
  return (
    <p className="tabular mt-1 text-md">
      {t('recipients', { count: recipients })}
      {state === 'released' ? ` · ${t('sent', { count: sent })} · ${t('delivered', { count: delivered })}` : null}
      {bounced > 0 ? <span className="text-ling">{` · ${t('bounced', { count: bounced })}`}</span> : null}
      {failed > 0 ? <span className="text-ling">{` · ${t('failed', { count: failed })}`}</span> : null}
      {state === 'released' && answered > 0 ? ` · ${t('answered', { count: answered })}` : null}
      {skipped > 0 ? ` · ${t('skipped', { count: skipped })}` : null}
    </p>
  );
}
