import { useTranslations } from 'next-intl';
import { Table, Td, Th } from '@/components/ui/table';
import { Tag } from '@/components/ui/tag';
import { stateTones } from '@/features/invitation/list-rules';
import { Link } from '@/lib/i18n/link';
import { lacksMandate } from '../rules';
import type { BoardRow, BoardSeat } from '../types';

type Props = { rows: readonly BoardRow[]; slug: string /** May the reader open an invitation? */; opens: boolean };

const mandateTones = { decide: 'calm', speak: 'outline', listen: 'outline' } as const;

/** Organisations, seats and mandates: who comes from where, what they may do, and where nobody may decide who should. */
export function BoardTable({ rows, slug, opens }: Props) {
  const t = useTranslations('board');
  return (
    <Table id="board" caption={t('caption')} captionHidden>
      <thead>
        <tr>
          <Th>{t('columns.organisation')}</Th>
          <Th>{t('columns.mandate')}</Th>
          <Th>{t('columns.seats')}</Th>
          <Th>{t('columns.state')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <Row key={row.id} row={row} slug={slug} opens={opens} />
        ))}
      </tbody>
    </Table>
  );
}

function Row({ row, slug, opens }: { row: BoardRow; slug: string; opens: boolean }) {
  const t = useTranslations('board');
  const invitations = useTranslations('invitations');
  const isRed = lacksMandate(row);
  const name = <bdi>{row.organisation}</bdi>;
  return (
    <tr className={isRed ? 'bg-ling-soft' : undefined}>
      <th scope="row" className="min-w-44 border-t border-mist-2 px-3.5 py-3 text-left align-top font-normal">
        {opens ? (
          <Link
            href={{ pathname: '/organiser/consultations/[slug]/invitations/[id]', params: { slug, id: row.id } }}
            className="inline-flex min-h-6 items-center font-semibold [overflow-wrap:anywhere]"
          >
            {name}
          </Link>
        ) : (
          <span className="font-semibold [overflow-wrap:anywhere]">{name}</span>
        )}
        <span className="block text-sm text-ink-2 [overflow-wrap:anywhere]">
          {[invitations(`kinds.${row.kind}`), row.roleAsked].filter(Boolean).join(', ')}
        </span>
      </th>
      <Td>
        {isRed ? (
          <Tag tone="ling" className="border-ling bg-birch">
            {t('noMandate')}
          </Tag>
        ) : (
          <Best row={row} />
        )}
      </Td>
      <Td className="min-w-64">
        <ol className="grid gap-1.5">
          {row.seats.map((seat) => (
            <Seat key={seat.id} seat={seat} />
          ))}
        </ol>
      </Td>
      <Td>
        <span className="flex flex-wrap gap-1.5">
          <Tag tone={stateTones[row.state]}>{invitations(`states.${row.state}`)}</Tag>
          {row.isKey ? <Tag tone="outline">{invitations('keyTag')}</Tag> : null}
        </span>
      </Td>
    </tr>
  );
}

/** The widest mandate that somebody from there has. */
function Best({ row }: { row: BoardRow }) {
  const t = useTranslations('invitations.mandates');
  const best = (['decide', 'speak', 'listen'] as const).find((mandate) =>
    row.seats.some(({ holder }) => holder?.mandate === mandate),
  );
  return best ? <Tag tone={mandateTones[best]}>{t(best)}</Tag> : <span className="text-ink-2">–</span>;
}

function Seat({ seat }: { seat: BoardSeat }) {
  const t = useTranslations('board');
  const invitations = useTranslations('invitations');
  const { holder, attendance, chair, number } = seat;
  if (!holder) return <li className="text-ink-2">{t('freeSeat', { number })}</li>;
  return (
    <li className="[overflow-wrap:anywhere]">
      <bdi className="font-semibold">{holder.name}</bdi>
      {holder.title ? <bdi>, {holder.title}</bdi> : null}
      <span className="block text-sm text-ink-2">
        {[
          invitations(`mandates.${holder.mandate}`),
          holder.kind === 'representative' ? '' : invitations(`holdings.${holder.kind}`).toLocaleLowerCase('sv'),
          chair ? t('chair', { number: chair }) : '',
          attendance === 'expected' ? '' : invitations(`attendance.${attendance}`).toLocaleLowerCase('sv'),
        ]
          .filter(Boolean)
          .join(', ')}
      </span>
    </li>
  );
}
