import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { type Db, db } from '@/lib/db';
import { type Claim, rowOf, type Task, type TaskRow } from './matrix-rules';

const claim = {
  id: true,
  level: true,
  source: true,
  owner: { select: { id: true, nameShort: true } },
  invitation: { select: { id: true, organisation: { select: { id: true, nameShort: true } } } },
  card: { select: { number: true } },
} as const;

const task = {
  id: true,
  title: true,
  groupId: true,
  version: true,
  claims: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }], select: claim },
} satisfies Prisma.ResponsibilityTaskSelect;

/** The tasks of a consultation in their order with what is said of each, and what that comes to. A constant number of queries. */
export async function listTaskRows(consultationId: string, client: Db = db): Promise<TaskRow[]> {
  const rows = await client.responsibilityTask.findMany({
    where: { consultationId },
    orderBy: [{ position: 'asc' }, { createdAt: 'asc' }, { id: 'asc' }],
    take: 300,
    select: task,
  });
  return rows.map((row) => rowOf(taskOf(row)));
}

type Row = Prisma.ResponsibilityTaskGetPayload<{ select: typeof task }>;

function taskOf({ claims, ...head }: Row): Task {
  return {
    ...head,
    claims: claims.map(
      ({ id, level, source, owner, invitation, card }): Claim => ({
        id,
        level,
        source,
        owner: { id: owner.id, name: owner.nameShort },
        by: invitation && { id: invitation.organisation.id, name: invitation.organisation.nameShort },
        byInvitationId: invitation?.id ?? null,
        cardNumber: card?.number ?? null,
      }),
    ),
  };
}
