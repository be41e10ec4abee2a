import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { SortableTh, Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate, formatTime } from '@/lib/time';
import type { ColumnKey } from '../column-rules';
import { type ListView, nextOrder, type SortKey, sortKeys } from '../organiser-rules';
import type { RegistrationRow } from '../organiser-types';
import { mailTones, stateTones } from './organiser-tones';

type Props = {
  rows: readonly RegistrationRow[];
  view: ListView;
  conference: { slug: string; city: string };
  /** The address of the list with another view. */
  hrefFor: (view: ListView) => string;
  /** With a box to tick before each row; the form around the table posts `selected`. */
  selectable: boolean;
};

/** A page of registrations with the chosen columns. The heads sort by links, so that the order stands in the address. */
export function OrganiserTable({ rows, view, conference, hrefFor, selectable }: Props) {
  const t = useTranslations('registrations');
  const shown = view.columns.filter((column) => column !== 'email');
  const head = (column: 'name' | ColumnKey) => {
    const key = sortKeys.find((candidate) => candidate === column);
    if (!key) return <Th key={column}>{t(`columns.${column}`)}</Th>;
    const href = hrefFor({ ...view, page: 1, order: nextOrder(view.order, key) });
    return (
      <SortableTh key={column} href={href} sort={sortOf(view, key)}>
        {t(`columns.${column}`)}
      </SortableTh>
    );
  };
  return (
    <Table id="registrations" caption={t('caption', { city: conference.city })} captionHidden>
      <thead>
        <tr>
          {selectable ? (
            <Th className="w-12">
              <span className="sr-only">{t('columns.selected')}</span>
            </Th>
          ) : null}
          {head('name')}
          {shown.map(head)}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id} className="has-checked:bg-chosen">
            {selectable ? <SelectCell row={row} /> : null}
            <NameCell row={row} slug={conference.slug} withEmail={view.columns.includes('email')} />
            {shown.map((column) => (
              <Cell key={column} column={column} row={row} />
            ))}
          </tr>
        ))}
      </tbody>
    </Table>
  );
}

function sortOf({ order }: ListView, key: SortKey): 'ascending' | 'descending' | 'none' {
  if (order.key !== key) return 'none';
  return order.descending ? 'descending' : 'ascending';
}

function SelectCell({ row }: { row: RegistrationRow }) {
  const t = useTranslations('registrations');
  return (
    <Td className="w-12">
      <label className="-m-2 flex min-h-11 min-w-11 cursor-pointer items-center justify-center">
        <input
          type="checkbox"
          name="selected"
          value={row.id}
          className="size-6 accent-spruce"
          aria-label={t('select', { name: row.name })}
        />
      </label>
    </Td>
  );
}

function NameCell({ row, slug, withEmail }: { row: RegistrationRow; slug: string; withEmail: boolean }) {
  const t = useTranslations('registrations');
  return (
    <th scope="row" className="max-w-80 min-w-56 border-t border-mist-2 px-3.5 py-3 align-top font-normal">
      <Link
        href={{ pathname: '/organiser/conferences/[slug]/registrations/[id]', params: { slug, id: row.id } }}
        className="inline-flex min-h-6 items-center font-semibold break-words [overflow-wrap:anywhere]"
      >
        <bdi>{row.name}</bdi>
      </Link>
      {withEmail ? <span className="block text-sm text-ink-2 [overflow-wrap:anywhere]">{row.email}</span> : null}
      {row.overbookNote === null ? null : (
        <Tag tone="sun" className="mt-1">
          {t('overbooked')}
        </Tag>
      )}
    </th>
  );
}

function Cell({ column, row }: { column: ColumnKey; row: RegistrationRow }) {
  const t = useTranslations('registrations');
  const locale = useLocale();
  const moment = (at: Date | null) => (at ? `${formatShortDate(at, locale)} ${formatTime(at, locale)}` : '');
  const cells: Record<ColumnKey, [className: string, content: () => ReactNode]> = {
    email: ['', () => row.email],
    organisation: ['max-w-80 min-w-44 break-words', () => <bdi>{row.organisationName}</bdi>],
    kind: ['whitespace-nowrap', () => t(`kinds.${row.organisationKind ?? 'unlisted'}`)],
    county: ['whitespace-nowrap', () => row.countyName],
    municipality: ['tabular', () => row.municipalityCode],
    workRole: ['max-w-60 min-w-36 break-words', () => <bdi>{row.workRole}</bdi>],
    created: ['tabular whitespace-nowrap', () => moment(row.createdAt)],
    cancelled: ['tabular whitespace-nowrap', () => moment(row.cancelledAt)],
    seats: ['tabular', () => row.seats],
    state: ['', () => <Tag tone={stateTones[row.state]}>{t(`states.${row.state}`)}</Tag>],
    mail: [
      '',
      () => (
        <Tag tone={mailTones[row.mail]} className="whitespace-nowrap">
          {t(`mailStatus.${row.mail}`)}
        </Tag>
      ),
    ],
    source: ['whitespace-nowrap', () => t(`sources.${row.source}`)],
    note: ['max-w-80 min-w-44 break-words', () => row.overbookNote],
    reference: ['tabular whitespace-nowrap', () => row.reference],
  };
  const [className, content] = cells[column];
  return <Td className={className}>{content()}</Td>;
}
