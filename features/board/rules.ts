import { organisationKinds, single } from '@/features/invitation/list-rules';
import { invitationTransitions } from '@/features/invitation/rules';
import type { InvitationState, OrganisationKind, SeatAttendance } from '@/generated/prisma/enums';
import type { BoardFigures, BoardRow, BoardSeat } from './types';

export const boardFilters = ['all', 'coming', 'key', 'noMandate', 'free'] as const;
export type BoardFilter = (typeof boardFilters)[number];
export type BoardView = { show: BoardFilter; kind: OrganisationKind | null };

type Query = Record<string, string | string[] | undefined>;

/** Reads what the board shows from an address. What is not understood is as if it were not there. */
export function boardViewFrom(query: Query): BoardView {
  return {
    show: boardFilters.find((known) => known === single(query.show)) ?? 'all',
    kind: organisationKinds.find((known) => known === single(query.kind)) ?? null,
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOfBoard({ show, kind }: BoardView): Record<string, string> {
  return { ...(show === 'all' ? {} : { show }), ...(kind ? { kind } : {}) };
}

const heldSeats = ({ seats }: BoardRow) => seats.filter(({ holder }) => holder !== null);

/** Red on the board: a key organisation from which nobody may decide. */
export function lacksMandate(row: Pick<BoardRow, 'isKey' | 'seats'>): boolean {
  return row.isKey && !row.seats.some(({ holder }) => holder?.mandate === 'decide');
}

/** Does the view let this organisation through? */
export function isShown(row: BoardRow, { show, kind }: BoardView): boolean {
  if (kind && row.kind !== kind) return false;
  if (show === 'coming') return heldSeats(row).length > 0;
  if (show === 'key') return row.isKey;
  if (show === 'noMandate') return lacksMandate(row);
  return show === 'all' || row.seats.some(({ holder }) => holder === null);
}

/** The numbers for the room and the kitchen. */
export function figuresOf(rows: readonly BoardRow[]): BoardFigures {
  const seats = rows.flatMap((row) => row.seats);
  const held = seats.filter(({ holder }) => holder !== null);
  const may = (mandate: string) => held.filter(({ holder }) => holder?.mandate === mandate).length;
  return {
    organisations: rows.length,
    coming: rows.filter((row) => heldSeats(row).length > 0).length,
    people: held.length,
    decide: may('decide'),
    speak: may('speak'),
    listen: may('listen'),
    freeSeats: seats.length - held.length,
    withoutMandate: rows.filter(lacksMandate).length,
    attended: seats.filter(({ attendance }) => attendance === 'attended').length,
    absent: seats.filter(({ attendance }) => attendance === 'absent').length,
  };
}

type Told = { attendance: SeatAttendance; isHeld: boolean };

/**
 * The state of an invitation when attendance at its seats is this. All seats with somebody in them must be told (where nobody is named:
 * all seats); somebody there makes it attended, nobody absent. When something is untold again it is what it was: `before`.
 */
export function stateAfterAttendance(
  state: InvitationState,
  seats: readonly Told[],
  before: InvitationState,
): InvitationState {
  const held = seats.filter(({ isHeld }) => isHeld);
  const counted = held.length > 0 ? held : seats;
  const isTold = counted.length > 0 && counted.every(({ attendance }) => attendance !== 'expected');
  const wanted = !isTold
    ? state === 'attended' || state === 'absent'
      ? before
      : state
    : counted.some(({ attendance }) => attendance === 'attended')
      ? 'attended'
      : 'absent';
  return wanted === state || invitationTransitions[state].includes(wanted) ? wanted : state;
}

/** The state that an untold invitation goes back to: what it answered last, else how far its mail had come. */
export function stateBefore(
  lastAnswer: string | null,
  { deliveredAt, isHeld }: { deliveredAt: Date | null; isHeld: boolean },
): InvitationState {
  if (lastAnswer === 'delegated') return 'delegated';
  if (lastAnswer === 'accepted' || isHeld) return 'accepted';
  return deliveredAt ? 'delivered' : 'sent';
}

/** A name badge. */
export type Badge = { name: string; title: string; organisation: string };

/** One badge for each person who comes, in the order of their names. */
export function badgesOf(rows: readonly BoardRow[]): Badge[] {
  return rows
    .flatMap((row) =>
      row.seats.flatMap(({ holder }: BoardSeat) =>
        holder ? [{ name: holder.name, title: holder.title, organisation: row.organisation }] : [],
      ),
    )
    .sort((a, b) => a.name.localeCompare(b.name, 'sv'));
}
