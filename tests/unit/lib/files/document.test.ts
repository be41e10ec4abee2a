import { describe, expect, it } from 'vitest';
import { maxDocumentBytes, readDocument } from '@/lib/files/document';
import { pdf, photoWithPlace, pptx, zipOf } from '../../../factories/files';

const office = (part: string, ...more: [string, string][]) => zipOf([['[Content_Types].xml', ''], [part, ''], ...more]);
const open = (mimetype: string, ...more: [string, string][]) =>
  zipOf([['mimetype', `application/vnd.oasis.opendocument.${mimetype}`], ['content.xml', '<x/>'], ...more]);

describe('a document (trust line 61)', () => {
  it.each<[string, Buffer]>([
    ['pdf', pdf],
    ['docx', office('word/document.xml')],
    ['xlsx', office('xl/workbook.xml')],
    ['pptx', pptx],
    ['odt', open('text')],
    ['ods', open('spreadsheet')],
    ['odp', open('presentation')],
  ])('%s is known by what it holds', async (extension, bytes) => {
    const outcome = await readDocument(bytes);
    expect(outcome.ok && outcome.kind.extension).toBe(extension);
  });

  it.each<[string, () => Buffer | Promise<Buffer>, string]>([
    ['nothing', () => Buffer.alloc(0), 'empty'],
    ['more than 20 MB', () => Buffer.alloc(maxDocumentBytes + 1), 'tooLarge'],
    ['HTML called a PDF', () => Buffer.from('<html><script>alert(1)</script>'), 'notADocument'],
    ['SVG', () => Buffer.from('<svg onload="alert(1)"/>'), 'notADocument'],
    ['a photo', () => photoWithPlace(20, 20), 'notADocument'],
    ['a zip of something else', () => zipOf([['evil.exe', 'MZ']]), 'notADocument'],
    ['half a zip', () => pptx.subarray(0, 60), 'notADocument'],
    ['a document from before 2007', () => Buffer.from('d0cf11e0a1b11ae1', 'hex'), 'notADocument'],
    ['macros in Word', () => office('word/document.xml', ['word/vbaProject.bin', '']), 'macros'],
    ['macros in OpenDocument', () => open('text', ['Basic/Standard/Module1.xml', '']), 'macros'],
    ['a mimetype that is a name of the language', () => open('constructor'), 'notADocument'],
  ])('%s is refused', async (_name, bytes, reason) => {
    expect(await readDocument(await bytes())).toEqual({ ok: false, reason });
  });
});
