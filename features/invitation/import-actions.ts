'use server';

import { actorId } from '@/lib/actor';
import { formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { applyInvitationImport } from './import-commands';
import { getInvitationImport } from './import-queries';
import { confirmImportSchema } from './import-schema';
import { canEditInvitations } from './policy';

/** Does what the preview showed, all of it or nothing. One's own file only. */
export const confirmInvitationImportAction = formAction({
  namespace: 'invitations',
  schema: confirmImportSchema,
  limit: 'organiserWriteByUser',
  allow: async (actor, form) => {
    const id = String(form.get('importId') ?? '');
    const found = canEditInvitations(actor) ? await getInvitationImport(id, actorId(actor) ?? '') : null;
    return found ? { ok: true, subject: found } : { ok: false, subjectType: 'invitation_import', subjectId: id };
  },
  run: async ({ importId, plan }, context) => {
    const done = await applyInvitationImport(importId, plan, context);
    if (!done.ok) return { ok: false, problem: done.reason };
    const href = {
      pathname: '/organiser/consultations/[slug]/invitations/import',
      params: { slug: context.subject.slug },
      query: { file: importId, invited: String(done.invited), organisations: String(done.organisations) },
    } as const;
    return { ok: true, href: getPathname({ href, locale: context.locale }) };
  },
});
