'use server';

import { refresh } from 'next/cache';
import { getSettings } from '@/features/tour/settings-queries';
import type { Actor } from '@/lib/actor';
import { env } from '@/lib/env';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { may } from '@/lib/rights';
import { createPreview, revokePreview } from './commands';
import { previewSchema } from './schema';

async function allowPreview(actor: Actor, form: FormData): Promise<Allowed<string>> {
  const id = String(form.get('previewOf') ?? '');
  const exists = isUuid(id) && (await getSettings(id)) !== null;
  if (exists && may(actor, 'editSettings', id)) return { ok: true, subject: id };
  return { ok: false, subjectType: 'conference', subjectId: id, known: exists && may(actor, 'seeConference', id) };
}

/**
 * A new link, which ends the one before and is told once, or the link taken back. One form for both: its answer stays where it is when
 * the page shows that a link is out, or none.
 */
export const changePreviewAction = formAction({
  namespace: 'tours.preview',
  schema: previewSchema,
  limit: 'organiserWriteByUser',
  allow: allowPreview,
  run: async ({ what }, { actor, requestId, locale, subject }) => {
    if (what === 'revoke') {
      const wasThere = await revokePreview(subject, { actor, requestId });
      refresh();
      return { ok: true, done: wasThere ? 'revoked' : 'none' };
    }
    const made = await createPreview(subject, { actor, requestId });
    if (!made.ok) return { ok: false, problem: made.reason };
    refresh();
    const href = { pathname: '/preview/[token]', params: { token: made.token } } as const;
    return { ok: true, done: 'created', values: { link: `${env.APP_URL}${getPathname({ href, locale })}` } };
  },
});
