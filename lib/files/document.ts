import 'server-only';
import type { Result } from '@/lib/result';
import { readZipEntries, type ZipEntries } from './zip-entries';

export const maxDocumentBytes = 20 * 1024 * 1024;

export type DocumentKind = { contentType: string; extension: string };
export type DocumentProblem = 'empty' | 'tooLarge' | 'notADocument' | 'macros';

const openXml = 'application/vnd.openxmlformats-officedocument';
const byPart: [part: string, kind: DocumentKind][] = [
  ['word/document.xml', { contentType: `${openXml}.wordprocessingml.document`, extension: 'docx' }],
  ['xl/workbook.xml', { contentType: `${openXml}.spreadsheetml.sheet`, extension: 'xlsx' }],
  ['ppt/presentation.xml', { contentType: `${openXml}.presentationml.presentation`, extension: 'pptx' }],
];
const openDocument = 'application/vnd.oasis.opendocument';
const byMimetype: Record<string, string> = {
  [`${openDocument}.text`]: 'odt',
  [`${openDocument}.spreadsheet`]: 'ods',
  [`${openDocument}.presentation`]: 'odp',
};

/**
 * What kind of document the bytes are, by what they hold and never by their name (trust line 61): PDF, or Office and OpenDocument of
 * today. They are kept as they came and handed out as a download only; what carries macros is refused, and so are the formats from
 * before 2007, in which nobody can see them.
 */
export async function readDocument(bytes: Uint8Array): Promise<Result<{ kind: DocumentKind }, DocumentProblem>> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxDocumentBytes) return { ok: false, reason: 'tooLarge' };
  const start = Buffer.from(bytes.subarray(0, 5)).toString('latin1');
  if (start === '%PDF-') return { ok: true, kind: { contentType: 'application/pdf', extension: 'pdf' } };
  const entries = start.startsWith('PK\u0003\u0004') ? await readZipEntries(bytes) : null;
  return entries ? ofZip(entries) : { ok: false, reason: 'notADocument' };
}

function ofZip({ names, mimetype }: ZipEntries): Result<{ kind: DocumentKind }, DocumentProblem> {
  if ([...names].some((name) => /vbaProject\.bin$|^Basic\//i.test(name))) return { ok: false, reason: 'macros' };
  const office = names.has('[Content_Types].xml') ? byPart.find(([part]) => names.has(part)) : undefined;
  if (office) return { ok: true, kind: office[1] };
  const extension = Object.hasOwn(byMimetype, mimetype) ? byMimetype[mimetype] : undefined;
  if (extension && names.has('content.xml')) return { ok: true, kind: { contentType: mimetype, extension } };
  return { ok: false, reason: 'notADocument' };
}
