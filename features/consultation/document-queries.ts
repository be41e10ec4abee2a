import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { hashToken } from '@/lib/crypto';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { DocumentFile, DocumentReader, DocumentRow, ReadDocument } from './document-types';

/** The papers of a consultation in their order. One query. */
export function listDocuments(consultationId: string, client: Db = db): Promise<DocumentRow[]> {
  return client.$queryRaw<DocumentRow[]>`
    SELECT d.id, d.title_sv AS "titleSv", d.title_en AS "titleEn", d.dated, d.is_public AS "isPublic", d.text_sv <> '' AS "hasText",
           f.file_name AS "fileName", f.size_bytes AS "sizeBytes"
      FROM consultation_document d LEFT JOIN stored_file f ON f.id = d.file_id
     WHERE d.consultation_id = ${consultationId}::uuid ORDER BY d.position, d.id`;
}

type Row = Omit<ReadDocument, 'file'> & { [Key in keyof DocumentFile as `file_${Key}`]: DocumentFile[Key] | null };

/**
 * A paper for somebody who may read it; null for one that is unknown, of another consultation, not theirs to read, or when the link is
 * unknown or revoked. One query: who may is a part of it.
 */
export async function getDocumentFor(
  reader: DocumentReader,
  id: string,
  client: Db = db,
): Promise<ReadDocument | null> {
  if (!isUuid(id)) return null;
  const [row] = await client.$queryRaw<Row[]>`
    SELECT d.id, d.title_sv AS "titleSv", d.title_en AS "titleEn", d.dated, d.text_sv AS "textSv", d.text_en AS "textEn",
           d.is_public AS "isPublic", d.version, c.slug, c.title_sv AS "consultationSv", c.title_en AS "consultationEn",
           f.id AS "file_id", f.file_name AS "file_fileName", f.content_type AS "file_contentType", f.size_bytes AS "file_sizeBytes", f.sha256 AS "file_sha256"
      FROM consultation_document d JOIN consultation c ON c.id = d.consultation_id LEFT JOIN stored_file f ON f.id = d.file_id
     WHERE d.id = ${id}::uuid AND ${mayRead(reader)}`;
  if (!row) return null;
  const { file_id, file_fileName, file_contentType, file_sizeBytes, file_sha256, ...document } = row;
  const file =
    file_id === null
      ? null
      : {
          id: file_id,
          fileName: file_fileName ?? '',
          contentType: file_contentType ?? '',
          sizeBytes: file_sizeBytes ?? 0,
          sha256: file_sha256 ?? '',
        };
  return { ...document, file };
}

function mayRead(reader: DocumentReader): Prisma.Sql {
  if (reader.kind === 'organiser') return Prisma.sql`d.consultation_id = ${reader.consultationId}::uuid`;
  if (reader.kind === 'public')
    return Prisma.sql`c.slug = ${reader.slug} AND c.visibility <> 'invited' AND c.state <> 'draft' AND d.is_public`;
  const isLive = Prisma.sql`l.token_hash = ${hashToken(reader.token)} AND l.revoked_at IS NULL AND i.state <> 'revoked' AND i.consultation_id = d.consultation_id`;
  return reader.kind === 'invitation'
    ? Prisma.sql`EXISTS (SELECT 1 FROM access_link l JOIN invitation i ON i.id = l.invitation_id WHERE ${isLive})`
    : Prisma.sql`EXISTS (SELECT 1 FROM access_link l JOIN representative r ON r.id = l.representative_id JOIN invitation i ON i.id = r.invitation_id
                          WHERE r.revoked_at IS NULL AND ${isLive})`;
}
