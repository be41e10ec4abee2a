import 'server-only';
import { draftDispatch } from '@/features/dispatch/commands';
import type { Actor } from '@/lib/actor';
import type { Tx } from '@/lib/db';
import type { Reached } from './types';

/** Every organisation that the invitation has gone out to, whatever it answered. */
const thoseMailed = ['sent', 'delivered', 'bounced', 'accepted', 'declined', 'delegated', 'in_writing'] as const;

/**
 * Drafts what must be told when the meeting moves or is cancelled: to the organisations that have the invitation, and to each person who
 * holds a seat, whose calendar it stands in. Nothing leaves before a person has reviewed and released it.
 * @returns whether there was anybody to tell.
 */
export async function draftNotices(
  tx: Tx,
  kind: 'change' | 'cancellation',
  { mailed, attendees }: Pick<Reached, 'mailed' | 'attendees'>,
  by: { consultationId: string; actor: Actor; requestId: string },
): Promise<boolean> {
  if (mailed > 0) await draftDispatch(tx, { ...by, kind, audience: { to: 'invitations', states: thoseMailed } });
  if (attendees > 0) await draftDispatch(tx, { ...by, kind, audience: { to: 'attendees' } });
  return mailed + attendees > 0;
}
