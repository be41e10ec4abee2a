import 'server-only';
import { revokeAccessLinks } from '@/features/access-link/commands';
import { ensureRepresentative } from '@/features/representative/commands';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import type { Result } from '@/lib/result';
import { isOwnAddress } from './change-commands';
import { mailEditorLink, mailWaitingEditor } from './editor-mail-commands';
import { holdStanding } from './standing-commands';
import type { ChangeRefusal, Standing } from './types';

export type EditorContext = { actor: Actor; requestId: string; formKey: string };

/** More than this need not be asked whether somebody may write. */
const mostAsked = 5;

/**
 * Somebody wants to write the organisation's input. The invitation's own addresses and people who are confirmed already get their link
 * at once; anybody else waits until one of those confirms, for the organisation's link may have been passed on (trust line 37). The
 * answer is the same for all, so that it tells nobody who is known.
 */
export function askToWrite(
  invitationId: string,
  { name, email }: { name: string; email: string },
  context: EditorContext,
): Promise<Result<object, ChangeRefusal>> {
  return inTransaction(async (tx) => {
    const standing = await holdStanding(tx, invitationId);
    if (!standing) return { ok: false, reason: 'notFound' };
    const stop = writingStop(standing);
    if (stop) return { ok: false, reason: stop };
    const known = await tx.representative.findUnique({
      where: { invitationId_emailCanonical: { invitationId, emailCanonical: canonicalEmail(email) ?? email } },
      select: { name: true, confirmedAt: true },
    });
    const isConfirmed = isOwnAddress(standing, email) || known?.confirmedAt != null;
    const { id } = await ensureRepresentative(tx, {
      invitationId,
      // Who is known keeps their name: whoever asks is not known to be them.
      name: known?.name ?? name,
      email,
      isEditor: true,
      confirmedAt: isConfirmed ? standing.now : null,
      addedByName: name,
      locale: standing.locale === 'en' ? 'en' : 'sv',
    });
    await audit(tx, standing, context, 'answer.editor_asked');
    if (isConfirmed) await mailEditorLink(tx, standing, id, context.formKey);
    else
      for (const asked of await whoMayConfirm(tx, standing))
        await mailWaitingEditor(tx, standing, { asked, name, email, key: `${id}:${context.formKey}` });
    return { ok: true };
  });
}

function writingStop({ state, consultationState }: Standing): ChangeRefusal | null {
  if (state === 'revoked') return 'revoked';
  if (consultationState === 'cancelled') return 'cancelled';
  return consultationState === 'open' || consultationState === 'held' ? null : 'closed';
}

/** The confirmed editors, and whoever reads the organisation's own mailbox. */
async function whoMayConfirm(tx: Tx, standing: Standing): Promise<string[]> {
  const emailCanonical = canonicalEmail(standing.email) ?? standing.email;
  const known = await tx.representative.findUnique({
    where: { invitationId_emailCanonical: { invitationId: standing.id, emailCanonical } },
    select: { name: true },
  });
  const own = await ensureRepresentative(tx, {
    invitationId: standing.id,
    name: known?.name ?? standing.organisation,
    email: standing.email,
    confirmedAt: standing.now,
    addedByName: standing.organisation,
    locale: standing.locale === 'en' ? 'en' : 'sv',
  });
  const editors = await tx.representative.findMany({
    where: { invitationId: standing.id, isEditor: true, confirmedAt: { not: null }, revokedAt: null },
    orderBy: { createdAt: 'asc' },
    take: mostAsked,
    select: { id: true },
  });
  return [...new Set([own.id, ...editors.map(({ id }) => id)])];
}

type Decision = { editorId: string; decision: 'confirm' | 'remove' };

/**
 * Lets somebody who waits write, or takes that from an editor at once. Only a confirmed editor or the organisation's own address may. Who
 * holds a seat keeps their page; others' links end.
 */
export function decideEditor(
  invitationId: string,
  { editorId, decision }: Decision,
  context: EditorContext,
): Promise<Result<object, 'notFound' | 'notYours'>> {
  return inTransaction(async (tx) => {
    const standing = await holdStanding(tx, invitationId);
    if (!standing) return { ok: false, reason: 'notFound' };
    if (!(await mayDecide(tx, standing, context.actor))) return { ok: false, reason: 'notYours' };
    const editor = await tx.representative.findFirst({
      where: { id: editorId, invitationId, isEditor: true, revokedAt: null },
      select: {
        id: true,
        email: true,
        confirmedAt: true,
        holdings: { where: { endedAt: null }, select: { id: true } },
      },
    });
    if (!editor) return { ok: false, reason: 'notFound' };
    if (decision === 'confirm') {
      if (editor.confirmedAt) return { ok: true };
      await tx.representative.update({
        where: { id: editor.id },
        data: { confirmedAt: standing.now, version: { increment: 1 } },
        select: { id: true },
      });
      await mailEditorLink(tx, standing, editor.id, context.formKey);
    } else {
      const stays = editor.holdings.length > 0 || isOwnAddress(standing, editor.email);
      await removeEditor(tx, standing, editor.id, stays);
    }
    await audit(tx, standing, context, `answer.editor_${decision === 'confirm' ? 'confirmed' : 'removed'}`);
    return { ok: true };
  });
}

async function mayDecide(tx: Tx, standing: Standing, actor: Actor): Promise<boolean> {
  const me = await tx.representative.findFirst({
    where: { id: actorId(actor) ?? '', invitationId: standing.id, revokedAt: null, confirmedAt: { not: null } },
    select: { isEditor: true, email: true },
  });
  return me !== null && (me.isEditor || isOwnAddress(standing, me.email));
}

async function removeEditor(tx: Tx, { now }: Standing, id: string, stays: boolean): Promise<void> {
  await tx.representative.update({
    where: { id },
    data: { isEditor: false, confirmedAt: null, ...(stays ? {} : { revokedAt: now }), version: { increment: 1 } },
    select: { id: true },
  });
  if (!stays) await revokeAccessLinks(tx, { representativeId: id }, now);
  await tx.outboxMail.updateMany({
    where: { state: 'queued', template: 'editor-link', consultationMail: { representativeId: id } },
    data: { state: 'dropped', secret: null, rendered: null, lastError: 'superseded' },
  });
}

function audit(tx: Tx, standing: Standing, { actor, requestId }: EditorContext, action: string) {
  return writeAudit(tx, {
    actor,
    requestId,
    action,
    subjectType: 'invitation',
    subjectId: standing.id,
    consultationId: standing.consultationId,
  });
}
