import 'server-only';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { openSealed } from './commands';
import {
  countRepresentativesWithNeeds,
  getRepresentativeWithNeeds,
  listRepresentativesWithNeeds,
  listSealedRepresentativeNeeds,
} from './consultation-queries';
import { canReadConsultationNeeds } from './policy';
import { listNeedsReadings } from './queries';
import { countNeeds } from './rules';

/** How many have left needs, for care alone; null for everybody else. One query or none. */
export async function loadNeedsCount(actor: Actor, consultationId: string): Promise<number | null> {
  return canReadConsultationNeeds(actor) ? countRepresentativesWithNeeds(consultationId) : null;
}

/** How many have written something, and who. The texts are opened by the machine to be counted and go no further. Two queries. */
export async function loadConsultationNeeds(consultationId: string) {
  const [people, sealed] = await Promise.all([
    listRepresentativesWithNeeds(consultationId),
    listSealedRepresentativeNeeds(consultationId),
  ]);
  return { people, counts: countNeeds(sealed.map(openSealed)) };
}

/** One person who has written something, and who has read it; what it is comes by a deliberate step only. Two queries. */
export async function loadRepresentativeNeeds(actor: Actor, consultationId: string, id: string) {
  const person = await getRepresentativeWithNeeds(id);
  if (person?.consultationId !== consultationId) return denyAccess({ actor, subjectType: 'needs', subjectId: id });
  return { person, readings: await listNeedsReadings({ kind: 'representative', id }) };
}
