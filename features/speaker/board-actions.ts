'use server';

import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import {
  addAbsence,
  answerInvitation,
  prepareInvitation,
  removeAbsence,
  saveTechnicalNeeds,
  waiveMaterial,
} from './answer-commands';
import { getBoardPlace } from './board-queries';
import { removePresentation } from './file-commands';
import { mailChosen, renewLink, revokeLink } from './invitation-commands';
import { canEditSpeakers, canSeeSpeakers } from './policy';
import {
  absenceOnBehalfSchema,
  mailChosenSchema,
  onBehalfAnswerSchema,
  onBehalfFactsSchema,
  prepareSchema,
  removeAbsenceOnBehalfSchema,
  removePresentationSchema,
  renewLinkSchema,
  revokeLinkSchema,
  waiveSchema,
} from './schema';

type Place = { conferenceId: string; slug: string; speakerId: string; invitationId: string | null };

/** The conference of the posted form, where the actor may edit speakers; and that the speaker is one of its. */
async function atConference(actor: Actor, form: FormData): Promise<Allowed<Place>> {
  const conferenceId = String(form.get('conferenceId') ?? '');
  const speakerId = form.get('speakerId');
  const place = await getBoardPlace(conferenceId, speakerId === null ? null : String(speakerId));
  if (place && canEditSpeakers(actor, place.conferenceId)) return { ok: true, subject: place };
  const known = place !== null && canSeeSpeakers(actor, place.conferenceId);
  return { ok: false, subjectType: 'speakers', subjectId: conferenceId, known };
}

const common = { namespace: 'speakers', limit: 'organiserWriteByUser', allow: atConference } as const;

function pageHref({ slug, speakerId }: Place, done: string, locale: Locale, hash?: string): string {
  const href = {
    pathname: '/organiser/conferences/[slug]/speakers/[id]',
    params: { slug, id: speakerId },
    query: { klart: done },
  } as const;
  return getPathname({ href: hash ? { ...href, hash } : href, locale });
}

type Told = { ok: true } | { ok: false; reason: string };

function backTo(place: Place, outcome: Told, done: string, locale: Locale, hash?: string): FormOutcome {
  return outcome.ok ? { ok: true, href: pageHref(place, done, locale, hash) } : { ok: false, problem: outcome.reason };
}

/** Sends the invitations or reminders that were looked at. */
export const mailChosenAction = formAction({
  ...common,
  schema: mailChosenSchema,
  lists: ['speakerIds'],
  limit: 'inviteByUser',
  run: async (input, context) => {
    const { mailed } = await mailChosen(input, context);
    const query = { klart: input.wish === 'invite' ? 'invited' : 'reminded', antal: String(mailed) };
    const href = {
      pathname: '/organiser/conferences/[slug]/speakers',
      params: { slug: context.subject.slug },
      query,
    } as const;
    return { ok: true, href: getPathname({ href, locale: context.locale }) };
  },
});

/** A new link by mail; the old one ends. */
export const renewLinkAction = formAction({
  ...common,
  schema: renewLinkSchema,
  run: async (input, context) =>
    backTo(context.subject, await renewLink(input, context), 'renewed', context.locale, 'link'),
});

/** Ends the link. */
export const revokeLinkAction = formAction({
  ...common,
  schema: revokeLinkSchema,
  run: async (input, context) =>
    backTo(context.subject, await revokeLink(input, context), 'revoked', context.locale, 'link'),
});

/** Begins to fill in for somebody who gets no mail. */
export const prepareInvitationAction = formAction({
  ...common,
  schema: prepareSchema,
  run: async (input, context) => {
    await prepareInvitation(input, context);
    return { ok: true, href: pageHref(context.subject, 'prepared', context.locale) };
  },
});

/** Yes or no, as told by phone. */
export const answerOnBehalfAction = formAction({
  ...common,
  schema: onBehalfAnswerSchema,
  run: async (input, context) =>
    backTo(context.subject, await answerInvitation(input, input.answer, context), 'answered', context.locale, 'answer'),
});

/** No presentation is needed here, or is after all. */
export const waiveMaterialAction = formAction({
  ...common,
  schema: waiveSchema,
  run: async (input, context) =>
    backTo(
      context.subject,
      await waiveMaterial(input, input.waived, context),
      'waived',
      context.locale,
      'presentation',
    ),
});

/** Technical needs, as told. */
export const technicalOnBehalfAction = formAction({
  ...common,
  schema: onBehalfFactsSchema,
  run: async (input, context) =>
    backTo(context.subject, await saveTechnicalNeeds(input, input, context), 'technical', context.locale, 'technical'),
});

/** A time when somebody cannot be there, as told. */
export const addAbsenceOnBehalfAction = formAction({
  ...common,
  schema: absenceOnBehalfSchema,
  run: async (input, context) =>
    backTo(context.subject, await addAbsence(input, input, context), 'timeAdded', context.locale, 'times'),
});

export const removeAbsenceOnBehalfAction = formAction({
  ...common,
  schema: removeAbsenceOnBehalfSchema,
  run: async (input, context) =>
    backTo(
      context.subject,
      await removeAbsence(input, input.absenceId, context),
      'timeRemoved',
      context.locale,
      'times',
    ),
});

/** Takes a presentation away. */
export const removePresentationAction = formAction({
  ...common,
  schema: removePresentationSchema,
  run: async ({ conferenceId, speakerId }, context) => {
    const { invitationId } = context.subject;
    if (!invitationId) return { ok: false, problem: 'notFound' };
    const outcome = await removePresentation({ id: invitationId, conferenceId, speakerId }, context);
    return backTo(context.subject, outcome, 'presentationRemoved', context.locale, 'presentation');
  },
});
