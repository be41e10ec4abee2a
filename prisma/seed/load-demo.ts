import type { PrismaClient } from '@/generated/prisma/client';
import type { Tx } from '@/lib/db';
import { loadArchive } from './archive';
import { loadTour } from './conferences';
import { loadConsultationAnswer } from './consultation-answer';
import { loadCaseFile } from './consultation-casefile';
import { loadConsultationDispatch } from './consultation-dispatch';
import { loadConsultationFacilitation } from './consultation-facilitation';
import { loadConsultationFollowup } from './consultation-followup';
import { loadConsultationInput } from './consultation-input';
import { loadConsultationInvite } from './consultation-invite';
import { loadPapers } from './consultation-prepare';
import { loadRecord } from './consultation-record';
import { loadConsultations } from './consultations';
import { loadSeminarWork } from './content';
import { loadDesk } from './desk';
import { loadMailings } from './mailings';
import { loadOrganisations } from './organisations';
import { loadSpeakers, loadUsers } from './people';
import { createRandom } from './random';
import { loadRegistrations } from './registrations';
import { loadRoles } from './roles';
import { loadSpeakerAnswers } from './speakers';
import { loadVenuesAndTerms } from './tours';
import { loadVersions } from './versions';

/** True for a database that holds no tour yet. */
export async function isEmpty(db: PrismaClient | Tx): Promise<boolean> {
  return (await db.series.count()) === 0;
}

/**
 * Loads the demo (contract.md): the archive of 2017 and a coming tour dated from `now`, with made-up people.
 * All or nothing, and once even when two processes start together. The same `now` gives the same demo but for ids.
 * @throws Error when the database is not empty.
 */
export async function loadDemo(db: PrismaClient, { now }: { now: Date }): Promise<void> {
  await db.$transaction(
    async (tx) => {
      await tx.$queryRaw`SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended('load-demo', 0))`;
      if (!(await isEmpty(tx))) throw new Error('The demo is loaded into an empty database only.');
      await load(tx, now);
    },
    { maxWait: 10_000, timeout: 60_000 },
  );
  // The first visitors come before autovacuum does: without this the planner believes the tables to be empty.
  await db.$executeRaw`ANALYZE`;
}

async function load(tx: Tx, now: Date): Promise<void> {
  await loadOrganisations(tx);
  const speakerIds = await loadSpeakers(tx);
  await loadArchive(tx, speakerIds);
  const tour = await loadTour(tx, speakerIds, now);
  await loadVenuesAndTerms(tx);
  await loadSeminarWork(tx, tour, speakerIds);
  // One generator and one set of addresses for all cities: the same demo every time, and every person once.
  const crowd = { random: createRandom(20_170_830), emails: new Set<string>(), now };
  for (const conference of tour) await loadRegistrations(tx, conference, crowd);
  await loadSpeakerAnswers(tx, tour, speakerIds, now);
  const linkoping = tour.find((conference) => conference.slug === 'linkoping');
  if (linkoping) await loadUsers(tx, linkoping.id, now);
  await loadDesk(tx, tour, crowd);
  if (linkoping) await loadMailings(tx, linkoping.id, now);
  await loadVersions(tx, tour, now);
  await loadRoles(tx, tour, now);
  const consultations = await loadConsultations(tx, now);
  await loadPapers(tx, consultations, now);
  await loadConsultationInput(tx, consultations, now);
  await loadConsultationFacilitation(tx, consultations, now);
  await loadConsultationDispatch(tx, consultations, now);
  await loadConsultationInvite(tx, consultations, now);
  await loadConsultationAnswer(tx, consultations, now);
  await loadConsultationFollowup(tx, consultations);
  await loadRecord(tx, consultations.archiveId, consultations.organiserId);
  await loadCaseFile(tx, consultations);
  await tx.$executeRaw`UPDATE content_revision SET revision = revision + 1, changed_at = clock_timestamp()`;
}
