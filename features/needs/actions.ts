'use server';

import { calmly, isFault } from '@/lib/action';
import type { Actor } from '@/lib/actor';
import { getActor } from '@/lib/auth/actor';
import { denyAccess } from '@/lib/auth/guard';
import { consume } from '@/lib/rate-limit';
import { requestId } from '@/lib/request';
import { readNeeds } from './commands';
import { getRepresentativeWithNeeds } from './consultation-queries';
import { canReadConsultationNeeds, canReadNeeds } from './policy';
import { getPersonWithNeeds } from './queries';
import { showNeedsSchema } from './schema';
import type { NeedsOwner, NeedsPlace, NeedsText } from './types';

export type ShownNeeds = {
  attempt: number;
  problem: 'reasonMissing' | 'gone' | 'unreadable' | 'rateLimited' | 'unavailable' | null;
  needs: NeedsText | null;
};

/**
 * Opens one person's needs in the answer to this post, and nowhere else: not in a page, not in an address, not in a cache. Who may not
 * gets the same answer as for somebody who does not exist.
 */
export async function showNeedsAction(previous: ShownNeeds, form: FormData): Promise<ShownNeeds> {
  return show(previous, form, async (actor, id) => {
    const person = await getPersonWithNeeds(id);
    if (!person || !canReadNeeds(actor, person.conferenceId)) return null;
    return { kind: person.kind, id: person.id, conferenceId: person.conferenceId };
  });
}

/** The same for somebody who comes to a consultation. */
export async function showRepresentativeNeedsAction(previous: ShownNeeds, form: FormData): Promise<ShownNeeds> {
  return show(previous, form, async (actor, id) => {
    const person = canReadConsultationNeeds(actor) ? await getRepresentativeWithNeeds(id) : null;
    return person && { kind: 'representative', id: person.id, consultationId: person.consultationId };
  });
}

type Found = (NeedsOwner & NeedsPlace) | null;

async function show(
  previous: ShownNeeds,
  form: FormData,
  find: (actor: Actor, id: string) => Promise<Found>,
): Promise<ShownNeeds> {
  const again = (problem: ShownNeeds['problem']) => ({ attempt: previous.attempt + 1, problem, needs: null });
  const id = String(form.get('needsOf') ?? '');
  const actor = await getActor();
  const person = await find(actor, id);
  if (actor.kind !== 'user' || !person) return denyAccess({ actor, subjectType: 'needs', subjectId: id });
  const allowed = await consume('organiserWriteByUser', actor.userId);
  if (!allowed.ok) return again('rateLimited');
  const parsed = showNeedsSchema.safeParse({ reason: form.get('reason') ?? undefined });
  if (!parsed.success) return again('reasonMissing');
  const asked = await requestId();
  const reader = { userId: actor.userId, actor, requestId: asked };
  const read = await calmly(asked, () => readNeeds(person, parsed.data.reason, reader));
  if (isFault(read)) return again('unavailable');
  return read.ok ? { attempt: previous.attempt + 1, problem: null, needs: read.needs } : again(read.reason);
}
