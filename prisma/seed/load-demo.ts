import type { PrismaClient } from '@/generated/prisma/client';
import { loadArchive } from './archive';
import { loadTour } from './conferences';
import { loadOrganisations } from './organisations';
import { loadSpeakers, loadUsers } from './people';
import { createRandom } from './random';
import { loadRegistrations } from './registrations';

/** True for a database that holds no tour yet. */
export async function isEmpty(db: PrismaClient): Promise<boolean> {
  return (await db.series.count()) === 0;
}

/**
 * Loads the demo (contract.md): the archive of 2017 and a coming tour dated from `now`, with made-up people.
 * The same `now` gives the same demo but for ids.
 * @throws Error when the database is not empty.
 */
export async function loadDemo(db: PrismaClient, { now }: { now: Date }): Promise<void> {
  if (!(await isEmpty(db))) throw new Error('The demo is loaded into an empty database only.');
  await loadOrganisations(db);
  const speakerIds = await loadSpeakers(db);
  await loadArchive(db, speakerIds);
  const tour = await loadTour(db, speakerIds, now);
  const random = createRandom(20_170_830);
  let people = 1;
  for (const conference of tour) {
    await loadRegistrations(db, conference, random, now, people);
    people += conference.registered * 2;
  }
  const linkoping = tour.find((conference) => conference.slug === 'linkoping');
  if (linkoping) await loadUsers(db, linkoping.id, now);
  await db.$executeRaw`UPDATE content_revision SET revision = revision + 1, changed_at = clock_timestamp()`;
}
