import 'server-only';
import { createHash } from 'node:crypto';
import { recentAnswers } from '@/lib/recent';
import { getLiveFigures, listCoverage } from './queries';
import { liveCoverageOf, liveFiguresOf } from './rules';
import type { Live } from './types';

/** A body as it is sent, with the tag that says whether it is the one the asker has. */
export type LiveAnswer = { body: string; etag: string };

const recent = recentAnswers<LiveAnswer | null>(1_000);

function answerOf(value: Live | null): LiveAnswer | null {
  if (value === null) return null;
  const body = JSON.stringify(value);
  return { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
}

/** The live figures of a conference as JSON: read at most once a second by this process, however many look. One query or none. */
export function getRecentFigures(conferenceId: string): Promise<LiveAnswer | null> {
  return recent(`figures ${conferenceId}`, async () => {
    const figures = await getLiveFigures(conferenceId);
    return answerOf(figures && liveFiguresOf(figures));
  });
}

/** The live coverage of these conferences as JSON: read at most once a second by this process. One query or none. */
export function getRecentCoverage(conferenceIds: string[]): Promise<LiveAnswer | null> {
  const ids = conferenceIds.toSorted();
  return recent(`coverage ${ids.join(' ')}`, async () => answerOf(liveCoverageOf(await listCoverage(ids))));
}
