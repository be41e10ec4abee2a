import 'server-only';
import { createHash } from 'node:crypto';
import { recentAnswers } from '@/lib/recent';
import { listBoardRows } from './queries';
import { figuresOf } from './rules';
import type { BoardRow } from './types';

const recent = recentAnswers<{ body: string; etag: string }>(1_000);

const hashOf = (text: string) => createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** What a board shows, as a short mark: another mark, and something on it has changed. */
export function markOf(rows: readonly BoardRow[]): string {
  return hashOf(JSON.stringify(rows));
}

/** The live board as JSON (its mark and figures): read at most once a second by this process, however many look. One query or none. */
export function getRecentBoard(consultationId: string): Promise<{ body: string; etag: string }> {
  return recent(consultationId, async () => {
    const rows = await listBoardRows(consultationId);
    const mark = markOf(rows);
    return { body: JSON.stringify({ mark, figures: figuresOf(rows) }), etag: `"${mark}"` };
  });
}
