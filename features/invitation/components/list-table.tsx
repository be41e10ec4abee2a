import { useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/ui/button';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { Link } from '@/lib/i18n/link';
import { formatShortDate } from '@/lib/time';
import { mailWord, stateTones } from '../list-rules';
import type { InvitationRow } from '../organiser-types';

type Props = {
  rows: readonly InvitationRow[];
  slug: string;
  canEdit: boolean /** Where the chosen go. */;
  action: string;
};

/** A page of the list. The form leads to the draft of a mail, never straight to a mail. */
export function ListTable({ rows, slug, canEdit, action }: Props) {
  const t = useTranslations('invitations.list');
  const table = (
    <Table id="invitations" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          {canEdit ? <Th>{t('choose')}</Th> : null}
          <Th>{t('organisation')}</Th>
          <Th>{t('kind')}</Th>
          <Th>{t('seats')}</Th>
          <Th>{t('state')}</Th>
          <Th>{t('answered')}</Th>
          <Th>{t('mails')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} slug={slug} canEdit={canEdit} />
        ))}
      </tbody>
    </Table>
  );
  if (!canEdit) return table;
  return (
    <form action={action} method="get" className="grid grid-cols-1 gap-4">
      {table}
      <div>
        <Button type="submit" variant="ghost">
          {t('mailChosen')}
        </Button>
      </div>
    </form>
  );
}

function Row({ row, slug, canEdit }: { row: InvitationRow; slug: string; canEdit: boolean }) {
  const t = useTranslations('invitations');
  const params = { slug, id: row.id };
  return (
    <tr>
      {canEdit ? (
        <Td>
          <input
            type="checkbox"
            name="ids"
            value={row.id}
            aria-label={t('list.chooseOne', { organisation: row.organisation, role: row.roleAsked || '–' })}
            className="size-6 accent-spruce"
          />
        </Td>
      ) : null}
      <th scope="row" className="min-w-56 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
        <Link
          href={{ pathname: '/organiser/consultations/[slug]/invitations/[id]', params }}
          className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
        >
          <bdi>{row.organisation}</bdi>
        </Link>
        <span className="block text-sm text-ink-2 [overflow-wrap:anywhere]">
          <bdi>{[row.roleAsked, row.addressedName].filter(Boolean).join(', ')}</bdi>
        </span>
      </th>
      <Td>{t(`kinds.${row.kind}`)}</Td>
      <Td className="tabular whitespace-nowrap">
        {t('list.seatsOf', { held: row.seatsHeld, granted: row.seatsGranted })}
      </Td>
      <Td>
        <span className="flex flex-wrap gap-1.5">
          <Tag tone={stateTones[row.state]}>{t(`states.${row.state}`)}</Tag>
          {row.isKey ? <Tag tone="outline">{t('keyTag')}</Tag> : null}
          {row.wantsMoreTime ? <Tag tone="sun">{t('states.moreTime')}</Tag> : null}
        </span>
      </Td>
      <Td className="min-w-44">
        <Answered row={row} />
      </Td>
      <Td>{t(`mailWords.${mailWord(row.mails)}`)}</Td>
    </tr>
  );
}

function Answered({ row }: { row: InvitationRow }) {
  const t = useTranslations('invitations');
  const locale = useLocale();
  if (!row.answeredAt || !row.source) return <>{t('list.nobody')}</>;
  return (
    <>
      <bdi className="[overflow-wrap:anywhere]">{row.answeredBy}</bdi>
      <span className="block text-sm text-ink-2">
        {formatShortDate(row.answeredAt, locale)}, {t(`sources.${row.source}`)}
      </span>
    </>
  );
}
