import 'server-only';
import { canEditConsultations } from '@/features/consultation/policy';
import type { ConsultationHead } from '@/features/consultation/types';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import type { Locale } from '@/lib/time';
import { shownSubject } from './message-rules';
import type { ListedDispatch, LoadedDispatch } from './page-types';
import { getPreview } from './preview-queries';
import {
  countInvitations,
  countRecipients,
  getDispatch,
  listDispatches,
  listRecipients,
  recipientPageSize,
} from './queries';

type Query = Record<string, string | string[] | undefined>;
type Opened = { actor: Actor; consultation: ConsultationHead };
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);

/** The dispatches of a consultation, and whether the actor may write one. */
export async function loadDispatches({ actor, consultation }: Opened, locale: Locale) {
  const rows = await listDispatches(consultation.id);
  return {
    dispatches: rows.map((row): ListedDispatch => ({ ...row, subject: shownSubject(row, consultation, locale) })),
    canWrite: canEditConsultations(actor),
  };
}

/** Which invitations the address names ('?ids=…'), for the form of a new dispatch. */
export async function loadNewDispatch({ actor, consultation }: Opened, query: Query) {
  if (!canEditConsultations(actor))
    return denyAccess({ actor, subjectType: 'dispatches', subjectId: consultation.slug });
  // Once with commas between, or once for each box that was ticked.
  const ids = [query.ids]
    .flat()
    .flatMap((text) => (text ?? '').split(','))
    .filter((id) => /^[0-9a-f-]{36}$/i.test(id))
    .slice(0, 1_000);
  return { ids, chosen: ids.length === 0 ? 0 : await countInvitations(consultation.id, ids) };
}

/** A dispatch: its words, whom it goes to, how the first of them get it, and what became of it. */
export async function loadDispatch(
  { actor, consultation }: Opened,
  id: string,
  query: Query,
  locale: Locale,
): Promise<LoadedDispatch> {
  const dispatch = await getDispatch(id);
  if (!dispatch || dispatch.consultationId !== consultation.id)
    return denyAccess({ actor, subjectType: 'dispatch', subjectId: id });
  const subject = shownSubject(dispatch, consultation, locale);
  const counts = await countRecipients(id);
  const pageCount = Math.max(1, Math.ceil(counts.total / recipientPageSize));
  const page = Math.min(Math.max(1, Math.floor(Number(one(query.page))) || 1), pageCount);
  const number = Math.min(Math.max(1, Math.floor(Number(one(query.as))) || 1), 10);
  const asked = one(query.lang);
  const language = asked === 'sv' || asked === 'en' ? asked : null;
  const [recipients, preview] = await Promise.all([listRecipients(id, page), getPreview(dispatch, number, language)]);
  return { dispatch, counts, page, pageCount, recipients, preview, canWrite: canEditConsultations(actor), subject };
}
