import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { FileOwner, ShownPhoto } from './types';

/** Speaker s has agreed to publishing, and for a minor a guardian has (rules.ts isPhotoPublic). */
const mayBeShown = Prisma.sql`EXISTS (SELECT 1 FROM speaker_consent c WHERE c.speaker_id = s.id AND c.purpose = 'publish' AND c.withdrawn_at IS NULL
    AND (NOT s.is_minor OR (c.given_by = 'guardian' AND s.guardian_consent_at IS NOT NULL)))`;

/** Photos of these speakers that the public may see now. One query. */
export function listShownPhotos(slugs: readonly string[]): Promise<ShownPhoto[]> {
  return db.$queryRaw<ShownPhoto[]>`
    SELECT s.slug, f.id, f.width_px AS "widthPx", f.height_px AS "heightPx" FROM stored_file f JOIN speaker s ON s.id = f.speaker_id
     WHERE s.slug = ANY(${slugs}::text[]) AND f.kind = 'photo' AND f.shown_at IS NOT NULL AND ${mayBeShown}`;
}

/** A photo that the public may see now. Null when it is another file, not shown, or the consent is withdrawn. One query. */
export async function getPublicPhoto(id: string): Promise<FileOwner | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<FileOwner[]>`
    SELECT ${ownerColumns} FROM stored_file f JOIN speaker s ON s.id = f.speaker_id
     WHERE f.id = ${id}::uuid AND f.kind = 'photo' AND f.shown_at IS NOT NULL AND ${mayBeShown}`;
  return row ?? null;
}

/** A file with what decides who may have it. Null for an unknown or malformed id. One query. */
export async function getFileOwner(id: string): Promise<FileOwner | null> {
  if (!isUuid(id)) return null;
  const [row] = await db.$queryRaw<FileOwner[]>`SELECT ${ownerColumns} FROM stored_file f WHERE f.id = ${id}::uuid`;
  return row ?? null;
}

const ownerColumns = Prisma.sql`f.id, f.kind::text AS kind, f.file_name AS "fileName", f.content_type AS "contentType", f.size_bytes AS "sizeBytes",
  f.sha256, f.speaker_id AS "speakerId", f.invitation_id AS "invitationId"`;
