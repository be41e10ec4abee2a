import 'server-only';
import { notFound } from 'next/navigation';
import { loadOrganiserConsultation } from '@/features/consultation/loaders';
import type { Href } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/i18n/routing';
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

/** The cards, groups and pairs that may say the same, for whoever facilitates. `cardId`: pairs of that card alone. */
export async function loadGrouping(locale: Locale, slug: string, here: Href, cardId: string | null) {
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'facilitate', here);
  const meeting = (await getMeeting(consultation.id)) ?? notFound();
  const pairs = await listSimilarPairs(consultation.id, meeting.cards, cardId);
  return { actor, consultation, meeting, pairs, canEdit: isWorkable(consultation.state) };
}

/** The meeting's controls. */
export async function loadMeeting(locale: Locale, slug: string, here: Href) {
  const { consultation } = await loadOrganiserConsultation(locale, slug, 'facilitate', here);
  const meeting = (await getMeeting(consultation.id)) ?? notFound();
  return {
    consultation,
    meeting,
    invited: await listInvited(consultation.id),
    canEdit: isWorkable(consultation.state),
  };
}

/** Who does what, to read; the controls for whoever facilitates. */
export async function loadMatrix(locale: Locale, slug: string, here: Href) {
  const { actor, consultation } = await loadOrganiserConsultation(locale, slug, 'seeConsultations', here);
  const [rows, meeting, invited] = await Promise.all([
    listTaskRows(consultation.id),
    getMeeting(consultation.id),
    listInvited(consultation.id),
  ]);
  if (!meeting) notFound();
  return { consultation, rows, meeting, invited, canEdit: canFacilitate(actor) && isWorkable(consultation.state) };
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
