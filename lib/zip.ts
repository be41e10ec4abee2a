import { pipeline, Readable } from 'node:stream';
import { crc32, createDeflateRaw } from 'node:zlib';

// A zip archive (APPNOTE 6.3.10) written in one pass: sizes stand after each file (bit 3), so that nothing has to be known beforehand.

export type ZipEntry = { name: string; chunks: AsyncIterable<string | Uint8Array> };

const signatures = { local: 0x04034b50, descriptor: 0x08074b50, central: 0x02014b50, end: 0x06054b50 };
const version = 20;
/** Sizes follow the data; the name is UTF-8. */
const flags = 0x0808;
const deflated = 8;
/** 1 January 1980, the format's first day: the same content makes the same bytes. */
const firstDay = 0x0021;
/** Beyond this a file needs the 64-bit form. */
const most = 0xffff_ffff;

type Written = { name: Buffer; offset: number; crc: number; packed: number; plain: number };

/**
 * The bytes of an archive, made while they are asked for.
 * @throws Error when it would be 4 GiB or more.
 */
export async function* zipped(entries: readonly ZipEntry[]): AsyncGenerator<Uint8Array> {
  const written: Written[] = [];
  let offset = 0;
  for (const { name, chunks } of entries) {
    const file: Written = { name: Buffer.from(name), offset, crc: 0, packed: 0, plain: 0 };
    const head = localHeader(file);
    yield head;
    for await (const bytes of packed(chunks, file)) {
      file.packed += bytes.length;
      yield bytes;
    }
    const tail = numbers([4, signatures.descriptor], [4, file.crc], [4, file.packed], [4, file.plain]);
    yield tail;
    offset += head.length + file.packed + tail.length;
    if (offset > most || file.plain > most) throw new Error('The archive is too large for this form of zip');
    written.push(file);
  }
  const directory = Buffer.concat(written.map(centralHeader));
  yield directory;
  yield numbers(
    [4, signatures.end],
    [4, 0],
    [2, written.length],
    [2, written.length],
    [4, directory.length],
    [4, offset],
    [2, 0],
  );
}

/** Compresses, and counts what went in. An error of the source ends the reading with it; an end of the reading ends the source. */
function packed(chunks: ZipEntry['chunks'], file: Written): AsyncIterable<Buffer> {
  const counted = async function* () {
    for await (const chunk of chunks) {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      file.crc = crc32(bytes, file.crc);
      file.plain += bytes.length;
      yield bytes;
    }
  };
  const deflate = createDeflateRaw();
  pipeline(Readable.from(counted(), { objectMode: false }), deflate, () => undefined);
  return deflate;
}

function localHeader({ name }: Written): Buffer {
  return Buffer.concat([
    numbers(
      [4, signatures.local],
      [2, version],
      [2, flags],
      [2, deflated],
      [2, 0],
      [2, firstDay],
      [4, 0],
      [4, 0],
      [4, 0],
      [2, name.length],
      [2, 0],
    ),
    name,
  ]);
}

function centralHeader({ name, offset, crc, packed: size, plain }: Written): Buffer {
  return Buffer.concat([
    numbers([4, signatures.central], [2, version], [2, version], [2, flags], [2, deflated], [2, 0], [2, firstDay]),
    numbers([4, crc], [4, size], [4, plain], [2, name.length], [2, 0], [2, 0], [2, 0], [2, 0], [4, 0], [4, offset]),
    name,
  ]);
}

/** Whole numbers one after the other, least byte first. */
function numbers(...fields: [bytes: 2 | 4, value: number][]): Buffer {
  const buffer = Buffer.alloc(fields.reduce((sum, [bytes]) => sum + bytes, 0));
  let at = 0;
  for (const [bytes, value] of fields) at = buffer.writeUIntLE(value, at, bytes);
  return buffer;
}
