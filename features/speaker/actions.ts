'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { decideChange } from './change-commands';
import { createSpeaker, editSpeaker } from './commands';
import { setConsents } from './consent-commands';
import { removePhoto } from './file-commands';
import { canAddSpeakers, canEditSpeaker, canSeeSpeaker } from './policy';
import { getChangeOwner, getSpeakerConferences } from './queries';
import { consentsSchema, decideSchema, editSpeakerSchema, newSpeakerSchema, removePhotoSchema } from './schema';

const limit = 'organiserWriteByUser' as const;

/** A speaker the actor may change; a reader who may see them is told what is missing, everyone else sees nothing. */
async function mayEdit(actor: Actor, speakerId: string): Promise<Allowed<string>> {
  const conferences = await getSpeakerConferences(speakerId);
  if (conferences && canEditSpeaker(actor, conferences)) return { ok: true, subject: speakerId };
  const known = conferences !== null && canSeeSpeaker(actor, conferences);
  return { ok: false, subjectType: 'speaker', subjectId: speakerId, known };
}

const byPostedId = (actor: Actor, form: FormData) => mayEdit(actor, String(form.get('speakerId') ?? ''));

function speakerHref(id: string, done: string, locale: Locale, hash?: string): string {
  const href = { pathname: '/organiser/speakers/[id]', params: { id }, query: { klart: done } } as const;
  return getPathname({ href: hash ? { ...href, hash } : href, locale });
}

/** Writes somebody into the register. */
export const createSpeakerAction = formAction({
  namespace: 'speakers',
  schema: newSpeakerSchema,
  limit,
  allow: async (actor): Promise<Allowed<null>> =>
    canAddSpeakers(actor) ? { ok: true, subject: null } : { ok: false, subjectType: 'speakers', subjectId: 'new' },
  run: async (input, context) => {
    const outcome = await createSpeaker(input, context);
    if (!outcome.ok) return { ok: false, fields: { email: outcome.reason } };
    return { ok: true, href: speakerHref(outcome.id, 'created', context.locale) };
  },
});

/** Changes what is kept of somebody. */
export const editSpeakerAction = formAction({
  namespace: 'speakers',
  schema: editSpeakerSchema,
  limit,
  allow: byPostedId,
  run: async (input, context) => {
    const outcome = await editSpeaker(input, context);
    if (outcome.ok) return { ok: true, href: speakerHref(input.speakerId, 'edited', context.locale) };
    if (outcome.reason === 'emailTaken') return { ok: false, fields: { email: outcome.reason } };
    return { ok: false, problem: outcome.reason };
  },
});

/** Consents told to the organiser, by the speaker or by a guardian. */
export const consentsOnBehalfAction = formAction({
  namespace: 'speakers',
  schema: consentsSchema,
  lists: ['purposes'],
  limit,
  allow: byPostedId,
  run: async (input, context) => {
    const outcome = await setConsents(input.speakerId, input.purposes, context);
    if (outcome.ok) return { ok: true, href: speakerHref(input.speakerId, 'consents', context.locale, 'consents') };
    return { ok: false, problem: outcome.reason };
  },
});

/** Takes the photo away. */
export const removePhotoAction = formAction({
  namespace: 'speakers',
  schema: removePhotoSchema,
  limit,
  allow: byPostedId,
  run: async ({ speakerId }, context) => {
    const outcome = await removePhoto(speakerId, context);
    if (outcome.ok) return { ok: true, href: speakerHref(speakerId, 'photoRemoved', context.locale, 'photo') };
    return { ok: false, problem: outcome.reason };
  },
});

/** Takes in a speaker's change, field by field, or leaves it out with words to the speaker. */
export const decideChangeAction = formAction({
  namespace: 'speakers',
  schema: decideSchema,
  limit,
  allow: async (actor, form) => {
    const changeId = String(form.get('changeId') ?? '');
    const speakerId = await getChangeOwner(changeId);
    return speakerId ? mayEdit(actor, speakerId) : { ok: false, subjectType: 'speaker_change', subjectId: changeId };
  },
  run: async (input, context) => {
    const outcome = await decideChange(input, context);
    if (outcome.ok) return { ok: true, href: speakerHref(context.subject, 'decided', context.locale) };
    return { ok: false, problem: outcome.reason };
  },
});
