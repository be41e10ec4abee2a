import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import type { Href } from '@/lib/i18n/navigation';
import { formatShortDate, formatTime } from '@/lib/time';
import type { PersonWithNeeds } from '../types';

/** Who has written something, by name; what it is is on a page of its own and opened by a button. */
export function PeopleList({
  people,
  hrefFor,
  emptyText,
}: {
  /** `from`: the organisation of somebody who comes to a consultation. */
  people: readonly (PersonWithNeeds & { from?: string })[];
  hrefFor: (id: string) => Href;
  emptyText: string;
}) {
  const t = useTranslations('needs');
  const locale = useLocale();
  if (people.length === 0)
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{emptyText}</p>
      </EmptyState>
    );
  return (
    <Table id="people" caption={t('people', { count: people.length })}>
      <thead>
        <tr>
          <Th>{t('columns.name')}</Th>
          <Th>{t('columns.who')}</Th>
          <Th>{t('columns.lastRead')}</Th>
        </tr>
      </thead>
      <tbody>
        {people.map(({ id, kind, name, from, lastReadAt }) => (
          <tr key={id}>
            <th scope="row" className="min-w-48 border-t border-mist-2 px-3.5 py-3 font-normal">
              <Link
                href={hrefFor(id)}
                className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
              >
                <bdi>{name}</bdi>
              </Link>
            </th>
            <Td>
              <Tag tone={kind === 'speaker' ? 'calm' : 'outline'}>{t(`kinds.${kind}`)}</Tag>
              {from ? <bdi className="block [overflow-wrap:anywhere]">{from}</bdi> : null}
            </Td>
            <Td className="tabular whitespace-nowrap">
              {lastReadAt ? `${formatShortDate(lastReadAt, locale)} ${formatTime(lastReadAt, locale)}` : t('neverRead')}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  );
}
