'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { canMendMail, canSeeMailOf } from './policy';
import { giveUpMail, liftSuppression, releaseMail } from './problem-commands';
import { getConferenceOfMail, listConferencesOfBlocked } from './problem-queries';
import { liftSchema, parkedMailSchema } from './problem-schema';

type Found = { conferenceId: string | null };

async function allowMail(actor: Actor, form: FormData): Promise<Allowed<Found>> {
  const posted = form.get('parkedMailId');
  const id = typeof posted === 'string' ? posted : '';
  const mail = await getConferenceOfMail(id);
  const denied = { ok: false as const, subjectType: 'mail', subjectId: id };
  if (!mail || !canSeeMailOf(actor, mail.conferenceId)) return denied;
  return canMendMail(actor, mail.conferenceId) ? { ok: true, subject: mail } : { ...denied, known: true };
}

/** Whoever may mend the mail of a conference where the address is registered, or everyone's. */
async function allowAddress(actor: Actor, form: FormData): Promise<Allowed<Found>> {
  const posted = form.get('blockedAddress');
  const conferences = await listConferencesOfBlocked(typeof posted === 'string' ? posted.slice(0, 254) : '');
  const denied = { ok: false as const, subjectType: 'mail_suppression', subjectId: 'address' };
  if (!conferences) return denied;
  const own = conferences.find((id) => canMendMail(actor, id));
  if (own) return { ok: true, subject: { conferenceId: own } };
  if (canMendMail(actor, null)) return { ok: true, subject: { conferenceId: null } };
  return conferences.some((id) => canSeeMailOf(actor, id)) ? { ...denied, known: true } : denied;
}

export const mendParkedMailAction = formAction({
  namespace: 'mailProblems',
  schema: parkedMailSchema,
  limit: 'organiserWriteByUser',
  allow: allowMail,
  run: async ({ parkedMailId: id, what }, { actor, subject, requestId, locale }) => {
    const mail = { id, conferenceId: subject.conferenceId };
    const isDone = await (what === 'release' ? releaseMail : giveUpMail)(mail, { actor, requestId });
    if (!isDone) return { ok: false, problem: 'notParked' };
    return {
      ok: true,
      href: getPathname({ href: { pathname: '/organiser/mail-problems', query: { done: what } }, locale }),
    };
  },
});

export const liftSuppressionAction = formAction({
  namespace: 'mailProblems',
  schema: liftSchema,
  limit: 'organiserWriteByUser',
  allow: allowAddress,
  run: async ({ blockedAddress, reason }, { actor, subject, requestId, locale }) => {
    const blocked = { emailCanonical: blockedAddress, reason, conferenceId: subject.conferenceId };
    if (!(await liftSuppression(blocked, { actor, requestId }))) return { ok: false, problem: 'notBlocked' };
    return {
      ok: true,
      href: getPathname({ href: { pathname: '/organiser/mail-problems', query: { done: 'lifted' } }, locale }),
    };
  },
});
