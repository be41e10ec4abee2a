import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import type { CopyReport } from './types';

const sourceSelect = {
  id: true,
  seriesId: true,
  slug: true,
  city: true,
  nameSv: true,
  nameEn: true,
  introSv: true,
  introEn: true,
  startsAt: true,
  endsAt: true,
  registrationOpensAt: true,
  registrationClosesAt: true,
  capacity: true,
  venueId: true,
  hostOrganisationId: true,
  contactEmail: true,
  contactPhone: true,
  policySv: true,
  policyEn: true,
  needsAsked: true,
  hostOrganisation: { select: { name: true } },
  venue: {
    select: {
      rooms: { orderBy: [{ position: 'asc' }, { name: 'asc' }], select: { id: true, name: true, capacity: true } },
    },
  },
  localSeminars: { omit: { conferenceId: true, version: true, updatedAt: true } },
  programmeRoles: {
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { kind: true, speakerId: true, seminarId: true, position: true },
  },
} satisfies Prisma.ConferenceSelect;

export type CopySource = Prisma.ConferenceGetPayload<{ select: typeof sourceSelect }>;

/** Everything of some conferences that a copy takes along, but for the programme, in the order of the line. */
export function listCopySources(
  where: { conferenceId: string } | { seriesId: string },
  client: Db = db,
): Promise<CopySource[]> {
  return client.conference.findMany({
    where: 'conferenceId' in where ? { id: where.conferenceId } : { seriesId: where.seriesId },
    orderBy: { position: 'asc' },
    select: sourceSelect,
  });
}

/** A tour's shared seminars with their people. */
export function listMasterSeminars(seriesId: string, client: Db = db) {
  return client.seminar.findMany({
    where: { seriesId },
    orderBy: { slug: 'asc' },
    include: {
      programmeRoles: {
        where: { conferenceId: null },
        select: { kind: true, speakerId: true, position: true },
      },
    },
  });
}

/** What the copies of a tour's conferences told when they were made, by conference, the latest of each. One query. */
export async function listCopyReports(conferenceIds: readonly string[], client: Db = db): Promise<CopyReport[]> {
  const rows = await client.auditEvent.findMany({
    where: { conferenceId: { in: [...conferenceIds] }, action: 'conference.copied' },
    orderBy: { id: 'desc' },
    take: 100,
    select: { conferenceId: true, data: true },
  });
  return rows.map(({ conferenceId, data }) => ({
    conferenceId: conferenceId ?? '',
    ...(data as Omit<CopyReport, 'conferenceId'>),
  }));
}
