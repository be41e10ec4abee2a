'use server';

import { getSettings } from '@/features/tour/settings-queries';
import type { Actor } from '@/lib/actor';
import { env } from '@/lib/env';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { may } from '@/lib/rights';
import { createPreview, revokePreview } from './commands';
import { createPreviewSchema, revokePreviewSchema } from './schema';

async function allowPreview(actor: Actor, form: FormData): Promise<Allowed<string>> {
  const id = String(form.get('previewOf') ?? form.get('revokeFor') ?? '');
  const exists = isUuid(id) && (await getSettings(id)) !== null;
  if (exists && may(actor, 'editSettings', id)) return { ok: true, subject: id };
  return { ok: false, subjectType: 'conference', subjectId: id, known: exists && may(actor, 'seeConference', id) };
}

/** A new link; the one before stops working. The link is told once. */
export const createPreviewAction = formAction({
  namespace: 'tours.preview',
  schema: createPreviewSchema,
  limit: 'organiserWriteByUser',
  allow: allowPreview,
  run: async (_input, { actor, requestId, locale, subject }) => {
    const made = await createPreview(subject, { actor, requestId });
    if (!made.ok) return { ok: false, problem: made.reason };
    const href = { pathname: '/preview/[token]', params: { token: made.token } } as const;
    return { ok: true, done: 'created', values: { link: `${env.APP_URL}${getPathname({ href, locale })}` } };
  },
});

/** Takes the link back. */
export const revokePreviewAction = formAction({
  namespace: 'tours.preview',
  schema: revokePreviewSchema,
  limit: 'organiserWriteByUser',
  allow: allowPreview,
  run: async (_input, { actor, requestId, subject }) => {
    const wasThere = await revokePreview(subject, { actor, requestId });
    return { ok: true, done: wasThere ? 'revoked' : 'none' };
  },
});
