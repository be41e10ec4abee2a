import 'server-only';
import type { Result } from '@/lib/result';
import { readZipEntries, type ZipEntries } from './zip-entries';

export const maxPresentationBytes = 50 * 1024 * 1024;

export type PresentationKind = { contentType: string; extension: 'pdf' | 'pptx' | 'odp' | 'ppt' | 'key' };
export type PresentationProblem = 'empty' | 'tooLarge' | 'notAPresentation' | 'macros';

const pdf: PresentationKind = { contentType: 'application/pdf', extension: 'pdf' };
const ppt: PresentationKind = { contentType: 'application/vnd.ms-powerpoint', extension: 'ppt' };
const pptx: PresentationKind = {
  contentType: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  extension: 'pptx',
};
const odp: PresentationKind = { contentType: 'application/vnd.oasis.opendocument.presentation', extension: 'odp' };
const key: PresentationKind = { contentType: 'application/vnd.apple.keynote', extension: 'key' };

/**
 * What kind of presentation the bytes are, by what they hold and never by their name (trust line 61). They are kept as they came, handed
 * out as a download only; what carries macros is refused, for it would run at the desk of whoever opens it.
 */
export async function readPresentation(
  bytes: Uint8Array,
): Promise<Result<{ kind: PresentationKind }, PresentationProblem>> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxPresentationBytes) return { ok: false, reason: 'tooLarge' };
  const start = Buffer.from(bytes.subarray(0, 8));
  if (start.subarray(0, 5).toString('latin1') === '%PDF-') return { ok: true, kind: pdf };
  if (start.equals(compoundFile)) return ofCompoundFile(bytes);
  if (start.subarray(0, 4).toString('latin1') !== 'PK\u0003\u0004') return { ok: false, reason: 'notAPresentation' };
  const entries = await readZipEntries(bytes);
  return entries ? ofZip(entries) : { ok: false, reason: 'notAPresentation' };
}

/** Microsoft's compound file: PowerPoint until 2003. Its streams are named in UTF-16. */
const compoundFile = Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);

function ofCompoundFile(bytes: Uint8Array): Result<{ kind: PresentationKind }, PresentationProblem> {
  const all = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  if (!all.includes(Buffer.from('PowerPoint Document', 'utf16le'))) return { ok: false, reason: 'notAPresentation' };
  if (all.includes(Buffer.from('_VBA_PROJECT', 'utf16le'))) return { ok: false, reason: 'macros' };
  return { ok: true, kind: ppt };
}

function ofZip({ names, mimetype }: ZipEntries): Result<{ kind: PresentationKind }, PresentationProblem> {
  if ([...names].some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) return { ok: false, reason: 'macros' };
  if (names.has('[Content_Types].xml') && names.has('ppt/presentation.xml')) return { ok: true, kind: pptx };
  if (mimetype === odp.contentType && names.has('content.xml')) return { ok: true, kind: odp };
  if (names.has('Index/Document.iwa') || names.has('index.apxl')) return { ok: true, kind: key };
  return { ok: false, reason: 'notAPresentation' };
}
