'use server';

import { canEditConsultations, canSeeConsultations } from '@/features/consultation/policy';
import type { Actor } from '@/lib/actor';
import { type Allowed, type FormContext, type FormOutcome, formAction } from '@/lib/form-action';
import { getPathname } from '@/lib/i18n/navigation';
import type { Locale } from '@/lib/time';
import { answerCommitment, tellStatus } from './answer-commands';
import { armAsking } from './ask-commands';
import { createCommitment, editCommitment, type Saved } from './commands';
import { getCommitmentPlace, getConsultationPlace } from './queries';
import type { WriteContext } from './row-commands';
import {
  answerOnBehalfSchema,
  armSchema,
  askNowSchema,
  contactSchema,
  editCommitmentSchema,
  newCommitmentSchema,
  proposeSchema,
  reopenSchema,
  revokeLinksSchema,
  statusOnBehalfSchema,
  withdrawSchema,
} from './schema';
import {
  askNow,
  proposeCommitment,
  reopenCommitment,
  revokeCommitmentLinks,
  setContact,
  withdrawProposal,
} from './step-commands';
import type { DoneNote } from './view-rules';

type Place = { id: string; consultationId: string; slug: string };

/** The posted commitment, where the actor may edit consultations. */
async function onCommitment(actor: Actor, form: FormData): Promise<Allowed<Place>> {
  const id = String(form.get('commitmentId') ?? '');
  const place = await getCommitmentPlace(id);
  if (place && canEditConsultations(actor)) return { ok: true, subject: place };
  return { ok: false, subjectType: 'commitment', subjectId: id, known: place !== null && canSeeConsultations(actor) };
}

/** The posted consultation, where the actor may edit. */
async function onConsultation(actor: Actor, form: FormData): Promise<Allowed<{ id: string; slug: string }>> {
  const id = String(form.get('consultationId') ?? '');
  const place = await getConsultationPlace(id);
  if (place && canEditConsultations(actor)) return { ok: true, subject: place };
  return { ok: false, subjectType: 'commitments', subjectId: id, known: place !== null && canSeeConsultations(actor) };
}

const common = { namespace: 'commitments', limit: 'organiserWriteByUser', allow: onCommitment } as const;

function pageOf(slug: string, id: string, done: DoneNote, locale: Locale): FormOutcome {
  const pathname = '/organiser/consultations/[slug]/commitments/[id]';
  return { ok: true, href: getPathname({ href: { pathname, params: { slug, id }, query: { klart: done } }, locale }) };
}

/** What is wrong, at the field it is about. */
function faultOf(outcome: Exclude<Saved, { ok: true }>): FormOutcome {
  const fieldOf = { dueInThePast: 'dueOn', ownerUnknown: 'ownerOrganisationId', cardsUnknown: 'cards' } as const;
  const { reason, numbers = '' } = outcome;
  if (reason in fieldOf)
    return { ok: false, fields: { [fieldOf[reason as keyof typeof fieldOf]]: reason }, values: { numbers } };
  return { ok: false, problem: reason };
}

/** A new commitment as a draft. */
export const createCommitmentAction = formAction({
  ...common,
  allow: onConsultation,
  schema: newCommitmentSchema,
  run: async ({ consultationId: _id, ...input }, { subject, locale, ...context }) => {
    const outcome = await createCommitment(subject.id, input, context);
    return outcome.ok ? pageOf(subject.slug, outcome.id, 'saved', locale) : faultOf(outcome);
  },
});

/** The words of a draft or of one that was declined. */
export const editCommitmentAction = formAction({
  ...common,
  schema: editCommitmentSchema,
  run: async ({ commitmentId: id, version, ...input }, { subject, locale, ...context }) => {
    const outcome = await editCommitment({ id, version }, input, context);
    return outcome.ok ? pageOf(subject.slug, id, 'saved', locale) : faultOf(outcome);
  },
});

type Done = { ok: true } | { ok: false; reason: string };

/** One step with one commitment, and back to its page. */
function step<I extends { commitmentId: string }>(
  done: DoneNote,
  work: (input: I, context: WriteContext) => Promise<Done>,
) {
  return async (input: I, { subject, locale, ...context }: FormContext<Place>): Promise<FormOutcome> => {
    const outcome = await work(input, context);
    return outcome.ok ? pageOf(subject.slug, input.commitmentId, done, locale) : { ok: false, problem: outcome.reason };
  };
}

const at = ({ commitmentId: id, version }: { commitmentId: string; version: number }) => ({ id, version });

/** Releases the mail with the proposal. */
export const proposeAction = formAction({
  ...common,
  schema: proposeSchema,
  run: step('proposed', (input, context) => proposeCommitment(at(input), context)),
});

/** Takes the proposal back. */
export const withdrawAction = formAction({
  ...common,
  schema: withdrawSchema,
  run: step('withdrawn', (input, context) => withdrawProposal(at(input), context)),
});

/** Opens a closed one again. */
export const reopenAction = formAction({
  ...common,
  schema: reopenSchema,
  run: step('reopened', (input, context) => reopenCommitment(at(input), context)),
});

/** Releases the question how it is going. */
export const askNowAction = formAction({
  ...common,
  schema: askNowSchema,
  run: step('asked', (input, context) => askNow(at(input), context)),
});

/** Who follows it up at the owner's. */
export const contactAction = formAction({
  ...common,
  schema: contactSchema,
  run: step('saved', ({ ownerName, ownerEmail, mailLanguage, ...input }, context) =>
    setContact(at(input), { ownerName, ownerEmail, mailLanguage }, context),
  ),
});

/** Ends every link to it. */
export const revokeLinksAction = formAction({
  ...common,
  schema: revokeLinksSchema,
  run: step('linksClosed', (input, context) => revokeCommitmentLinks(at(input), context)),
});

/** A yes or no that came by phone, letter or mail. */
export const answerOnBehalfAction = formAction({
  ...common,
  schema: answerOnBehalfSchema,
  run: step('answered', ({ commitmentId, version, source, answer, reason, byName }, context) =>
    answerCommitment(commitmentId, { kind: 'entered', source }, { answer, reason, byName, version }, context),
  ),
});

/** A status that came by phone, letter or mail. */
export const statusOnBehalfAction = formAction({
  ...common,
  schema: statusOnBehalfSchema,
  run: step('told', ({ commitmentId, source, ...input }, context) =>
    tellStatus(commitmentId, { kind: 'entered', source }, input, context),
  ),
});

/** Whether owners are asked by themselves. */
export const armAskingAction = formAction({
  ...common,
  allow: onConsultation,
  schema: armSchema,
  run: async ({ askOwners }, { subject, locale, ...context }) => {
    const outcome = await armAsking(subject.id, askOwners === 'on', context);
    if (!outcome.ok) return { ok: false, problem: outcome.reason };
    const href = {
      pathname: '/organiser/consultations/[slug]/commitments',
      params: { slug: subject.slug },
      query: { klart: askOwners === 'on' ? 'armed' : 'disarmed' },
    } as const;
    return { ok: true, href: getPathname({ href, locale }) };
  },
});
