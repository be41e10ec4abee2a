import 'server-only';
import type { Result } from '@/lib/result';

export type Upload = { name: string; bytes: Uint8Array; fields: Record<string, string> };
export type UploadProblem = 'empty' | 'tooLarge' | 'malformed';

/** What the form adds around the file: boundaries, the other fields. */
const aroundBytes = 20_000;
const maxParts = 10;

/**
 * The file of a form that posts `multipart/form-data`, by the name 'file', and its text fields. Only bytes that came with the request
 * are ever read: no address is followed (trust line 62).
 */
export async function readUpload(request: Request, maxBytes: number): Promise<Result<Upload, UploadProblem>> {
  if (!/^multipart\/form-data\s*;/i.test(request.headers.get('content-type') ?? ''))
    return { ok: false, reason: 'malformed' };
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes + aroundBytes)
    return { ok: false, reason: 'tooLarge' };
  const form = await request.formData().catch(() => null);
  if (!form || [...form].length > maxParts) return { ok: false, reason: 'malformed' };
  const file = form.get('file');
  if (!(file instanceof File) || file.size === 0) return { ok: false, reason: 'empty' };
  if (file.size > maxBytes) return { ok: false, reason: 'tooLarge' };
  const fields = Object.fromEntries(
    [...form].filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
  return { ok: true, name: file.name, bytes: new Uint8Array(await file.arrayBuffer()), fields };
}
