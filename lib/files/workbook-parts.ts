import 'server-only';
import yauzl from 'yauzl';
import type { Result } from '@/lib/result';

/** A workbook of 2,000 rows has some thirty parts and unpacks to two or three million bytes. */
const maxEntries = 500;
const maxUnpackedBytes = 12_000_000;

type Parts = Result<{ formulas: boolean }, 'notASpreadsheet' | 'packedTooTight' | 'broken'>;

/**
 * Looks through an Excel workbook before anybody unpacks it: what its directory says it unpacks to is summed first, then each part is
 * unpacked as a stream that ends where the directory said it would, so that a directory that lies is found out too.
 */
export function readWorkbookParts(bytes: Uint8Array): Promise<Parts> {
  return new Promise((resolve) => {
    const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
    yauzl.fromBuffer(buffer, { lazyEntries: true, validateEntrySizes: true }, (error, zip) => {
      if (error) return resolve({ ok: false, reason: 'broken' });
      if (zip.entryCount > maxEntries) return resolve({ ok: false, reason: 'packedTooTight' });
      const entries: yauzl.Entry[] = [];
      zip.on('error', () => resolve({ ok: false, reason: 'broken' }));
      zip.on('entry', (entry: yauzl.Entry) => {
        entries.push(entry);
        zip.readEntry();
      });
      zip.on('end', () => resolve(looked(zip, entries)));
      zip.readEntry();
    });
  });
}

async function looked(zip: yauzl.ZipFile, entries: readonly yauzl.Entry[]): Promise<Parts> {
  const total = entries.reduce((sum, { uncompressedSize }) => sum + uncompressedSize, 0);
  if (total > maxUnpackedBytes) return { ok: false, reason: 'packedTooTight' };
  if (!entries.some(({ fileName }) => fileName === 'xl/workbook.xml')) return { ok: false, reason: 'notASpreadsheet' };
  let formulas = false;
  for (const entry of entries) {
    const found = await streamed(zip, entry);
    if (found === null) return { ok: false, reason: 'broken' };
    formulas ||= found && entry.fileName.startsWith('xl/worksheets/');
  }
  return { ok: true, formulas };
}

/** Unpacks one part to its end without keeping it. @returns whether it has a formula; null when it is not what it says. */
function streamed(zip: yauzl.ZipFile, entry: yauzl.Entry): Promise<boolean | null> {
  return new Promise((resolve) => {
    zip.openReadStream(entry, (error, stream) => {
      if (error) return resolve(null);
      let formula = false;
      let tail = '';
      stream.on('data', (chunk: Buffer) => {
        const text = tail + chunk.toString('latin1');
        formula ||= /<f[ >/]/.test(text);
        tail = text.slice(-3);
      });
      stream.on('error', () => resolve(null));
      stream.on('end', () => resolve(formula));
    });
  });
}
