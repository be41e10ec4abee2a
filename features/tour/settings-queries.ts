import 'server-only';
import { type Db, db } from '@/lib/db';
import type { Settings } from './types';

/** A conference's settings with what decides its state; null for an unknown id. A constant number of queries. */
export async function getSettings(conferenceId: string, client: Db = db): Promise<Settings | null> {
  const row = await client.conference.findUnique({
    where: { id: conferenceId },
    select: {
      id: true,
      slug: true,
      city: true,
      nameSv: true,
      nameEn: true,
      introSv: true,
      introEn: true,
      state: true,
      startsAt: true,
      endsAt: true,
      registrationOpensAt: true,
      registrationClosesAt: true,
      capacity: true,
      taken: true,
      venueId: true,
      hostOrganisationId: true,
      contactEmail: true,
      contactPhone: true,
      policySv: true,
      policyEn: true,
      needsAsked: true,
      version: true,
      previewTokenHash: true,
      series: { select: { slug: true, archived: true } },
      programmeRoles: {
        where: { kind: 'moderator', seminarId: null },
        orderBy: [{ position: 'asc' }, { id: 'asc' }],
        select: { speakerId: true },
      },
      _count: { select: { slots: { where: { withdrawnAt: null } } } },
    },
  });
  if (!row) return null;
  const { series, programmeRoles, previewTokenHash, _count, ...settings } = row;
  return {
    ...settings,
    tour: series,
    hasPreview: previewTokenHash !== null,
    moderatorIds: programmeRoles.map(({ speakerId }) => speakerId),
    releasedSlots: _count.slots,
  };
}
