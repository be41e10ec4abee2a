import { useLocale, useTranslations } from 'next-intl';
import { SortableTh, Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate, formatTime } from '@/lib/time';
import { type ListView, nextOrder, type SortKey } from '../organiser-rules';
import type { RegistrationRow } from '../organiser-types';
import { mailTones, stateTones } from './organiser-tones';

type Props = {
  rows: readonly RegistrationRow[];
  view: ListView;
  conference: { slug: string; city: string };
  /** The address of the list with another view. */
  hrefFor: (view: ListView) => string;
};

/** A page of registrations. The heads sort by links, so that the order stands in the address. */
export function OrganiserTable({ rows, view, conference, hrefFor }: Props) {
  const t = useTranslations('registrations');
  const sortable = (key: SortKey) => ({
    href: hrefFor({ ...view, page: 1, order: nextOrder(view.order, key) }),
    sort:
      view.order.key === key
        ? view.order.descending
          ? ('descending' as const)
          : ('ascending' as const)
        : ('none' as const),
  });
  return (
    <Table id="registrations" caption={t('caption', { city: conference.city })} captionHidden>
      <thead>
        <tr>
          <SortableTh {...sortable('name')}>{t('columns.name')}</SortableTh>
          <SortableTh {...sortable('organisation')}>{t('columns.organisation')}</SortableTh>
          <SortableTh {...sortable('created')}>{t('columns.created')}</SortableTh>
          <Th>{t('columns.seats')}</Th>
          <Th>{t('columns.state')}</Th>
          <Th>{t('columns.mail')}</Th>
          <SortableTh {...sortable('reference')}>{t('columns.reference')}</SortableTh>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} slug={conference.slug} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, slug }: { row: RegistrationRow; slug: string }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  return (
    <tr>
      <th scope="row" className="max-w-80 min-w-56 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
        <Link
          href={{ pathname: '/organiser/conferences/[slug]/registrations/[id]', params: { slug, id: row.id } }}
          className="inline-flex min-h-6 items-center font-semibold break-words [overflow-wrap:anywhere]"
        >
          <bdi>{row.name}</bdi>
        </Link>
        <span className="block text-sm text-ink-2 [overflow-wrap:anywhere]">{row.email}</span>
      </th>
      <Td className="max-w-80 min-w-44 break-words">
        <bdi>{row.organisationName}</bdi>
      </Td>
      <Td className="tabular whitespace-nowrap">
        {formatShortDate(row.createdAt, locale)} {formatTime(row.createdAt, locale)}
      </Td>
      <Td className="tabular">{row.seats}</Td>
      <Td>
        <Tag tone={stateTones[row.state]}>{t(`states.${row.state}`)}</Tag>
      </Td>
      <Td>
        <Tag tone={mailTones[row.mail]} className="whitespace-nowrap">
          {t(`mailStatus.${row.mail}`)}
        </Tag>
      </Td>
      <Td className="tabular whitespace-nowrap">{row.reference}</Td>
    </tr>
  );
}
