'use server';

import { getRepresentativeByToken } from '@/features/representative/queries';
import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { leaveComment } from './comment-commands';
import { getRecordForInvitation } from './queries';
import { commentSchema } from './schema';

type Person = NonNullable<Awaited<ReturnType<typeof getRepresentativeByToken>>>;

// Whoever holds the token is the representative: it is in the posted form, so no other site can send one of these.
async function byLink(_actor: Actor, form: FormData): Promise<Allowed<Person>> {
  const person = await getRepresentativeByToken(String(form.get('token') ?? ''));
  return person ? { ok: true, subject: person } : { ok: false, subjectType: 'representative', subjectId: 'link' };
}

/** A comment on one paragraph of the record that is out. */
export const leaveCommentAction = formAction({
  namespace: 'meetingRecord',
  schema: commentSchema,
  allow: byLink,
  run: async ({ token, paragraphId, formKey, text }, { subject, requestId, locale }) => {
    // By person, not by link: each mail carries a link of its own.
    const consumed = await consume('representativeWrite', subject.id);
    if (!consumed.ok) return { ok: false, problem: 'rateLimited' };
    const consultationId = subject.consultation.id;
    const record = await getRecordForInvitation(consultationId, subject.invitationId);
    if (!record) return { ok: false, problem: 'timeClosed' };
    const left = await leaveComment(
      { id: record.id, consultationId },
      {
        paragraphId,
        formKey,
        text,
        invitationId: subject.invitationId,
        representativeId: subject.id,
        byName: subject.name,
      },
      { actor: { kind: 'representative', representativeId: subject.id }, requestId },
    );
    if (!left.ok) return { ok: false, problem: left.reason === 'closed' ? 'timeClosed' : left.reason };
    const href = {
      pathname: '/representative/[token]/record',
      params: { token },
      query: { done: 'commented' },
      hash: `p-${paragraphId}`,
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
