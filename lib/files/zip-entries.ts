import 'server-only';
import yauzl from 'yauzl';

/** Far more than a presentation has. */
const maxEntries = 5_000;

export type ZipEntries = {
  names: Set<string> /** What the entry called 'mimetype' says (OpenDocument). */;
  mimetype: string;
};

/**
 * The names in a zip file, without unpacking anything but 'mimetype' (at most 200 bytes of it): a bomb stays packed.
 * @returns null for what is no readable zip file, or holds too many entries.
 */
export function readZipEntries(bytes: Uint8Array): Promise<ZipEntries | null> {
  return new Promise((resolve) => {
    yauzl.fromBuffer(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length), { lazyEntries: true }, (error, zip) => {
      if (error || zip.entryCount > maxEntries) return resolve(null);
      const found: ZipEntries = { names: new Set(), mimetype: '' };
      zip.on('error', () => resolve(null));
      zip.on('end', () => resolve(found));
      zip.on('entry', (entry: yauzl.Entry) => {
        found.names.add(entry.fileName);
        // OpenDocument stores it unpacked, so that it can be read without a zip program.
        if (entry.fileName === 'mimetype' && entry.compressionMethod === 0 && entry.uncompressedSize <= 200) {
          return readSmall(zip, entry, (text) => {
            found.mimetype = text;
            zip.readEntry();
          });
        }
        zip.readEntry();
      });
      zip.readEntry();
    });
  });
}

function readSmall(zip: yauzl.ZipFile, entry: yauzl.Entry, done: (text: string) => void): void {
  zip.openReadStream(entry, (error, stream) => {
    if (error) return done('');
    const chunks: Buffer[] = [];
    stream.on('data', (chunk: Buffer) => chunks.push(chunk));
    stream.on('error', () => done(''));
    stream.on('end', () => done(Buffer.concat(chunks).toString('latin1').trim()));
  });
}
