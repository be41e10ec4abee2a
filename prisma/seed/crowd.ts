import { randomUUID } from 'node:crypto';
import type { Tx } from '@/lib/db';
import { firstNames, lastNames, otherWorkplaces, workRoles } from './data/names';
import type { Random } from './random';

/** What all made-up people share: chance, the addresses already given, and the demo's first day. */
export type Crowd = { random: Random; emails: Set<string>; now: Date };

type PlaceOfWork = { id: string | null; name: string; municipalityCode: string | null };
export type PlacesOfWork = { near: PlaceOfWork[]; municipalities: PlaceOfWork[]; others: PlaceOfWork[] };

const alphabet = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ';
const hour = 3_600_000;

/** Where people work: municipalities of the host's county, all municipalities, and everyone else with free text last. */
export async function listPlacesOfWork(db: Tx, host: string): Promise<PlacesOfWork> {
  const rows = await db.organisation.findMany({
    orderBy: [{ municipalityCode: 'asc' }, { name: 'asc' }],
    select: { id: true, kind: true, name: true, municipalityCode: true, countyCode: true },
  });
  const county = rows.find((row) => row.name === host)?.countyCode;
  const municipalities = rows.filter((row) => row.kind === 'municipality');
  return {
    near: municipalities.filter((row) => row.countyCode === county),
    municipalities,
    others: [
      ...rows.filter((row) => row.kind !== 'municipality'),
      ...otherWorkplaces.map((name) => ({ id: null, name, municipalityCode: null })),
    ],
  };
}

function placeOfWork(places: PlacesOfWork, random: Random): PlaceOfWork {
  const chance = random.next();
  if (chance < 0.6) return random.pick(places.near);
  return random.pick(chance < 0.85 ? places.municipalities : places.others);
}

/** anna.oberg@example.org: a reserved domain, so that no mail can reach a stranger. */
function emailOf(name: string, taken: Set<string>): string {
  const local = name
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z]+/g, '.');
  for (let number = 1; ; number++) {
    const email = `${local}${number > 1 ? number : ''}@example.org`;
    if (taken.has(email)) continue;
    taken.add(email);
    return email;
  }
}

type Arrival = { conferenceId: string; createdAt: Date; isCancelled: boolean };

/** One made-up person's registration. */
export function registrationRow({ conferenceId, createdAt, isCancelled }: Arrival, places: PlacesOfWork, crowd: Crowd) {
  const { random, emails, now } = crowd;
  const name = `${random.pick(firstNames)} ${random.pick(lastNames)}`;
  const email = emailOf(name, emails);
  const work = placeOfWork(places, random);
  const waited = hour * (1 + random.below(72));
  return {
    id: randomUUID(),
    conferenceId,
    reference: `FR-${Array.from({ length: 7 }, () => alphabet[random.below(alphabet.length)]).join('')}`,
    name,
    email,
    emailCanonical: email,
    organisationId: work.id,
    organisationName: work.name,
    municipalityCode: work.municipalityCode,
    workRole: random.pick(workRoles),
    locale: random.next() < 0.03 ? 'en' : 'sv',
    state: isCancelled ? ('cancelled' as const) : ('confirmed' as const),
    source: 'demo' as const,
    createdAt,
    updatedAt: createdAt,
    cancelledAt: isCancelled ? new Date(Math.min(now.getTime(), createdAt.getTime() + waited)) : null,
    tokenHash: null as string | null,
  };
}
