import 'server-only';
import { asAttachment } from './file-name';
import { fileStream } from './stored-file';

type Served = { id: string; fileName: string; contentType: string; sizeBytes: number; sha256: string };

/**
 * A photo for an <img>: bytes that we encoded ourselves. A browser may keep it but asks each time whether it may still be shown, so that a
 * withdrawn consent holds at once.
 */
export function photoAnswer(file: Served, request: Request, whose: 'public' | 'private'): Response {
  const headers = {
    etag: `"${file.sha256.slice(0, 32)}"`,
    'cache-control': `${whose}, no-cache`,
    'x-content-type-options': 'nosniff',
  };
  if (request.headers.get('if-none-match') === headers.etag) return new Response(null, { status: 304, headers });
  return new Response(fileStream(file.id), {
    headers: {
      ...headers,
      'content-type': file.contentType,
      'content-length': String(file.sizeBytes),
      'content-disposition': 'inline',
    },
  });
}

/** Somebody's file as a download, never shown by the browser. */
export function attachmentAnswer(file: Served): Response {
  return new Response(fileStream(file.id), {
    headers: {
      'content-type': file.contentType,
      'content-length': String(file.sizeBytes),
      'content-disposition': asAttachment(file.fileName),
      'cache-control': 'private, no-store',
      'x-content-type-options': 'nosniff',
    },
  });
}
