import 'server-only';
import { putProgrammeDocument } from '@/features/schedule/draft-commands';
import { getProgrammeDocument } from '@/features/schedule/draft-queries';
import { listRoomsOf } from '@/features/venue/queries';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, lockConference, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import { type By, isTaken } from './commands';
import { writeModerators } from './conference-commands';
import { daysTo, mapRooms, movedDocument, roomsInUse } from './copy-rules';
import type { SettingsInput } from './schema';
import { getSettings } from './settings-queries';
import { type SettingsProblem, settingsProblems } from './settings-rules';
import type { Settings } from './types';

/** The settings with host and moderators as ids: the action has found them by their names. */
export type WantedSettings = Omit<SettingsInput, 'conference' | 'version' | 'host' | 'moderators'> & {
  hostId: string | null;
  moderatorIds: string[];
};

/** What became of the programme when day or venue changed: sessions that have no room in the new one. */
export type ProgrammeMoved = { moved: boolean; unplaced: number };

type Saved = Result<
  { slug: string; programme: ProgrammeMoved },
  'stale' | 'slugTaken' | 'slugFixed' | 'problems',
  { problems: SettingsProblem[]; taken: number }
>;

/**
 * Changes a conference's settings as they were shown in `version`, in the conference's line: nobody gets a place meanwhile. When the day
 * or the venue changes, the working copy of the programme goes along, as a step that can be undone; visitors see it when it is released.
 * @returns 'stale' when somebody has saved since; 'slugTaken'; 'slugFixed' for a new address of what has been published; 'problems'
 * with what the settings would break.
 */
export async function saveSettings(
  wanted: WantedSettings,
  { conferenceId, version, ...by }: By & { conferenceId: string; version: number },
): Promise<Saved> {
  try {
    return await inTransaction(async (tx) => {
      await lockConference(tx, conferenceId);
      const before = await getSettings(conferenceId, tx);
      if (!before || before.version !== version) return { ok: false, reason: 'stale' };
      const slug = wanted.slug ?? before.slug;
      if (slug !== before.slug && before.state !== 'draft') return { ok: false, reason: 'slugFixed' };
      const problems = settingsProblems(wanted, before);
      if (problems.length > 0) return { ok: false, reason: 'problems', problems, taken: before.taken };
      await tx.conference.update({ where: { id: conferenceId }, data: columns(wanted, slug), select: { id: true } });
      if (wanted.moderatorIds.join() !== before.moderatorIds.join())
        await writeModerators(tx, conferenceId, wanted.moderatorIds);
      const programme = await moveProgramme(tx, before, wanted, by);
      await writeAudit(tx, {
        ...by,
        action: 'conference.changed',
        subjectType: 'conference',
        subjectId: conferenceId,
        conferenceId,
        data: { ...changesOf(before, wanted, slug), ...(programme.moved ? { unplaced: programme.unplaced } : {}) },
      });
      await bumpContentRevision(tx);
      return { ok: true, slug, programme };
    });
  } catch (error) {
    if (isTaken(error)) return { ok: false, reason: 'slugTaken' };
    throw error;
  }
}

function columns(wanted: WantedSettings, slug: string) {
  const { moderatorIds: _people, hostId, opensAt, closesAt, slug: _slug, ...same } = wanted;
  return {
    ...same,
    slug,
    hostOrganisationId: hostId,
    registrationOpensAt: opensAt,
    registrationClosesAt: closesAt,
    version: { increment: 1 },
  };
}

async function moveProgramme(tx: Tx, before: Settings, wanted: WantedSettings, by: By): Promise<ProgrammeMoved> {
  const venueChanges = wanted.venueId !== null && wanted.venueId !== before.venueId;
  const dayMayChange = wanted.startsAt !== null && wanted.startsAt.getTime() !== before.startsAt?.getTime();
  if (!venueChanges && !dayMayChange) return { moved: false, unplaced: 0 };
  const { document } = await getProgrammeDocument(before.id, tx);
  const first = document.slots.map(({ startsAt }) => startsAt).sort()[0];
  if (!first) return { moved: false, unplaced: 0 };
  const from = before.startsAt ?? new Date(first);
  const days = wanted.startsAt ? daysTo(from, isoDate(wanted.startsAt)) : 0;
  if (!venueChanges && days === 0) return { moved: false, unplaced: 0 };
  const standing = document.sessions.map(({ roomId }) => roomId).concat(document.slots.flatMap((s) => s.roomId ?? []));
  const rooms = venueChanges
    ? await roomsOfVenue(tx, document, before, wanted.venueId)
    : new Map(standing.map((id) => [id, id]));
  const moved = movedDocument(document, { days, rooms });
  const label = { key: venueChanges ? ('venueChanged' as const) : ('dayMoved' as const) };
  await putProgrammeDocument(tx, { conferenceId: before.id, document: moved.document, actor: by.actor, label });
  return { moved: true, unplaced: moved.unplaced.length };
}

async function roomsOfVenue(
  tx: Tx,
  document: Parameters<typeof roomsInUse>[0],
  { venueId: from, capacity }: Settings,
  to: string | null,
): Promise<Map<string, string>> {
  const all = await listRoomsOf(
    [from, to].filter((id) => id !== null),
    tx,
  );
  const of = (id: string | null) => all.filter(({ venueId }) => venueId === id);
  return mapRooms(roomsInUse(document, of(from), capacity), of(to));
}

const told = [
  'startsAt',
  'endsAt',
  'registrationOpensAt',
  'registrationClosesAt',
  'capacity',
  'venueId',
  'hostOrganisationId',
  'slug',
  'city',
  'nameSv',
  'nameEn',
  'needsAsked',
] as const;
const texts = ['introSv', 'introEn', 'policySv', 'policyEn', 'contactEmail', 'contactPhone', 'moderatorIds'] as const;

/** Before and after of what decides something; of longer texts and people only that they changed. */
function changesOf(old: Settings, wanted: WantedSettings, slug: string) {
  const next = {
    ...wanted,
    slug,
    registrationOpensAt: wanted.opensAt,
    registrationClosesAt: wanted.closesAt,
    hostOrganisationId: wanted.hostId,
  };
  const plain = (value: unknown) => JSON.parse(JSON.stringify(value ?? null));
  const isOther = (key: keyof typeof old & keyof typeof next) =>
    JSON.stringify(plain(old[key])) !== JSON.stringify(plain(next[key]));
  const changed = told.filter(isOther);
  return {
    before: Object.fromEntries(changed.map((key) => [key, plain(old[key])])),
    after: Object.fromEntries(changed.map((key) => [key, plain(next[key])])),
    texts: texts.filter(isOther),
  };
}
