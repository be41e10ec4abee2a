import { useLocale, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import { Disclosure } from '@/components/ui/disclosure';
import { Tag } from '@/components/ui/tag';
import type { BoardRow, BoardSeat } from '../types';
import { AttendanceButtons } from './attendance-buttons';

type Props = {
  rows: readonly BoardRow[];
  canTake: boolean;
  /** Below a seat: somebody came whom nobody had named. Composed by the page. */
  substitute?: (row: BoardRow, seat: BoardSeat) => ReactNode;
};

const comes = (row: BoardRow) =>
  row.seats.some(({ holder }) => holder !== null) ||
  ['accepted', 'delegated', 'attended', 'absent'].includes(row.state);
const waits = (row: BoardRow) => !comes(row) && ['sent', 'delivered', 'bounced'].includes(row.state);

/**
 * Everybody who is expected, organisation by organisation, to be ticked off at the door; below, those who never answered. Who declined or
 * answers in writing is not waited for.
 */
export function AttendanceList({ rows, canTake, substitute }: Props) {
  const t = useTranslations('board.attendance');
  const silent = rows.filter(waits);
  return (
    <>
      <Organisations rows={rows.filter(comes)} canTake={canTake} substitute={substitute} />
      {silent.length > 0 ? (
        <Disclosure plain summary={t('silent', { count: silent.length })}>
          <Organisations rows={silent} canTake={canTake} />
        </Disclosure>
      ) : null}
    </>
  );
}

function Organisations({
  rows,
  canTake,
  substitute,
}: Omit<Props, 'substitute'> & { substitute?: Props['substitute'] }) {
  return (
    <ul className="grid gap-4">
      {rows.map((row) => (
        <li key={row.id} className="rounded-panel border border-mist-2 bg-birch px-4.5 py-3.5">
          <h2 className="text-h4 [overflow-wrap:anywhere]">
            <bdi>{row.organisation}</bdi>
          </h2>
          <ul className="divide-y divide-mist-2">
            {row.seats.map((seat) => (
              <Seat key={seat.id} row={row} seat={seat} canTake={canTake} substitute={substitute} />
            ))}
          </ul>
        </li>
      ))}
    </ul>
  );
}

const tones = { attended: 'calm', absent: 'ling', expected: 'outline' } as const;

function Seat({
  row,
  seat,
  canTake,
  substitute,
}: { row: BoardRow; seat: BoardSeat } & Pick<Props, 'canTake'> & { substitute: Props['substitute'] }) {
  const t = useTranslations('board.attendance');
  const invitations = useTranslations('invitations');
  const locale = useLocale();
  const { holder } = seat;
  return (
    <li id={`seat-${seat.id}`} className="grid gap-2 py-3">
      <span className="flex flex-wrap items-start gap-x-4 gap-y-1">
        <span className="mr-auto min-w-0 [overflow-wrap:anywhere]">
          {holder ? (
            <>
              <bdi className="font-semibold">{holder.name}</bdi>
              {holder.title ? <bdi className="block text-md text-ink-2">{holder.title}</bdi> : null}
            </>
          ) : (
            <span className="text-ink-2">{t('nobody', { number: seat.number })}</span>
          )}
        </span>
        <Tag tone={tones[seat.attendance]} role="status">
          {invitations(`attendance.${seat.attendance}`)}
        </Tag>
      </span>
      {canTake ? (
        <>
          <AttendanceButtons
            seat={seat}
            isHeld={holder !== null}
            locale={locale}
            words={{
              attended: t('attended'),
              absent: t('absent'),
              undo: t('undo'),
              of: holder?.name ?? row.organisation,
            }}
          />
          {substitute?.(row, seat)}
        </>
      ) : null}
    </li>
  );
}
