import 'server-only';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { changesOf, type SeminarWrite } from './commands';
import type { LocalText } from './types';

type LocalChange = { conferenceId: string; seminarId: string; version: number };

/**
 * Writes what one city says otherwise than the tour, if nobody has since `version` (0: the city had nothing of its own).
 * The public sees it after the city's next release.
 */
export function saveLocalText(
  { conferenceId, seminarId, version, text }: LocalChange & { text: LocalText },
  by: SeminarWrite,
): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    const key = { seminarId_conferenceId: { seminarId, conferenceId } };
    const before = await tx.seminarLocal.findUnique({ where: key });
    if (!(await takeLocalVersion(tx, { conferenceId, seminarId, version }))) return { ok: false, reason: 'stale' };
    await tx.seminarLocal.update({ where: key, data: text, select: { version: true } });
    const { level, minParticipants, maxParticipants, titleSv, titleEn, abstractSv, abstractEn } = before ?? {};
    await writeAudit(tx, {
      ...by,
      action: 'seminar.changed_locally',
      subjectType: 'seminar',
      subjectId: seminarId,
      conferenceId,
      data: changesOf(
        { level, minParticipants, maxParticipants, titleSv, titleEn, abstractSv, abstractEn } as object,
        text as object,
      ),
    });
    return { ok: true };
  });
}

/** Raises the version of a city's changes, or makes the first. @returns false when it was another one. */
export async function takeLocalVersion(tx: Tx, { conferenceId, seminarId, version }: LocalChange): Promise<boolean> {
  if (version === 0) {
    const made = await tx.seminarLocal.createMany({ data: [{ conferenceId, seminarId }], skipDuplicates: true });
    return made.count === 1;
  }
  const raised = await tx.seminarLocal.updateMany({
    where: { conferenceId, seminarId, version },
    data: { version: { increment: 1 } },
  });
  return raised.count === 1;
}
