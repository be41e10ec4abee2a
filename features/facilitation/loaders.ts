import 'server-only';
import { notFound } from 'next/navigation';
import type { ConsultationHead } from '@/features/consultation/types';
import type { Actor } from '@/lib/actor';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getLive } from './live-queries';
import { screenOf, tableOf } from './live-rules';
import { listTaskRows } from './matrix-queries';
import { canFacilitate } from './policy';
import { getMeeting, listInvited } from './queries';
import { isWorkable } from './rules';
import { listSimilarPairs } from './similar-queries';
import { getConsultationOfScreen, getSeatAtTable } from './table-queries';

/** The cards, groups and pairs that may say the same. `cardId`: pairs of that card alone. */
export async function loadGrouping(consultation: ConsultationHead, cardId: string | null) {
  const meeting = (await getMeeting(consultation.id)) ?? notFound();
  const pairs = await listSimilarPairs(consultation.id, meeting.cards, cardId);
  return { meeting, pairs, canEdit: isWorkable(consultation.state) };
}

/** The meeting's controls. */
export async function loadMeeting(consultation: ConsultationHead) {
  const meeting = (await getMeeting(consultation.id)) ?? notFound();
  return { meeting, invited: await listInvited(consultation.id), canEdit: isWorkable(consultation.state) };
}

/** Who does what, to read; the controls for whoever facilitates. */
export async function loadMatrix(actor: Actor, consultation: ConsultationHead) {
  const rows = await listTaskRows(consultation.id);
  const meeting = (await getMeeting(consultation.id)) ?? notFound();
  const invited = await listInvited(consultation.id);
  return { rows, meeting, invited, canEdit: canFacilitate(actor) && isWorkable(consultation.state) };
}

/** What a person with a seat sees at the table. Unknown, revoked and seatless links end on one neutral page; nothing is written. */
export async function loadTable(token: string) {
  const seat = (await getSeatAtTable(token)) ?? (await unknownLink());
  const live = (await getLive(seat.consultationId)) ?? notFound();
  const invited = await listInvited(seat.consultationId);
  return { seat, invited, table: tableOf(live.meeting, live.tasks, seat.invitationId) };
}

/** What the projector shows. The address is asked of the database itself: a renewed one ends at once. */
export async function loadScreen(token: string) {
  const consultationId = (await getConsultationOfScreen(token)) ?? (await unknownLink());
  const live = (await getLive(consultationId)) ?? notFound();
  return { head: live.meeting.head, screen: screenOf(live.meeting, live.tasks) };
}

/** Someone who tries many links is logged. */
async function unknownLink(): Promise<never> {
  const consumed = await consume('tokenGuessByIp', await clientIp());
  if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown links of meetings from one address');
  return notFound();
}
