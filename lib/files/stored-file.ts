import 'server-only';
import { createHash } from 'node:crypto';
import { type Db, db, type Tx } from '@/lib/db';

const partBytes = 1_048_576;

/** What is kept beside the bytes. Ids are of rows that exist. */
export type NewFile = {
  kind: 'photo' | 'presentation' | 'document';
  /** Whose photo or presentation it is; a consultation's document points at its file itself. */
  speakerId?: string;
  invitationId?: string;
  fileName: string;
  contentType: string;
  widthPx?: number;
  heightPx?: number;
  shownAt?: Date | null;
};

/** Keeps a file that has been checked, in parts of 1 MiB, in the caller's transaction. @returns its id. */
export async function storeFile(tx: Tx, file: NewFile, bytes: Uint8Array): Promise<string> {
  const sha256 = createHash('sha256').update(bytes).digest('hex');
  const { id } = await tx.storedFile.create({
    data: { ...file, sizeBytes: bytes.length, sha256 },
    select: { id: true },
  });
  for (let start = 0, number = 0; start < bytes.length; start += partBytes, number++) {
    const part = Buffer.from(bytes.subarray(start, start + partBytes));
    await tx.$executeRaw`INSERT INTO stored_file_part (file_id, number, bytes) VALUES (${id}::uuid, ${number}, ${part})`;
  }
  return id;
}

/** Removes files with their bytes. */
export async function removeFiles(tx: Tx, ids: readonly string[]): Promise<void> {
  if (ids.length > 0) await tx.storedFile.deleteMany({ where: { id: { in: [...ids] } } });
}

/** The bytes of a file, one part at a time as the reader takes them: 50 MB are never in memory at once. */
export function fileStream(id: string, client: Db = db): ReadableStream<Uint8Array> {
  let number = 0;
  return new ReadableStream({
    async pull(controller) {
      const part = await client.storedFilePart.findUnique({
        where: { fileId_number: { fileId: id, number: number++ } },
        select: { bytes: true },
      });
      if (part) controller.enqueue(part.bytes);
      else controller.close();
    },
  });
}
