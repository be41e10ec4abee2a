import 'server-only';
import type { OrganisationKind } from '@/generated/prisma/enums';
import { actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { sha256Hex } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { getInvitationImport, listKnownOrganisations } from './import-queries';
import { type ImportPlan, organisationKey, type PlannedRow, planImport } from './import-rules';
import type { StoredList } from './import-schema';
import type { WriteContext } from './new-commands';

const keptForMs = 7 * 24 * 3_600_000;

/**
 * Keeps what was read of a list until somebody has looked at it and said yes. An earlier one of the same person for the same
 * consultation, and whatever nobody came back to, goes.
 */
export function storeInvitationImport(
  { consultationId, fileName, list }: { consultationId: string; fileName: string; list: StoredList },
  { actor, now }: WriteContext,
): Promise<{ id: string }> {
  const createdById = actorId(actor) ?? '';
  return inTransaction(async (tx) => {
    await tx.invitationImport.deleteMany({
      where: {
        appliedAt: null,
        OR: [{ createdById, consultationId }, { createdAt: { lt: new Date(now.getTime() - keptForMs) } }],
      },
    });
    return tx.invitationImport.create({
      data: { consultationId, createdById, fileName: fileName.slice(0, 200), content: list },
      select: { id: true },
    });
  });
}

/** A plan as it is compared: what was looked at must be what is done. */
export function planHash(plan: ImportPlan): string {
  return sha256Hex(JSON.stringify(plan));
}

type Outcome = Result<
  { invited: number; organisations: number },
  'notFound' | 'closed' | 'alreadyImported' | 'hasErrors' | 'stale' | 'nothing'
>;

/**
 * Carries out a looked-at list, all of it or nothing, in one transaction. Lists of one consultation stand in one line: the plan is made
 * anew behind it, and when it is another one than `shown` nothing is done. Nothing is sent.
 */
export function applyInvitationImport(importId: string, shown: string, context: WriteContext): Promise<Outcome> {
  const userId = actorId(context.actor) ?? '';
  return inTransaction<Outcome>(async (tx) => {
    const found = await getInvitationImport(importId, userId, tx);
    if (!found) return { ok: false, reason: 'notFound' };
    const [consultation] = await tx.$queryRaw<{ state: string }[]>`
      SELECT state FROM consultation WHERE id = ${found.consultationId}::uuid FOR UPDATE`;
    if (consultation?.state !== 'draft' && consultation?.state !== 'open') return { ok: false, reason: 'closed' };
    // Read again: the one before in the line may have been this very list, pressed twice.
    const waiting = await getInvitationImport(importId, userId, tx);
    if (!waiting?.list) return { ok: false, reason: 'alreadyImported' };
    const { consultationId, list } = waiting;
    const plan = planImport(list.rows, await listKnownOrganisations(consultationId, list.rows, tx));
    if (plan.errors.length > 0) return { ok: false, reason: 'hasErrors' };
    if (planHash(plan) !== shown) return { ok: false, reason: 'stale' };
    const rows = plan.rows.filter(({ state }) => state !== 'exists');
    if (rows.length === 0) return { ok: false, reason: 'nothing' };
    const organisations = await addOrganisations(tx, rows);
    await invite(tx, consultationId, rows, organisations);
    await tx.invitationImport.update({
      where: { id: importId },
      data: { content: {}, appliedAt: context.now },
      select: { id: true },
    });
    const done = { invited: rows.length, organisations: organisations.size };
    await writeAudit(tx, {
      actor: context.actor,
      requestId: context.requestId,
      action: 'invitations.imported',
      subjectType: 'consultation',
      subjectId: consultationId,
      consultationId,
      data: { created: done.invited, organisations: done.organisations },
    });
    return { ok: true, ...done };
  });
}

/** Writes the organisations that the register lacks, each once. @returns their ids by key. */
async function addOrganisations(tx: Tx, rows: readonly PlannedRow[]): Promise<Map<string, string>> {
  const lacking = new Map(
    rows.filter(({ organisationId }) => organisationId === null).map((row) => [organisationKey(row.organisation), row]),
  );
  const made = await tx.organisation.createManyAndReturn({
    data: [...lacking.values()].map(({ organisation: name, kind }) => ({
      ...{ name, nameShort: name },
      kind: kind as OrganisationKind,
    })),
    select: { id: true, name: true },
  });
  return new Map(made.map(({ id, name }) => [organisationKey(name), id]));
}

async function invite(
  tx: Tx,
  consultationId: string,
  rows: readonly PlannedRow[],
  organisations: ReadonlyMap<string, string>,
): Promise<void> {
  const made = await tx.invitation.createManyAndReturn({
    data: rows.map((row) => ({
      consultationId,
      organisationId: row.organisationId ?? (organisations.get(organisationKey(row.organisation)) as string),
      roleAsked: row.roleAsked,
      seatsGranted: row.seats,
      addressedName: row.addressedName,
      addressedTitle: row.addressedTitle,
      email: row.email,
      secondEmail: row.secondEmail || null,
      locale: row.language,
      isKey: row.isKey,
    })),
    select: { id: true, seatsGranted: true },
  });
  await tx.invitedSeat.createMany({
    data: made.flatMap(({ id, seatsGranted }) =>
      Array.from({ length: seatsGranted }, (_, i) => ({ invitationId: id, number: i + 1 })),
    ),
  });
}
