import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { inOrder } from './document-rules';
import type { WorkingProgramme } from './page-types';
import { type ProgrammeDocument, programmeDocument } from './schema';

/** A release deletes the draft and its revision: the next draft counts on above every revision of the one before. */
const revisionsOfAVersion = 100_000;

const slotSelect = {
  id: true,
  kind: true,
  nameSv: true,
  nameEn: true,
  descriptionSv: true,
  descriptionEn: true,
  startsAt: true,
  endsAt: true,
  roomId: true,
  programmeRoles: { orderBy: [{ position: 'asc' }, { id: 'asc' }], select: { speakerId: true, kind: true } },
  sessions: {
    where: { withdrawnAt: null },
    select: { id: true, slotId: true, roomId: true, seminarId: true, capacity: true },
  },
} satisfies Prisma.SlotSelect;

type SlotRow = Prisma.SlotGetPayload<{ select: typeof slotSelect }>;

/**
 * The day as it is worked on: the draft, or the released programme where there is none. A constant number of queries.
 * @returns an empty day for a conference without a programme, and for an unknown id.
 */
export async function getProgrammeDocument(conferenceId: string, client: Db = db): Promise<WorkingProgramme> {
  const draft = await client.programmeDraft.findUnique({
    where: { conferenceId },
    select: { document: true, revision: true },
  });
  if (draft) return { document: programmeDocument.parse(draft.document), revision: draft.revision, isDraft: true };
  const newest = await client.programmeVersion.aggregate({ where: { conferenceId }, _max: { number: true } });
  const revision = (newest._max.number ?? 0) * revisionsOfAVersion;
  return { document: await getReleasedDocument(conferenceId, client), revision, isDraft: false };
}

/** The day as the tables of the released programme say it. A constant number of queries. */
export async function getReleasedDocument(conferenceId: string, client: Db = db): Promise<ProgrammeDocument> {
  const rows = await client.slot.findMany({ where: { conferenceId, withdrawnAt: null }, select: slotSelect });
  return inOrder({ slots: rows.map(toSlot), sessions: rows.flatMap(({ sessions }) => sessions) });
}

function toSlot({ programmeRoles, sessions: _sessions, startsAt, endsAt, ...slot }: SlotRow) {
  return { ...slot, startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString(), people: programmeRoles };
}
