import 'server-only';
import type { Actor } from '@/lib/actor';
import { markOf } from './live-queries';
import { canSeat, canTakeAttendance } from './policy';
import { listBoardRows } from './queries';
import { boardViewFrom, figuresOf, isShown } from './rules';
import { chairsOf, speakersOf } from './seating-rules';

type Query = Record<string, string | string[] | undefined>;
type Opened = { actor: Actor; consultation: { id: string } };

/** The board as the address says. One query. */
export async function loadBoardPage({ actor, consultation }: Opened, query: Query) {
  const all = await listBoardRows(consultation.id);
  const view = boardViewFrom(query);
  return {
    view,
    mark: markOf(all),
    figures: figuresOf(all),
    rows: all.filter((row) => isShown(row, view)),
    canSeat: canSeat(actor),
    canTakeAttendance: canTakeAttendance(actor),
  };
}

/** Chairs and the order of speaking. One query. */
export async function loadSeating({ actor, consultation }: Opened) {
  const rows = await listBoardRows(consultation.id);
  return { chairs: chairsOf(rows), speakers: speakersOf(rows), canSeat: canSeat(actor) };
}

/** Who is expected, organisation by organisation. One query. */
export async function loadAttendance({ actor, consultation }: Opened) {
  const rows = await listBoardRows(consultation.id);
  return { rows, figures: figuresOf(rows), canTake: canTakeAttendance(actor) };
}
