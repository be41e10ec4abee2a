import 'server-only';
import { createHash, type Hash } from 'node:crypto';
import { fileStream } from '@/lib/files/stored-file';
import type { ZipEntry } from '@/lib/zip';
import { maskedItem } from './mask-rules';
import {
  attachmentPath,
  documentPath,
  documentText,
  type Listed,
  type ListedFile,
  manifestText,
  masksCsv,
  metadataCsv,
  metadataJson,
  originalPath,
  readMeText,
} from './text-rules';
import type { CaseFile, CaseHead, CaseItem } from './types';

type Made = { at: Date; isMasked: boolean };
type Part = { path: string; chunks: () => AsyncIterable<string | Uint8Array> };

/**
 * The files of the archive in the order they are written: documents with their files as they are read, then what describes them. A masked
 * copy holds masked documents only, and of the files those that a person has said may be given out.
 */
export function archiveEntries(head: CaseHead, file: CaseFile, made: Made): ZipEntry[] {
  const items = made.isMasked ? file.items.map((item) => maskedItem(item, file.masks)) : file.items;
  const hashes = new Map<string, Hash>();
  const parts = items.map((item) => ({ item, parts: partsOf(item, made) }));
  const listed = (): Listed[] =>
    parts.map(({ item, parts: own }) => ({
      item,
      files: own.map(({ path }) => hashed(hashes, path)),
      heldBack: isHeldBack(item, made),
    }));
  const describing: Part[] = [
    { path: 'LASMIG.txt', chunks: once(() => readMeText(head, made, items.length)) },
    ...(made.isMasked ? [{ path: 'maskningar.csv', chunks: once(() => masksCsv(file.items, file.masks)) }] : []),
    { path: 'metadata.json', chunks: once(() => metadataJson(head, listed(), made)) },
    { path: 'metadata.csv', chunks: once(() => metadataCsv(listed())) },
  ];
  const all = [...parts.flatMap((each) => each.parts), ...describing];
  const manifest = once(() => manifestText(all.map(({ path }) => hashed(hashes, path))));
  return [
    ...all.map(({ path, chunks }) => ({ name: path, chunks: counting(path, chunks, hashes) })),
    { name: 'manifest.sha256', chunks: manifest() },
  ];
}

const isHeldBack = ({ attachment }: CaseItem, { isMasked }: Made) =>
  isMasked && attachment !== null && !attachment.isDisclosable;

function partsOf(item: CaseItem, made: Made): Part[] {
  const { attachment, original } = item;
  return [
    { path: documentPath(item), chunks: once(() => documentText(item)) },
    ...(original ? [{ path: originalPath(item), chunks: once(() => original) }] : []),
    ...(attachment && !isHeldBack(item, made)
      ? [{ path: attachmentPath(item), chunks: () => fileStream(attachment.fileId) as AsyncIterable<Uint8Array> }]
      : []),
  ];
}

const once = (make: () => string) =>
  async function* () {
    yield make();
  };

/** The bytes on their way into the archive, and their hash when they are through. */
async function* counting(path: string, chunks: Part['chunks'], hashes: Map<string, Hash>) {
  const hash = createHash('sha256');
  for await (const chunk of chunks()) {
    hash.update(chunk);
    yield chunk;
  }
  hashes.set(path, hash);
}

function hashed(hashes: Map<string, Hash>, path: string): ListedFile {
  const hash = hashes.get(path);
  if (!hash) throw new Error(`${path} is described before it is written`);
  return { path, sha256: hash.copy().digest('hex') };
}
