import 'server-only';
import { listOwners } from '@/features/commitment/queries';
import { canEditConsultations } from '@/features/consultation/policy';
import type { ConsultationHead } from '@/features/consultation/types';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { countOutcomes, getOutcome, getOutcomePlace, listOutcomes } from './queries';
import { obstacleToClear, pageSize, viewFrom, warningsOf } from './rules';

type Opened = { actor: Actor; consultation: ConsultationHead };
type Query = Record<string, string | string[] | undefined>;

/** The cards with what came of them, as the address says. Three queries. */
export async function loadOutcomes({ actor, consultation }: Opened, query: Query) {
  const asked = viewFrom(query);
  const [counts, place] = await Promise.all([
    countOutcomes(consultation.id, asked.search),
    getOutcomePlace(consultation.id),
  ]);
  const count = counts[asked.show];
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  const view = { ...asked, page: Math.min(asked.page, pageCount) };
  return {
    view,
    counts,
    count,
    pageCount,
    publishedAt: place?.outcomesPublishedAt ?? null,
    rows: await listOutcomes(consultation.id, view),
    canEdit: canEditConsultations(actor),
  };
}

/** One card by its number in the address; 404 and a row in the audit log for a draft's or an unknown one. */
export async function loadOutcome({ actor, consultation }: Opened, card: string) {
  const detail = /^[1-9]\d{0,5}$/.test(card) ? await getOutcome(consultation.id, Number(card)) : null;
  if (!detail) return denyAccess({ actor, subjectType: 'outcome', subjectId: card });
  const canEdit = canEditConsultations(actor);
  const { outcome } = detail;
  return {
    ...detail,
    canEdit,
    owners: canEdit ? await listOwners(consultation.id) : [],
    warnings: outcome ? warningsOf(outcome) : [],
    obstacle: outcome ? obstacleToClear(outcome) : null,
  };
}
