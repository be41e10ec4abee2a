'use server';

import { refresh } from 'next/cache';
import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { getScheduleConference } from './facts-queries';
import { releaseSchema, restoreSchema } from './form-schema';
import { canEditSchedule, canReleaseProgramme, canSeeSchedule } from './policy';
import { releaseProgramme } from './release-commands';
import { restoreVersion } from './step-commands';

type Subject = { id: string; slug: string };

function allow(may: (actor: Actor, conferenceId: string) => boolean) {
  return async (actor: Actor, form: FormData): Promise<Allowed<Subject>> => {
    const conferenceId = String(form.get('conferenceId') ?? '');
    const conference = isUuid(conferenceId) ? await getScheduleConference(conferenceId) : null;
    const denied = { ok: false, subjectType: 'conference', subjectId: conferenceId } as const;
    if (!conference) return denied;
    if (!may(actor, conference.id)) return { ...denied, known: canSeeSchedule(actor, conference.id) };
    return { ok: true, subject: conference };
  };
}

/** Makes the working programme what everybody sees. */
export const releaseAction = formAction({
  namespace: 'release',
  schema: releaseSchema,
  allow: allow(canReleaseProgramme),
  limit: 'organiserWriteByUser',
  run: async ({ revision, comment }, { actor, subject, requestId, now, locale }) => {
    const done = await releaseProgramme({ conferenceId: subject.id, revision, comment, actor, requestId, now });
    if (!done.ok) {
      refresh();
      return { ok: false, problem: done.reason, values: { who: done.meanwhile?.by ?? 'none' } };
    }
    const { number, people, mailingId } = done;
    const query = { released: String(number), people: String(mailingId ? people : 0), mailing: mailingId ?? undefined };
    const href = { pathname: '/organiser/conferences/[slug]/versions', params: { slug: subject.slug }, query } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});

/** Takes a released version into the draft. */
export const restoreAction = formAction({
  namespace: 'release',
  schema: restoreSchema,
  allow: allow(canEditSchedule),
  limit: 'organiserWriteByUser',
  run: async ({ revision, number }, { actor, subject, requestId, locale }) => {
    const done = await restoreVersion({ conferenceId: subject.id, revision, actor, requestId }, number);
    if (!done.ok) {
      refresh();
      return { ok: false, problem: done.reason, values: { who: done.meanwhile?.by ?? 'none' } };
    }
    const href = { pathname: '/organiser/conferences/[slug]/schedule', params: { slug: subject.slug } } as const;
    return { ok: true, href: getPathname({ href: { ...href, query: { done: 'restored' } }, locale }) };
  },
});
