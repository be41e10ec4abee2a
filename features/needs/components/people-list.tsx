import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/ui/empty-state';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate, formatTime } from '@/lib/time';
import type { PersonWithNeeds } from '../types';

/** Who has written something, by name; what it is is on a page of its own and opened by a button. */
export function PeopleList({ people, slug }: { people: readonly PersonWithNeeds[]; slug: string }) {
  const t = useTranslations('needs');
  const locale = useLocale();
  if (people.length === 0)
    return (
      <EmptyState title={t('emptyTitle')}>
        <p>{t('emptyText')}</p>
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
        {people.map(({ id, kind, name, lastReadAt }) => (
          <tr key={id}>
            <th scope="row" className="min-w-48 border-t border-mist-2 px-3.5 py-3 font-normal">
              <Link
                href={{ pathname: '/organiser/conferences/[slug]/needs/[id]', params: { slug, id } }}
                className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
              >
                <bdi>{name}</bdi>
              </Link>
            </th>
            <Td>
              <Tag tone={kind === 'speaker' ? 'calm' : 'outline'}>{t(`kinds.${kind}`)}</Tag>
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
