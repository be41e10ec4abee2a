import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import { caseItems, kindOfSubject } from './item-rules';
import { itemQuery } from './row-queries';
import type { CaseFile, CaseHead, CaseMask, CaseRow } from './types';

/**
 * Everything in the case in order of date, the masks that hold and the names of those who act in it. Three queries, in one snapshot where
 * `client` is a transaction. Needs, drafts, links and the organisers' own notes are not asked for.
 */
export async function readCaseFile(head: CaseHead, client: Db = db): Promise<CaseFile> {
  const rows = await client.$queryRaw<CaseRow[]>(itemQuery(head.id));
  return {
    items: caseItems(rows, head.caseNumber),
    masks: await listMasks(head.id, client),
    names: await listNames(head.id, client),
  };
}

/** The same, all of one moment: what the archive is made of. */
export function readCaseFileOnce(head: CaseHead): Promise<CaseFile> {
  return db.$transaction((tx) => readCaseFile(head, tx), { isolationLevel: 'RepeatableRead', timeout: 30_000 });
}

/** The masks that hold, oldest first. One query. */
export async function listMasks(consultationId: string, client: Db = db): Promise<CaseMask[]> {
  const rows = await client.caseMask.findMany({
    where: { consultationId, removedAt: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    select: {
      id: true,
      subjectType: true,
      subjectId: true,
      field: true,
      startsAtChar: true,
      endsAtChar: true,
      textSha256: true,
      provision: true,
      reason: true,
      createdAt: true,
    },
  });
  return rows.flatMap(({ subjectType, subjectId, startsAtChar, endsAtChar, ...mask }) => {
    const kind = kindOfSubject(subjectType);
    return kind ? [{ ...mask, kind, itemId: subjectId, start: startsAtChar, end: endsAtChar }] : [];
  });
}

/** Names of individual people in the case, for suggestions of what to mask. One query. */
export async function listNames(consultationId: string, client: Db = db): Promise<string[]> {
  const rows = await client.$queryRaw<{ name: string }[]>`
    SELECT DISTINCT r.name FROM representative r JOIN invitation i ON i.id = r.invitation_id
     WHERE i.consultation_id = ${consultationId}::uuid
     UNION SELECT i.addressed_name FROM invitation i WHERE i.consultation_id = ${consultationId}::uuid AND i.addressed_name <> ''
     ORDER BY 1`;
  return rows.map(({ name }) => name);
}

const place = { id: true, slug: true, titleSv: true, caseNumber: true } as const;

/** The consultation a form posts, by its id; null for an unknown one. One query. */
export async function getCasePlace(id: string): Promise<CaseHead | null> {
  return isUuid(id) ? db.consultation.findUnique({ where: { id }, select: place }) : null;
}

/** Where a mask is; null for an unknown id. */
export async function getMaskPlace(id: string): Promise<{ id: string; consultation: CaseHead } | null> {
  if (!isUuid(id)) return null;
  return db.caseMask.findUnique({ where: { id }, select: { id: true, consultation: { select: place } } });
}

/** Where a document with a file is; null for an unknown id. */
export async function getDocumentPlace(
  id: string,
): Promise<{ id: string; fileId: string | null; consultation: CaseHead } | null> {
  if (!isUuid(id)) return null;
  return db.consultationDocument.findUnique({
    where: { id },
    select: { id: true, fileId: true, consultation: { select: place } },
  });
}

/** For how long a whole export may be fetched by whoever asked for it, in minutes. */
export const exportMinutes = 10;

/** An export of this consultation that this person asked for within the last ten minutes (the database's clock). One query. */
export async function getExport(
  consultationId: string,
  userId: string,
  id: string,
): Promise<{ reason: string } | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<{ reason: string }[]>`
    SELECT reason FROM case_file_export
     WHERE id = ${id}::uuid AND consultation_id = ${consultationId}::uuid AND created_by_id = ${userId}::uuid
       AND created_at > now() - ${exportMinutes} * interval '1 minute'`;
  return row ?? null;
}
