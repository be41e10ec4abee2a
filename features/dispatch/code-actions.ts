'use server';

import type { FormOutcome } from '@/lib/form-action';
import { formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp } from '@/lib/request';
import { openByCode } from './code-commands';
import { codeFrom } from './code-rules';
import { codeSchema } from './schema';

/** One answer for every code that opens nothing: wrong, ended, revoked, or tried too often. */
const neutral: FormOutcome = { ok: false, fields: { code: 'codeWrong' } };

/** The code of a paper letter. Tries are counted by address and by how the code begins; the code itself is in no log. */
export const openByCodeAction = formAction({
  namespace: 'dispatches',
  schema: codeSchema,
  allow: async () => ({ ok: true, subject: null }),
  run: async ({ code }, { requestId, locale }) => {
    const byIp = await consume('invitationCodeByIp', await clientIp());
    const byStart = await consume('invitationCodeByStart', (codeFrom(code) ?? '').slice(0, 4));
    if (!byIp.ok || !byStart.ok) {
      log.warn({ requestId }, 'many codes of letters tried');
      return neutral;
    }
    const token = await openByCode(code, requestId);
    if (token === null) return neutral;
    return { ok: true, href: getPathname({ href: { pathname: '/invitation/[token]', params: { token } }, locale }) };
  },
});
