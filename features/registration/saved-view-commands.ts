import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { mostViews } from './saved-view-rules';

type By = { actor: Extract<Actor, { kind: 'user' }>; conferenceId: string; requestId: string };
const list = 'registrations';

/** Keeps a view under a name; one's own view of that name is replaced. */
export function saveView(
  view: { name: string; query: string; shared: boolean },
  by: By,
): Promise<Result<{ replaced: boolean }, 'tooManyViews'>> {
  const { userId } = by.actor;
  return inTransaction(async (tx) => {
    const key = { userId_list_name: { userId, list, name: view.name } };
    const replaced = (await tx.savedView.findUnique({ where: key, select: { id: true } })) !== null;
    if (!replaced && (await tx.savedView.count({ where: { userId, list } })) >= mostViews)
      return { ok: false, reason: 'tooManyViews' };
    const { id } = await tx.savedView.upsert({
      where: key,
      create: { userId, list, ...view },
      update: { query: view.query, shared: view.shared },
      select: { id: true },
    });
    await record(tx, 'view.saved', id, by, view.shared);
    return { ok: true, replaced };
  });
}

/** Another name, or shared and not. Only one's own: any other is as if it did not exist. */
export async function changeView(
  view: { id: string; name: string; shared: boolean },
  by: By,
): Promise<Result<object, 'notFound' | 'nameTaken'>> {
  const { id, name, shared } = view;
  try {
    return await inTransaction(async (tx) => {
      const where = { id, userId: by.actor.userId, list };
      const { count } = await tx.savedView.updateMany({ where, data: { name, shared } });
      if (count === 0) return { ok: false, reason: 'notFound' };
      await record(tx, 'view.changed', id, by, shared);
      return { ok: true };
    });
  } catch (error) {
    if (errorCode(error) === '23505' || errorCode(error) === 'P2002') return { ok: false, reason: 'nameTaken' };
    throw error;
  }
}

/** Takes a view away. Only one's own. */
export function deleteView(id: string, by: By): Promise<Result<object, 'notFound'>> {
  return inTransaction(async (tx) => {
    const { count } = await tx.savedView.deleteMany({ where: { id, userId: by.actor.userId, list } });
    if (count === 0) return { ok: false, reason: 'notFound' };
    await record(tx, 'view.deleted', id, by, false);
    return { ok: true };
  });
}

async function record(tx: Tx, action: string, id: string, { actor, conferenceId, requestId }: By, shared: boolean) {
  const subject = { subjectType: 'saved_view', subjectId: id, conferenceId, requestId };
  await writeAudit(tx, { actor, action, ...subject, data: { shared } });
}
