import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { readPhoto } from '@/lib/files/photo';
import { hugePng, pdf, photoWithPlace, pptx } from '../../../factories/files';

const svg =
  '<svg xmlns="http://www.w3.org/2000/svg" width="500" height="500" onload="alert(1)"><image href="http://127.0.0.1:1/x.png"/></svg>';

describe('a photo (trust line 61)', () => {
  it('comes out upright, at most 1,200 px, as WebP, without place, camera or comment', async () => {
    const sent = await photoWithPlace();
    expect((await sharp(sent).metadata()).exif).toBeDefined();
    const outcome = await readPhoto(sent);
    if (!outcome.ok) throw new Error(outcome.reason);
    const { photo } = outcome;
    // Orientation 6: the camera lay on its side.
    expect([photo.widthPx, photo.heightPx, photo.contentType]).toEqual([750, 1_200, 'image/webp']);
    const { exif, xmp, icc, iptc, format, orientation } = await sharp(photo.bytes).metadata();
    expect([exif, xmp, icc, iptc, orientation, format]).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
      undefined,
      'webp',
    ]);
    const text = Buffer.from(photo.bytes).toString('latin1');
    for (const trace of ['KANARIE', 'HEMLIG', 'Exif', 'GPS']) expect(text).not.toContain(trace);
  });

  it('loses what was glued to it', async () => {
    const picture = await sharp({ create: { width: 300, height: 300, channels: 3, background: 'red' } })
      .jpeg()
      .toBuffer();
    const outcome = await readPhoto(Buffer.concat([picture, pptx, Buffer.from('<script>alert(1)</script>')]));
    if (!outcome.ok) throw new Error(outcome.reason);
    const text = Buffer.from(outcome.photo.bytes).toString('latin1');
    expect(text).not.toContain('<script>');
    expect(text).not.toContain('ppt/presentation.xml');
  });

  const gif = Buffer.from('R0lGODlhAQABAIAAAAUEBAAAACwAAAAAAQABAAACAkQBADs=', 'base64');
  // What is large is made when it is sent: a runner writes every value of a case into its report.
  it.each<[string, Buffer | Promise<Buffer> | (() => Buffer), string]>([
    ['nothing', Buffer.alloc(0), 'empty'],
    ['SVG called .png', Buffer.from(svg), 'notAPhoto'],
    ['HTML called .png', Buffer.from('<!doctype html><script>alert(1)</script>'), 'notAPhoto'],
    ['a PDF', pdf, 'notAPhoto'],
    ['a zip', pptx, 'notAPhoto'],
    ['an animation', gif, 'notAPhoto'],
    ['20,000 × 20,000 pixels', () => hugePng(), 'tooManyPixels'],
    ['12 MB and a byte', () => Buffer.alloc(12_000_001), 'tooLarge'],
    ['the head of a JPEG and nothing more', Buffer.from('ffd8ffe000104a46494600', 'hex'), 'broken'],
    [
      'ten pixels',
      sharp({ create: { width: 10, height: 10, channels: 3, background: 'red' } })
        .png()
        .toBuffer(),
      'tooSmall',
    ],
    ['half a JPEG', photoWithPlace().then((whole) => whole.subarray(0, whole.length / 2)), 'broken'],
  ])('%s is refused: %s', async (_what, bytes, reason) => {
    const sent = await (typeof bytes === 'function' ? bytes() : bytes);
    const started = performance.now();
    expect(await readPhoto(sent)).toEqual({ ok: false, reason });
    expect(performance.now() - started).toBeLessThan(1_500);
  });
});
