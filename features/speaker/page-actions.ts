'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import { consume } from '@/lib/rate-limit';
import { addAbsence, answerInvitation, removeAbsence, saveSpeakerNeeds, saveTechnicalNeeds } from './answer-commands';
import type { WriteContext } from './commands';
import { setConsents } from './consent-commands';
import { removePhoto, removePresentation } from './file-commands';
import { getInvitationOf } from './page-queries';
import { saveProfile } from './profile-commands';
import {
  absenceSchema,
  answerSchema,
  ownConsentsSchema,
  ownNeedsSchema,
  profileSchema,
  removeAbsenceSchema,
  technicalSchema,
  tokenSchema,
} from './schema';

// Whoever holds the token is the speaker: it is in the posted form, so no other site can send one of these.

type Invitation = { id: string; speakerId: string; conferenceId: string };
type Part = 'answer' | 'profile' | 'photo' | 'presentation' | 'times' | 'technical' | 'needs' | 'consents';
type Done = { ok: true; done: string } | { ok: false; reason: string; field?: string };

async function byLink(_actor: Actor, form: FormData): Promise<Allowed<Invitation>> {
  const invitation = await getInvitationOf(String(form.get('token') ?? ''));
  return invitation
    ? { ok: true, subject: invitation }
    : { ok: false, subjectType: 'speaker_invitation', subjectId: 'link' };
}

/** Does one part of the page as the speaker, and leads back to that part, where it says what was done. */
function part<I extends { token: string }>(
  which: Part,
  work: (input: I, invitation: Invitation, context: WriteContext) => Promise<Done>,
) {
  return async (input: I, { subject, requestId, now, locale }: FormContext<Invitation>): Promise<FormOutcome> => {
    const consumed = await consume('speakerWriteByToken', input.token);
    if (!consumed.ok) return { ok: false, problem: 'rateLimited' };
    const actor = { kind: 'speaker' as const, speakerId: subject.speakerId };
    const outcome = await work(input, subject, { actor, requestId, now });
    if (!outcome.ok)
      return outcome.field
        ? { ok: false, fields: { [outcome.field]: outcome.reason } }
        : { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/speaker/[token]',
      params: { token: input.token },
      query: { klart: outcome.done },
      hash: which,
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  };
}

/** Yes or no. */
export const answerAction = formAction({
  namespace: 'speakerPage',
  schema: answerSchema,
  allow: byLink,
  run: part('answer', async (input, at, context) => {
    const outcome = await answerInvitation(at, input.answer, context);
    return outcome.ok ? { ok: true, done: input.answer } : outcome;
  }),
});

/** Name, title, organisation and biography. */
export const profileAction = formAction({
  namespace: 'speakerPage',
  schema: profileSchema,
  allow: byLink,
  run: part(
    'profile',
    async ({ token: _token, ...text }: { token: string } & Parameters<typeof saveProfile>[1], at, context) => {
      const outcome = await saveProfile(at.speakerId, text, context);
      if (!outcome.ok) return outcome;
      return { ok: true, done: { shown: 'profile', waiting: 'profileWaits', same: 'same' }[outcome.became] };
    },
  ),
});

/** Takes the own photo away. */
export const removeOwnPhotoAction = formAction({
  namespace: 'speakerPage',
  schema: tokenSchema,
  allow: byLink,
  run: part('photo', async (_input, at, context) => {
    const outcome = await removePhoto(at.speakerId, context);
    return outcome.ok ? { ok: true, done: 'photoRemoved' } : outcome;
  }),
});

/** Takes the own presentation away. */
export const removeOwnPresentationAction = formAction({
  namespace: 'speakerPage',
  schema: tokenSchema,
  allow: byLink,
  run: part('presentation', async (_input, at, context) => {
    const outcome = await removePresentation(at, context);
    return outcome.ok ? { ok: true, done: 'presentationRemoved' } : outcome;
  }),
});

/** A time when the speaker cannot be there. */
export const addAbsenceAction = formAction({
  namespace: 'speakerPage',
  schema: absenceSchema,
  allow: byLink,
  run: part('times', async (input, at, context) => {
    const outcome = await addAbsence(at, input, context);
    return outcome.ok ? { ok: true, done: 'timeAdded' } : { ...outcome, field: 'from' };
  }),
});

export const removeAbsenceAction = formAction({
  namespace: 'speakerPage',
  schema: removeAbsenceSchema,
  allow: byLink,
  run: part('times', async (input, at, context) => {
    const outcome = await removeAbsence(at, input.absenceId, context);
    return outcome.ok ? { ok: true, done: 'timeRemoved' } : outcome;
  }),
});

/** What the room must have. */
export const technicalAction = formAction({
  namespace: 'speakerPage',
  schema: technicalSchema,
  allow: byLink,
  run: part('technical', async ({ technicalNeeds }, at, context) => {
    const outcome = await saveTechnicalNeeds(at, { technicalNeeds }, context);
    return outcome.ok ? { ok: true, done: 'technical' } : outcome;
  }),
});

/** Food and access. */
export const ownNeedsAction = formAction({
  namespace: 'speakerPage',
  schema: ownNeedsSchema,
  allow: byLink,
  run: part('needs', async ({ food, access, other }, at, context) => {
    const outcome = await saveSpeakerNeeds(at, { food, access, other }, context);
    return outcome.ok ? { ok: true, done: outcome.kept ? 'needs' : 'needsRemoved' } : outcome;
  }),
});

/** What is consented to from now on; what is not ticked is withdrawn. */
export const ownConsentsAction = formAction({
  namespace: 'speakerPage',
  schema: ownConsentsSchema,
  lists: ['purposes'],
  allow: byLink,
  run: part('consents', async ({ purposes }, at, context) => {
    const outcome = await setConsents(at.speakerId, purposes, context);
    return outcome.ok ? { ok: true, done: 'consents' } : outcome;
  }),
});
