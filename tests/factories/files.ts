// Files as people and attackers send them, made on the spot.
import sharp from 'sharp';

/** A JPEG of one colour with a place, a camera and a comment in its EXIF. */
export function photoWithPlace(width = 1_600, height = 1_000): Promise<Buffer> {
  return sharp({ create: { width, height, channels: 3, background: '#5c8a80' } })
    .withMetadata({ orientation: 6 })
    .withExifMerge({
      IFD0: { Make: 'KAMERA-KANARIE', Copyright: 'HEMLIG PLATS' },
      IFD3: {
        GPSLatitudeRef: 'N',
        GPSLatitude: '58/1 24/1 38/1',
        GPSLongitudeRef: 'E',
        GPSLongitude: '15/1 37/1 18/1',
      },
    })
    .jpeg()
    .toBuffer();
}

type Entry = { name: string; data: Buffer };

/** A zip file of stored entries. */
export function zipOf(entries: [name: string, data: string | Buffer][]): Buffer {
  const files: Entry[] = entries.map(([name, data]) => ({ name, data: Buffer.from(data) }));
  const locals: Buffer[] = [];
  const central: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of files) {
    const path = Buffer.from(name);
    const crc = crc32(data);
    const head = Buffer.alloc(26);
    head.writeUInt16LE(20, 0);
    head.writeUInt32LE(crc, 10);
    head.writeUInt32LE(data.length, 14);
    head.writeUInt32LE(data.length, 18);
    head.writeUInt16LE(path.length, 22);
    const local = Buffer.concat([Buffer.from('PK\u0003\u0004', 'latin1'), head, path, data]);
    const entry = Buffer.alloc(42);
    entry.writeUInt16LE(20, 0);
    head.copy(entry, 2, 0, 24);
    entry.writeUInt32LE(offset, 38);
    central.push(Buffer.concat([Buffer.from('PK\u0001\u0002', 'latin1'), entry, path]));
    locals.push(local);
    offset += local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(18);
  end.writeUInt16LE(files.length, 4);
  end.writeUInt16LE(files.length, 6);
  end.writeUInt32LE(directory.length, 8);
  end.writeUInt32LE(offset, 12);
  return Buffer.concat([...locals, directory, Buffer.from('PK\u0005\u0006', 'latin1'), end]);
}

function crc32(data: Buffer): number {
  let crc = ~0;
  for (const byte of data) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit++) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc >>> 0;
}

export const pptx = zipOf([
  ['[Content_Types].xml', '<Types/>'],
  ['ppt/presentation.xml', '<p:presentation/>'],
]);
export const pdf = Buffer.from('%PDF-1.7\n1 0 obj\n<< >>\nendobj\ntrailer\n<< >>\n%%EOF\n');

/** A PNG that says it is 20,000 × 20,000 pixels: 400 million, in a few bytes. */
export function hugePng(): Buffer {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
    const size = Buffer.alloc(4);
    size.writeUInt32BE(data.length);
    const crc = Buffer.alloc(4);
    crc.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, crc]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(20_000, 0);
  header.writeUInt32BE(20_000, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const packed = Buffer.from('789c030000000001', 'hex');
  return Buffer.concat([
    Buffer.from('89504e470d0a1a0a', 'hex'),
    chunk('IHDR', header),
    chunk('IDAT', packed),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
