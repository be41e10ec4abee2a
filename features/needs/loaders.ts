import 'server-only';
import type { Actor } from '@/lib/actor';
import { denyAccess } from '@/lib/auth/guard';
import { openSealed } from './commands';
import { canReadNeeds } from './policy';
import { getPersonWithNeeds, listNeedsReadings, listPeopleWithNeeds, listSealedNeeds } from './queries';
import { countNeeds } from './rules';

/** How many have written something, and who. The texts are opened by the machine to be counted and go no further. Two queries. */
export async function loadNeeds(actor: Actor, conferenceId: string) {
  if (!canReadNeeds(actor, conferenceId)) return denyAccess({ actor, subjectType: 'needs', subjectId: conferenceId });
  const [people, sealed] = await Promise.all([listPeopleWithNeeds(conferenceId), listSealedNeeds(conferenceId)]);
  return { people, counts: countNeeds(sealed.map(openSealed)) };
}

/** One person who has written something, and who has read it; what it is comes by a deliberate step only. Two queries. */
export async function loadPersonWithNeeds(actor: Actor, conferenceId: string, id: string) {
  const person = canReadNeeds(actor, conferenceId) ? await getPersonWithNeeds(id) : null;
  if (person?.conferenceId !== conferenceId) return denyAccess({ actor, subjectType: 'needs', subjectId: id });
  return { person, readings: await listNeedsReadings(person) };
}
