import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Tag } from '@/components/ui/tag';
import type { Role } from '@/lib/actor';
import { formatShortDate } from '@/lib/time';
import type { ListedColleague } from '../types';
import { ChangeRole } from './change-role';

const tones = { here: 'calm', series: 'outline', everywhere: 'outline' } as const;

/** Who has which role, where it comes from and since when; what the actor may change opens in place. */
export function ColleagueList({
  colleagues,
  roles,
}: {
  colleagues: readonly ListedColleague[];
  roles: readonly Role[];
}) {
  const t = useTranslations('colleagues');
  if (colleagues.length === 0)
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{t('emptyText')}</p>
      </EmptyState>
    );
  return (
    <ul className="divide-y divide-mist-2">
      {colleagues.map((colleague) => (
        <li
          key={colleague.grantId}
          className="grid grid-cols-1 gap-x-6 gap-y-2 py-3.5 [overflow-wrap:anywhere] sm:grid-cols-[minmax(0,1fr)_auto]"
        >
          <Who colleague={colleague} />
          <p className="flex flex-wrap items-center gap-2 sm:justify-end">
            <b className="mr-1 font-semibold">{t(`roles.${colleague.role}`)}</b>
            {colleague.from === 'here' ? null : <Tag tone={tones[colleague.from]}>{t(`from.${colleague.from}`)}</Tag>}
          </p>
          {colleague.canChange ? (
            <div className="sm:col-span-2">
              <ChangeRole colleague={colleague} roles={roles} />
            </div>
          ) : null}
        </li>
      ))}
    </ul>
  );
}

function Who({ colleague: { name, email, isSelf, since } }: { colleague: ListedColleague }) {
  const t = useTranslations('colleagues');
  const locale = useLocale();
  return (
    <div className="min-w-0">
      <p className="font-semibold [overflow-wrap:anywhere]">
        <bdi>{name ?? email}</bdi>
        {isSelf ? <span className="font-normal text-ink-2"> ({t('you')})</span> : null}
      </p>
      <p className="text-md text-ink-2 [overflow-wrap:anywhere]">
        {name ? `${email}, ` : ''}
        {t('since', { date: formatShortDate(since, locale) })}
      </p>
    </div>
  );
}
