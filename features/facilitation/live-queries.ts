import 'server-only';
import { createHash } from 'node:crypto';
import { hashToken } from '@/lib/crypto';
import { recentAnswers } from '@/lib/recent';
import { screenOf, tableOf } from './live-rules';
import { listTaskRows } from './matrix-queries';
import type { TaskRow } from './matrix-rules';
import { getMeeting } from './queries';
import { getConsultationOfLink, getConsultationOfScreen, listOpenLinks } from './table-queries';
import type { Meeting } from './types';

// What a hundred devices ask for each second: read once a second by this process, whoever asks and however many they are. Who may ask is
// remembered for three seconds, for all links of a consultation together, so that no viewer costs a query of their own (docs/decisions/0250).

/** A body as it is sent, with the tag that says whether it is the one the asker has. */
export type LiveAnswer = { body: string; etag: string };

type Live = { meeting: Meeting; tasks: TaskRow[] };

const meetingFreshMs = 1_000;
const linkFreshMs = 3_000;

const meetings = recentAnswers<Live | null>(meetingFreshMs, 50);
const screens = recentAnswers<string | null>(linkFreshMs);
const openLinks = recentAnswers<Map<string, string>>(linkFreshMs, 50);
/** A link keeps its consultation for ever; an unknown one is looked up once in ten minutes. */
const consultations = recentAnswers<string | null>(600_000, 5_000);

/** The projector's JSON; null for an address that shows nothing (any more). */
export async function getLiveScreen(token: string): Promise<LiveAnswer | null> {
  const consultationId = await screens(hashToken(token), () => getConsultationOfScreen(token));
  const live = consultationId && (await meetingOf(consultationId));
  return live ? answerOf(live, 'screen', () => screenOf(live.meeting, live.tasks)) : null;
}

/** The JSON of a phone at the table; null for a link that opens no table (any more). */
export async function getLiveTable(token: string): Promise<LiveAnswer | null> {
  const hash = hashToken(token);
  const consultationId = await consultations(hash, () => getConsultationOfLink(hash));
  if (!consultationId) return null;
  const invitationId = (await openLinks(consultationId, () => listOpenLinks(consultationId))).get(hash);
  const live = invitationId && (await meetingOf(consultationId));
  return live ? answerOf(live, invitationId, () => tableOf(live.meeting, live.tasks, invitationId)) : null;
}

/** All that is shown of a meeting, as the page itself reads it. A constant number of queries. */
export async function getLive(consultationId: string): Promise<Live | null> {
  const [meeting, tasks] = await Promise.all([getMeeting(consultationId), listTaskRows(consultationId)]);
  return meeting && { meeting, tasks };
}

function meetingOf(consultationId: string): Promise<Live | null> {
  return meetings(consultationId, () => getLive(consultationId));
}

/** Made once for each reading and kind of viewer: all of an organisation's phones get the same bytes. */
const made = new WeakMap<Live, Map<string, LiveAnswer>>();

function answerOf(live: Live, viewer: string, make: () => unknown): LiveAnswer {
  const known = made.get(live) ?? new Map<string, LiveAnswer>();
  made.set(live, known);
  const found = known.get(viewer);
  if (found) return found;
  const body = JSON.stringify(make());
  const answer = { body, etag: `"${createHash('sha256').update(body).digest('base64url').slice(0, 22)}"` };
  known.set(viewer, answer);
  return answer;
}
