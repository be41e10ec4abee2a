import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import { type DocumentProblem, readDocument } from '@/lib/files/document';
import { cleanFileName } from '@/lib/files/file-name';
import { removeFiles, storeFile } from '@/lib/files/stored-file';
import type { Result } from '@/lib/result';
import { isoDate } from '@/lib/time';
import type { By } from './commands';
import type { DocumentTexts } from './document-schema';

type In = By & { consultationId: string };
type Sent = { name: string; bytes: Uint8Array };

/** A new paper with its text, last in order. @returns its id; 'textMissing' where there is nothing to read. */
export async function createDocument(texts: DocumentTexts, at: In): Promise<Result<{ id: string }, 'textMissing'>> {
  if (texts.textSv === '') return { ok: false, reason: 'textMissing' };
  return inTransaction(async (tx) => ({ ok: true, id: await insertDocument(tx, texts, at) }));
}

/** A new paper that is a file: checked by what it holds, called by its name until somebody writes another title, dated today, not public. */
export async function createDocumentOf(
  file: Sent,
  { now, ...at }: In & { now: Date },
): Promise<Result<{ id: string }, DocumentProblem>> {
  const read = await readDocument(file.bytes);
  if (!read.ok) return read;
  const fileName = cleanFileName(file.name, read.kind.extension, 'underlag');
  const texts = {
    titleSv: fileName.slice(0, -(read.kind.extension.length + 1)),
    titleEn: '',
    dated: new Date(`${isoDate(now)}T00:00:00Z`),
    textSv: '',
    textEn: '',
    isPublic: false,
  };
  return inTransaction(async (tx) => {
    const fileId = await storeFile(tx, { kind: 'document', fileName, contentType: read.kind.contentType }, file.bytes);
    return { ok: true, id: await insertDocument(tx, { ...texts, fileId }, at) };
  });
}

async function insertDocument(tx: Tx, data: DocumentTexts & { fileId?: string }, at: In): Promise<string> {
  const { consultationId, ...by } = at;
  // Papers of one consultation get their places one after the other.
  await tx.$queryRaw`SELECT 1 AS one FROM consultation WHERE id = ${consultationId}::uuid FOR UPDATE`;
  const { _max } = await tx.consultationDocument.aggregate({ where: { consultationId }, _max: { position: true } });
  const { id } = await tx.consultationDocument.create({
    data: { ...data, consultationId, position: (_max.position ?? -1) + 1 },
    select: { id: true },
  });
  await audit(tx, 'consultation_document.created', id, consultationId, by);
  return id;
}

type At = In & { id: string };

/**
 * Changes a paper as it was shown in `version`.
 * @returns 'stale' when somebody has saved since; 'textMissing' for one without a file.
 */
export function saveDocument(
  texts: DocumentTexts,
  { id, version, consultationId, ...by }: At & { version: number },
): Promise<Result<object, 'stale' | 'textMissing'>> {
  return inTransaction(async (tx) => {
    const before = await lockedDocument(tx, id, consultationId);
    if (before?.version !== version) return { ok: false, reason: 'stale' };
    if (texts.textSv === '' && before.fileId === null) return { ok: false, reason: 'textMissing' };
    await tx.consultationDocument.update({
      where: { id },
      data: { ...texts, version: { increment: 1 } },
      select: { id: true },
    });
    await audit(tx, 'consultation_document.changed', id, consultationId, by);
    return { ok: true };
  });
}

/** Puts a checked file in place of the one before. */
export async function replaceFile(
  file: Sent,
  { id, consultationId, ...by }: At,
): Promise<Result<object, DocumentProblem | 'notFound'>> {
  const read = await readDocument(file.bytes);
  if (!read.ok) return read;
  return inTransaction(async (tx) => {
    const before = await lockedDocument(tx, id, consultationId);
    if (!before) return { ok: false, reason: 'notFound' };
    const fileName = cleanFileName(file.name, read.kind.extension, 'underlag');
    const kept = { kind: 'document' as const, fileName, contentType: read.kind.contentType };
    const fileId = await storeFile(tx, kept, file.bytes);
    await tx.consultationDocument.update({
      where: { id },
      data: { fileId, version: { increment: 1 } },
      select: { id: true },
    });
    if (before.fileId) await removeFiles(tx, [before.fileId]);
    await audit(tx, 'consultation_document.file_replaced', id, consultationId, by);
    return { ok: true };
  });
}

/** Takes a paper away with its file, as it was shown in `version`. */
export function removeDocument({
  id,
  version,
  consultationId,
  ...by
}: At & { version: number }): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    const before = await lockedDocument(tx, id, consultationId);
    if (before?.version !== version) return { ok: false, reason: 'stale' };
    await tx.consultationDocument.delete({ where: { id }, select: { id: true } });
    if (before.fileId) await removeFiles(tx, [before.fileId]);
    await audit(tx, 'consultation_document.removed', id, consultationId, by);
    return { ok: true };
  });
}

async function lockedDocument(tx: Tx, id: string, consultationId: string) {
  await tx.$queryRaw`SELECT 1 AS one FROM consultation_document WHERE id = ${id}::uuid FOR UPDATE`;
  return tx.consultationDocument.findFirst({
    where: { id, consultationId },
    select: { version: true, fileId: true },
  });
}

async function audit(tx: Tx, action: string, subjectId: string, consultationId: string, by: By): Promise<void> {
  await writeAudit(tx, { ...by, action, subjectType: 'consultation_document', subjectId, consultationId });
  await bumpContentRevision(tx);
}
