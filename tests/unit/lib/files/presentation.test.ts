import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { asAttachment, cleanFileName } from '@/lib/files/file-name';
import { readPresentation } from '@/lib/files/presentation';
import { pdf, photoWithPlace, pptx, zipOf } from '../../../factories/files';

const odp = zipOf([
  ['mimetype', 'application/vnd.oasis.opendocument.presentation'],
  ['content.xml', '<x/>'],
]);
const compound = (...streams: string[]) =>
  Buffer.concat([
    Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    Buffer.alloc(504),
    ...streams.map((name) => Buffer.concat([Buffer.from(name, 'utf16le'), Buffer.alloc(128)])),
  ]);

describe('a presentation (trust line 61)', () => {
  it.each<[string, Buffer]>([
    ['pdf', pdf],
    ['pptx', pptx],
    ['odp', odp],
    ['ppt', compound('PowerPoint Document')],
    ['key', zipOf([['Index/Document.iwa', 'x']])],
  ])('%s is known by what it holds', async (extension, bytes) => {
    const outcome = await readPresentation(bytes);
    expect(outcome.ok && outcome.kind.extension).toBe(extension);
  });

  // What is large is made when it is sent: a runner writes every value of a case into its report.
  it.each<[string, Buffer | Promise<Buffer> | (() => Buffer), string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['more than 50 MB', () => Buffer.alloc(50 * 1024 * 1024 + 1), 'tooLarge'],
    ['a program', Buffer.from('MZ\u0090\u0000'), 'notAPresentation'],
    ['HTML', Buffer.from('<html><script>alert(1)</script>'), 'notAPresentation'],
    ['a photo', photoWithPlace(200, 200), 'notAPresentation'],
    ['a zip of something else', zipOf([['evil.exe', 'MZ']]), 'notAPresentation'],
    [
      'a spreadsheet',
      zipOf([
        ['[Content_Types].xml', ''],
        ['xl/workbook.xml', ''],
      ]),
      'notAPresentation',
    ],
    ['half a zip', pptx.subarray(0, 60), 'notAPresentation'],
    ['a document of Word 97', compound('WordDocument'), 'notAPresentation'],
    [
      'macros in PowerPoint',
      zipOf([
        ['[Content_Types].xml', ''],
        ['ppt/presentation.xml', ''],
        ['ppt/vbaProject.bin', ''],
      ]),
      'macros',
    ],
    ['macros in PowerPoint 97', compound('PowerPoint Document', '_VBA_PROJECT'), 'macros'],
    [
      'a false mimetype',
      zipOf([
        ['mimetype', 'application/x-msdownload'],
        ['content.xml', ''],
      ]),
      'notAPresentation',
    ],
  ])('%s is refused: %s', async (_what, bytes, reason) => {
    expect(await readPresentation(await (typeof bytes === 'function' ? bytes() : bytes))).toEqual({
      ok: false,
      reason,
    });
  });

  it('a zip whose directory promises petabytes is told apart without unpacking', async () => {
    const bomb = Buffer.from(pptx);
    // The sizes in the directory lie; nothing here believes them.
    bomb.writeUInt32LE(0xfffffffe, bomb.indexOf('PK\u0001\u0002', 0, 'latin1') + 24);
    const started = performance.now();
    await readPresentation(bomb);
    expect(performance.now() - started).toBeLessThan(500);
  });
});

describe('a file’s name', () => {
  it.each([
    ['../../etc/passwd', 'passwd.pdf'],
    ['C:\\Users\\Åsa\\Min föreläsning.pptx', 'Min föreläsning.pdf'],
    ['a\r\nSet-Cookie: x.pdf', 'a Set-Cookie x.pdf'],
    ['‮fdp.exe', 'fdp.pdf'],
    ['"; filename=evil.html', 'filename=evil.pdf'],
    ['...', 'presentation.pdf'],
    ['', 'presentation.pdf'],
  ])('%j → %s', (sent, kept) => expect(cleanFileName(sent, 'pdf', 'presentation')).toBe(kept));

  it('never leaves its header', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (sent) => {
        const name = cleanFileName(sent, 'pdf', 'presentation');
        expect(name.length).toBeLessThanOrEqual(220);
        expect(name).toMatch(/\.pdf$/);
        const header = asAttachment(name);
        expect(header).toMatch(
          /^attachment; filename="[\x20-\x21\x23-\x5b\x5d-\x7e]*"; filename\*=UTF-8''[A-Za-z0-9%!._~-]+$/,
        );
        expect(decodeURIComponent(header.split("UTF-8''")[1] ?? '')).toBe(name);
      }),
    );
  });
});
