'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { foundPlace } from './choice-rules';
import { loadChoices } from './loaders';
import { canEditSettings, canSeeConference } from './policy';
import { settingsSchema, stateSchema } from './schema';
import { saveSettings } from './settings-commands';
import { getSettings } from './settings-queries';
import { changeState } from './state-commands';
import type { Settings } from './types';

async function allowSettings(actor: Actor, form: FormData): Promise<Allowed<Settings>> {
  const id = String(form.get('conference') ?? '');
  const settings = isUuid(id) ? await getSettings(id) : null;
  if (settings && canEditSettings(actor, id)) return { ok: true, subject: settings };
  const known = settings !== null && canSeeConference(actor, id);
  return { ok: false, subjectType: 'conference', subjectId: id, known };
}

function settingsHref(slug: string, query: Record<string, string | undefined>) {
  return { pathname: '/organiser/conferences/[slug]/settings', params: { slug }, query } as const;
}

/** All settings of a conference at once. */
export const saveSettingsAction = formAction({
  namespace: 'tours',
  schema: settingsSchema,
  lists: ['needsAsked', 'moderators'],
  limit: 'organiserWriteByUser',
  allow: allowSettings,
  run: async (input, { actor, requestId, locale, subject }) => {
    const { conference: _id, version, host, moderators, ...rest } = input;
    const found = foundPlace({ venueId: rest.venueId, host, moderators }, await loadChoices());
    if (!found.ok) return { ok: false, fields: found.fields, values: { name: found.unknown } };
    const { hostId, moderatorIds } = found.place;
    const by = { conferenceId: subject.id, version, actor, requestId };
    const saved = await saveSettings({ ...rest, hostId, moderatorIds }, by);
    if (saved.ok) {
      const { moved, unplaced } = saved.programme;
      const query = {
        done: moved ? 'moved' : 'saved',
        v: `${version + 1}`,
        waiting: unplaced > 0 ? `${unplaced}` : undefined,
      };
      return { ok: true, href: getPathname({ href: settingsHref(saved.slug, query), locale }) };
    }
    if (saved.reason === 'stale') return { ok: false, problem: 'stale' };
    if (saved.reason !== 'problems') return { ok: false, fields: { slug: saved.reason } };
    const fields = Object.fromEntries((saved.problems ?? []).map(({ field, reason }) => [field, reason]));
    return { ok: false, fields, values: { taken: saved.taken ?? 0 } };
  },
});

/** The conference's state, by one step that has said what it does. */
export const changeStateAction = formAction({
  namespace: 'tours',
  schema: stateSchema,
  limit: 'organiserWriteByUser',
  allow: allowSettings,
  run: async ({ to, version }, { actor, requestId, locale, subject, now }) => {
    const changed = await changeState(to, { conferenceId: subject.id, version, now, actor, requestId });
    if (!changed.ok) return { ok: false, problem: changed.reason === 'stale' ? 'stateStale' : 'obstacles' };
    return {
      ok: true,
      href: getPathname({ href: settingsHref(subject.slug, { done: 'state', v: `${version + 1}` }), locale }),
    };
  },
});
