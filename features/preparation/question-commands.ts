import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { afterPress, rowPress } from '@/lib/row-order';
import { type At, lockedSettings } from './commands';
import { listQuestions } from './queries';
import type { QuestionsInput } from './schema';

type Saved = Result<
  { count: number },
  'stale' | 'problems',
  { problems: { field: string; reason: string }[]; name: string }
>;

/**
 * Changes the questions as they were shown in `version`: texts, order, new ones, and the one that a row's button takes away.
 * @returns 'stale' when somebody has saved since; 'problems' for one that has cards and cannot go, an unknown one, or a name used twice.
 */
export function saveQuestions({ head, rows }: QuestionsInput, { consultationId, version, ...by }: At): Promise<Saved> {
  return inTransaction(async (tx) => {
    if (!(await lockedSettings(tx, consultationId, version))) return { ok: false, reason: 'stale' };
    // Cards that are being written take this lock shared through their foreign key: none comes between the question and the answer.
    await tx.$queryRaw`SELECT 1 AS one FROM consultation_question WHERE consultation_id = ${consultationId}::uuid FOR UPDATE`;
    const before = await listQuestions(consultationId, tx);
    const wanted = afterPress(rows, rowPress(head.press));
    const problems = problemsOf(rows, wanted, before);
    if (problems.length > 0)
      return { ok: false, reason: 'problems', problems, name: before.find((question) => question.inUse)?.nameSv ?? '' };
    await writeQuestions(tx, consultationId, wanted);
    await tx.consultation.update({
      where: { id: consultationId },
      data: { version: { increment: 1 } },
      select: { id: true },
    });
    await writeAudit(tx, {
      ...by,
      action: 'consultation.questions_changed',
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
      data: { count: wanted.length },
    });
    await bumpContentRevision(tx);
    return { ok: true, count: wanted.length };
  });
}

type Row = QuestionsInput['rows'][number];

function problemsOf(
  rows: readonly Row[],
  wanted: readonly Row[],
  before: readonly { id: string; inUse: boolean }[],
): { field: string; reason: string }[] {
  const seen = new Set<string>();
  const kept = new Set(wanted.map(({ fields }) => fields.questionId));
  const gone = before.filter(({ id, inUse }) => inUse && !kept.has(id));
  return [
    ...gone.map(({ id }) => ({
      field: `nameSv-${rows.find(({ fields }) => fields.questionId === id)?.number ?? 0}`,
      reason: 'questionInUse',
    })),
    ...wanted.flatMap(({ number, fields: { questionId, nameSv } }) => {
      const isUnknown = questionId !== null && !before.some(({ id }) => id === questionId);
      const name = nameSv.toLocaleLowerCase('sv');
      const isTwice = seen.has(name);
      seen.add(name);
      if (isUnknown) return [{ field: `nameSv-${number}`, reason: 'invalid' }];
      return isTwice ? [{ field: `nameSv-${number}`, reason: 'questionTwice' }] : [];
    }),
  ];
}

async function writeQuestions(tx: Tx, consultationId: string, wanted: readonly Row[]): Promise<void> {
  const kept = wanted.flatMap(({ fields }) => fields.questionId ?? []);
  await tx.consultationQuestion.deleteMany({ where: { consultationId, id: { notIn: kept } } });
  // Out of the way first: positions are unique at every moment.
  await tx.$executeRaw`UPDATE consultation_question SET position = -1 - position WHERE consultation_id = ${consultationId}::uuid`;
  for (const [position, { fields }] of wanted.entries()) {
    const { questionId: id, nameSv, nameEn, askSv, askEn } = fields;
    const data = { position, nameSv, nameEn, questionSv: askSv, questionEn: askEn };
    if (id === null) await tx.consultationQuestion.create({ data: { ...data, consultationId }, select: { id: true } });
    else await tx.consultationQuestion.updateMany({ where: { id, consultationId }, data });
  }
}
