import type { IncomingMessage } from 'node:http';

const MAX_DISCARDED_BYTES = 32_000_000;

/**
 * Takes in the whole body before anything works on it, counting chunked bodies too, and hands it on unchanged: a slow sender then
 * holds no place in the queue. Resolves to 'tooLarge' (the rest is thrown away so that the sender reads the answer), 'aborted' or 'read'.
 * Must be called in the same turn as the request arrives, before the parser has pushed anything.
 */
export function readBody(request: IncomingMessage, maxBytes: number): Promise<'read' | 'tooLarge' | 'aborted'> {
  if (Number(request.headers['content-length'] ?? 0) > maxBytes) {
    discard(request, 0);
    return Promise.resolve('tooLarge');
  }
  if (request.headers['content-length'] === undefined && request.headers['transfer-encoding'] === undefined) {
    return Promise.resolve('read');
  }
  return new Promise((resolve) => {
    const push = request.push;
    const chunks: Buffer[] = [];
    let size = 0;
    request.once('close', () => resolve('aborted'));
    request.push = (chunk: Buffer | null) => {
      if (chunk === null) {
        request.push = push;
        for (const kept of chunks) request.push(kept);
        request.push(null);
        resolve('read');
        return true;
      }
      chunks.push(chunk);
      size += chunk.length;
      if (size > maxBytes) {
        discard(request, size);
        resolve('tooLarge');
      }
      return true;
    };
  });
}

function discard(request: IncomingMessage, already: number): void {
  let size = already;
  request.push = (chunk: Buffer | null) => {
    size += chunk?.length ?? 0;
    if (size > MAX_DISCARDED_BYTES) request.socket.destroy();
    return true;
  };
}
