import 'server-only';
import { listConferenceFigures } from '@/features/conference/organiser-queries';
import type { ConferenceFigures } from '@/features/conference/organiser-types';
import { conferenceScope } from '@/features/conference/policy';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { newToken } from '@/lib/crypto';
import type { Locale } from '@/lib/time';
import { listSeatFigures } from './desk-queries';
import { canRegisterOnBehalf, type DeskSlot, deskSlots, placesOver } from './desk-rules';
import { getRegistrationDetail } from './organiser-detail-queries';
import type { RegistrationDetail } from './organiser-types';
import { canChangeRegistrations, canOverbook } from './policy';
import { getBookableConference } from './queries';
import { canStillManage } from './rules';
import type { BookableConference, NeedsKind } from './types';
import { heldBySlot, slotViews } from './view-rules';

export type DeskConference = { actor: Actor; conference: ConferenceFigures };

/** What every form with seminars needs. */
export type DeskForm = {
  slots: DeskSlot[];
  mayOverbook: boolean;
  /** How full the conference is. */
  places: { taken: number; capacity: number; over: number };
};

async function formFor(actor: Actor, figures: ConferenceFigures, bookable: BookableConference, locale: Locale) {
  const { id, taken, capacity } = figures;
  const slots = deskSlots(slotViews(bookable, locale), await listSeatFigures(id));
  return { slots, mayOverbook: canOverbook(actor, id), places: { taken, capacity, over: placesOver(figures) } };
}

/** The form for registering someone by phone; null when the day has begun, or before the conference is published. */
export async function loadOnBehalfForm(
  { actor, conference }: DeskConference,
  locale: Locale,
  now: Date,
): Promise<(DeskForm & { formKey: string; needsAsked: readonly NeedsKind[] }) | null> {
  if (!canChangeRegistrations(actor, conference.id))
    return denyAccess({ actor, subjectType: 'registrations', subjectId: conference.id });
  const bookable = await getBookableConference(conference.slug);
  if (!bookable || !canRegisterOnBehalf(bookable, now)) return null;
  const { needsAsked } = bookable;
  return { ...(await formFor(actor, conference, bookable, locale)), formKey: newToken(), needsAsked };
}

type Changeable = { registration: RegistrationDetail; bookable: BookableConference };

/** A registration that can be changed; 404 and a row in the audit log for what is foreign, unknown, cancelled or over. */
async function loadChangeable({ actor, conference }: DeskConference, id: string, now: Date): Promise<Changeable> {
  const registration = canChangeRegistrations(actor, conference.id)
    ? await getRegistrationDetail(conference.id, id)
    : null;
  const bookable = registration?.state === 'confirmed' ? await getBookableConference(conference.slug) : null;
  if (!registration || !bookable || !canStillManage(bookable, now))
    return denyAccess({ actor, subjectType: 'registration', subjectId: id });
  return { registration, bookable };
}

/** The form for changing a registration. */
export async function loadChangeForm(opened: DeskConference, id: string, locale: Locale, now: Date) {
  const { registration, bookable } = await loadChangeable(opened, id, now);
  const form = await formFor(opened.actor, opened.conference, bookable, locale);
  const held = registration.seats.filter(({ state }) => state === 'confirmed').map(({ sessionId }) => sessionId);
  return { registration, ...form, held: heldBySlot(bookable, held) };
}

/** Where a registration can be moved, and the seminars of the city that was chosen. */
export async function loadMoveForm(opened: DeskConference, id: string, to: string, locale: Locale, now: Date) {
  const { registration } = await loadChangeable(opened, id, now);
  const { actor, conference } = opened;
  const all = await listConferenceFigures(conferenceScope(actor));
  const targets = all.filter((candidate) => candidate.id !== conference.id && isTarget(actor, candidate, now));
  const target = targets.find(({ slug }) => slug === to);
  const bookable = target ? await getBookableConference(target.slug) : null;
  const form = target && bookable ? { target, ...(await formFor(actor, target, bookable, locale)) } : null;
  return { registration, targets, form };
}

function isTarget(actor: Actor, { id, state, startsAt }: ConferenceFigures, now: Date): boolean {
  if (state === 'draft' || !canChangeRegistrations(actor, id)) return false;
  return canRegisterOnBehalf({ state, startsAt }, now);
}
