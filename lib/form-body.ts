import { problem } from '@/lib/route';

/** No form of ours comes near these; a body beyond them is not parsed. */
const maxBytes = 64_000;
const maxFields = 100;

/**
 * Reads a form as our own pages send it with JavaScript (application/x-www-form-urlencoded).
 * @returns the fields, or the problem to answer with (415, 413, 400).
 */
export async function readForm(request: Request): Promise<FormData | Response> {
  const type = request.headers.get('content-type') ?? '';
  if (!/^application\/x-www-form-urlencoded\s*(;|$)/i.test(type)) return problem('unsupportedMediaType');
  if (Number(request.headers.get('content-length') ?? 0) > maxBytes) return problem('tooLarge');
  const raw = await request.text();
  if (Buffer.byteLength(raw) > maxBytes) return problem('tooLarge');
  const fields = [...new URLSearchParams(raw)];
  if (fields.length > maxFields) return problem('malformed');
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}
