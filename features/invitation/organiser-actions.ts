'use server';

import { getTranslations } from 'next-intl/server';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { decideExtension } from './extension-commands';
import { createInvitation } from './new-commands';
import { changeSeats, editInvitation, markSentByLetter, prepareAgain, revokeInvitation } from './organiser-commands';
import { getConsultationPlace, getExtensionPlace, getInvitationPlace } from './organiser-queries';
import {
  editInvitationSchema,
  grantSchema,
  newInvitationSchema,
  prepareAgainSchema,
  refuseSchema,
  revokeSchema,
  seatsSchema,
  sentByLetterSchema,
} from './organiser-schema';
import type { InvitationPlace } from './organiser-types';
import { canEditInvitations, canSeeInvitations } from './policy';

const common = { namespace: 'invitations', limit: 'organiserWriteByUser' } as const;

/** The object of a form, where it exists and the actor may edit; whoever may only read is told so. */
async function editable<Place>(
  actor: Actor,
  id: string,
  find: (id: string) => Promise<Place | null>,
): Promise<Allowed<Place>> {
  const place = canSeeInvitations(actor) ? await find(id) : null;
  if (place && canEditInvitations(actor)) return { ok: true, subject: place };
  return { ok: false, subjectType: 'invitation', subjectId: id, known: place !== null };
}

const byInvitation = (actor: Actor, form: FormData) =>
  editable(actor, String(form.get('invitationId') ?? ''), getInvitationPlace);
const byExtension = (actor: Actor, form: FormData) =>
  editable(actor, String(form.get('extensionId') ?? ''), getExtensionPlace);

function backTo(
  { slug, id }: Pick<InvitationPlace, 'slug' | 'id'>,
  outcome: { ok: true } | { ok: false; reason: string },
  done: string,
  locale: Locale,
): FormOutcome {
  if (!outcome.ok) return { ok: false, problem: outcome.reason };
  const pathname = '/organiser/consultations/[slug]/invitations/[id]';
  return { ok: true, href: getPathname({ href: { pathname, params: { slug, id }, query: { klart: done } }, locale }) };
}

/** Puts an organisation on the list; an unknown one is written into the register. */
export const createInvitationAction = formAction({
  ...common,
  schema: newInvitationSchema,
  allow: (actor, form) => editable(actor, String(form.get('consultationId') ?? ''), getConsultationPlace),
  run: async (input, context) => {
    const made = await createInvitation(input, context);
    if (made.ok) return backTo({ slug: context.subject.slug, id: made.id }, made, 'created', context.locale);
    if (made.reason === 'kindMissing') return { ok: false, fields: { kind: made.reason } };
    if (made.reason === 'emailMissing') return { ok: false, fields: { email: made.reason } };
    if (made.reason === 'alreadyInvited') return { ok: false, fields: { roleAsked: made.reason } };
    return { ok: false, problem: made.reason };
  },
});

/** Changes what is asked of whom. */
export const editInvitationAction = formAction({
  ...common,
  schema: editInvitationSchema,
  allow: byInvitation,
  run: async (input, context) => {
    const outcome = await editInvitation(input, context);
    if (!outcome.ok && outcome.reason === 'alreadyInvited') return { ok: false, fields: { roleAsked: outcome.reason } };
    return backTo(context.subject, outcome, 'edited', context.locale);
  },
});

/** Grants more seats or fewer, never fewer than there are people in. */
export const changeSeatsAction = formAction({
  ...common,
  schema: seatsSchema,
  allow: byInvitation,
  run: async (input, context) => {
    const outcome = await changeSeats(input, context);
    if (!outcome.ok && outcome.reason === 'seatsHeld') return { ok: false, fields: { seatsGranted: outcome.reason } };
    return backTo(context.subject, outcome, 'seats', context.locale);
  },
});

/** Takes the invitation back: its links end at once. */
export const revokeInvitationAction = formAction({
  ...common,
  schema: revokeSchema,
  allow: byInvitation,
  run: async (input, context) =>
    backTo(context.subject, await revokeInvitation(input, context), 'revoked', context.locale),
});

/** Brings a revoked invitation back on the list. */
export const prepareAgainAction = formAction({
  ...common,
  schema: prepareAgainSchema,
  allow: byInvitation,
  run: async (input, context) =>
    backTo(context.subject, await prepareAgain(input, context), 'prepared', context.locale),
});

/** Says that the letter was posted. */
export const sentByLetterAction = formAction({
  ...common,
  schema: sentByLetterSchema,
  allow: byInvitation,
  run: async ({ invitationId, version, letterNote }, context) => {
    const t = await getTranslations({ locale: 'sv', namespace: 'invitations' });
    const at = { invitationId, version, letterNote, word: t('letter.noteWord') };
    return backTo(context.subject, await markSentByLetter(at, context), 'letter', context.locale);
  },
});

/** Gives an organisation more time. */
export const grantExtensionAction = formAction({
  ...common,
  schema: grantSchema,
  allow: byExtension,
  run: async ({ extensionId, grantedUntil, decision }, context) => {
    const outcome = await decideExtension(extensionId, { state: 'granted', grantedUntil, decision }, context);
    if (!outcome.ok && (outcome.reason === 'tooEarly' || outcome.reason === 'afterStart'))
      return { ok: false, fields: { grantedUntil: outcome.reason } };
    return backTo(context.subject, outcome, 'granted', context.locale);
  },
});

/** Refuses more time, with a reason. */
export const refuseExtensionAction = formAction({
  ...common,
  schema: refuseSchema,
  allow: byExtension,
  run: async ({ extensionId, refusal }, context) =>
    backTo(
      context.subject,
      await decideExtension(extensionId, { state: 'refused', decision: refusal }, context),
      'refused',
      context.locale,
    ),
});
