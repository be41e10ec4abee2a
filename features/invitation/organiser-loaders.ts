import 'server-only';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import {
  countInvitations,
  getListFigures,
  listInvitationIds,
  listInvitations,
  listWaitingExtensions,
} from './list-queries';
import { listViewFrom, pageSize } from './list-rules';
import { getInvitationDetail, listOrganisationChoices } from './organiser-queries';
import { canEditInvitations } from './policy';

type Query = Record<string, string | string[] | undefined>;
/** So many ids fit in an address. */
const mostAtOnce = 200;

type Opened = { actor: Actor; consultation: { id: string } };

/** A page of a consultation's invitations as the address says. Five queries, however many there are. */
export async function loadInvitationList({ actor, consultation }: Opened, query: Query) {
  const asked = listViewFrom(query);
  const [count, figures, extensions] = await Promise.all([
    countInvitations(consultation.id, asked),
    getListFigures(consultation.id),
    listWaitingExtensions(consultation.id),
  ]);
  const pageCount = Math.max(1, Math.ceil(count / pageSize));
  const view = { ...asked, page: Math.min(asked.page, pageCount) };
  const canEdit = canEditInvitations(actor);
  const [rows, ids] = await Promise.all([
    listInvitations(consultation.id, view),
    canEdit && count <= mostAtOnce ? listInvitationIds(consultation.id, view, mostAtOnce) : [],
  ]);
  return { view, count, pageCount, figures, extensions, rows, canEdit, ids };
}

/** One invitation of this consultation; 404 and a row in the audit log for another's and for an unknown one. */
export async function loadInvitation({ actor, consultation }: Opened, id: string) {
  const invitation = await getInvitationDetail(id);
  if (invitation?.consultationId !== consultation.id)
    return denyAccess({ actor, subjectType: 'invitation', subjectId: id });
  return { invitation, canEdit: canEditInvitations(actor) };
}

/** What the form of a new invitation offers. */
export function loadOrganisationChoices() {
  return listOrganisationChoices();
}
