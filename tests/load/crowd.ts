import { randomUUID } from 'node:crypto';
import { choiceOf, type World } from './world';

/** The body that person `n` posts to the API. */
export function bodyOf(world: World, n: number, sessionIds: string[] = choiceOf(world, n)) {
  return {
    name: `Person Nummer ${n}`,
    email: `person.${n}.${randomUUID().slice(0, 8)}@example.org`,
    organisation: 'Exempelstads kommun',
    role: 'socialsekreterare',
    sessionIds,
    locale: 'sv' as const,
  };
}

/** The same as the schema hands it to the command. */
export function inputOf(world: World, n: number, sessionIds?: string[]) {
  return { ...bodyOf(world, n, sessionIds), municipalityCode: null, needs: { food: null, access: null, other: null } };
}
