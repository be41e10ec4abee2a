import 'server-only';
import { fileTypeFromBuffer } from 'file-type';
import sharp from 'sharp';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';

/** What a photo may weigh when it comes. */
export const maxPhotoBytes = 12_000_000;
/** A large camera's picture (50 million pixels); beyond it decoding alone would cost hundreds of megabytes. */
const maxPixels = 50_000_000;
const longestSidePx = 1_200;
const shortestSidePx = 100;
/** What a phone or a camera makes. Vector pictures and animations are no photos. */
const kinds: readonly string[] = ['image/jpeg', 'image/png', 'image/webp'];

// One picture at a time in each of few threads, nothing kept: an upload must not cost the others their places.
sharp.cache(false);
sharp.concurrency(1);

export type Photo = {
  bytes: Uint8Array<ArrayBuffer>;
  contentType: 'image/webp';
  extension: 'webp';
  widthPx: number;
  heightPx: number;
};
export type PhotoProblem = 'empty' | 'tooLarge' | 'notAPhoto' | 'tooManyPixels' | 'tooSmall' | 'broken';

/**
 * A picture as we keep it (trust line 61): recognised by content, decoded, turned upright, made at most 1,200 px and encoded anew.
 * Only pixels survive: place, camera, comments, colour tables, and whatever was glued to the file are gone.
 */
export async function readPhoto(bytes: Uint8Array): Promise<Result<{ photo: Photo }, PhotoProblem>> {
  if (bytes.length === 0) return { ok: false, reason: 'empty' };
  if (bytes.length > maxPhotoBytes) return { ok: false, reason: 'tooLarge' };
  const found = await fileTypeFromBuffer(bytes.subarray(0, 8_192));
  if (!found || !kinds.includes(found.mime)) return { ok: false, reason: 'notAPhoto' };
  try {
    const { width, height } = await sharp(bytes, { limitInputPixels: false }).metadata();
    if (width * height > maxPixels) return { ok: false, reason: 'tooManyPixels' };
    if (Math.min(width, height) < shortestSidePx) return { ok: false, reason: 'tooSmall' };
    return { ok: true, photo: await encodeAnew(bytes) };
  } catch (error) {
    // Whatever the decoder dislikes is the file's fault; the log says what, without the bytes.
    log.info({ err: error }, 'a photo could not be decoded');
    return { ok: false, reason: 'broken' };
  }
}

async function encodeAnew(bytes: Uint8Array): Promise<Photo> {
  const { data, info } = await sharp(bytes, { limitInputPixels: maxPixels, failOn: 'error' })
    .autoOrient()
    .resize({ width: longestSidePx, height: longestSidePx, fit: 'inside', withoutEnlargement: true })
    .webp({ quality: 82 })
    .toBuffer({ resolveWithObject: true });
  return {
    bytes: new Uint8Array(data),
    contentType: 'image/webp',
    extension: 'webp',
    widthPx: info.width,
    heightPx: info.height,
  };
}
