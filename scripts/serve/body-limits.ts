const MAX_BODY_BYTES = 1_000_000;
/** A presentation of 50 MB with what a form adds. */
const MAX_UPLOAD_BYTES = 52_000_000;

/** How much a request may carry: files come to /api/uploads/ only, everything else is a form or a small document. */
export function maxBodyBytes(pathname: string): number {
  return pathname.startsWith('/api/uploads/') ? MAX_UPLOAD_BYTES : MAX_BODY_BYTES;
}
