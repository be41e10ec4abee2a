import 'server-only';
import type { ConsultationState, OrganisationKind } from '@/generated/prisma/enums';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { NewInvitationInput } from './organiser-schema';

export type WriteContext = { actor: Actor; requestId: string; now: Date };

/** A consultation whose list of the invited may still grow. */
const growing: readonly ConsultationState[] = ['draft', 'open'];

type InvitationToMake = Omit<NewInvitationInput, 'organisation' | 'kind' | 'email' | 'consultationId'> & {
  consultationId: string;
  organisationId: string;
  email: string;
};

/** An invitation with its numbered seats. Null when this role of this organisation is invited already. */
async function insertInvitation(tx: Tx, one: InvitationToMake): Promise<string | null> {
  const { seats, language, ...data } = one;
  const [row] = await tx.invitation.createManyAndReturn({
    data: [{ ...data, locale: language, seatsGranted: seats }],
    skipDuplicates: true,
    select: { id: true },
  });
  if (!row) return null;
  await tx.invitedSeat.createMany({
    data: Array.from({ length: seats }, (_, i) => ({ invitationId: row.id, number: i + 1 })),
  });
  return row.id;
}

/** Holds the consultation while its list of the invited grows; false where it may not any longer. */
async function mayInvite(tx: Tx, consultationId: string): Promise<boolean> {
  const [row] = await tx.$queryRaw<{ state: ConsultationState }[]>`
    SELECT state FROM consultation WHERE id = ${consultationId}::uuid FOR SHARE`;
  return row !== undefined && growing.includes(row.state);
}

type Known = { id: string; email: string; registrator: string };

/** An organisation of the register by its name, large and small letters alike, with the addresses that the register has. */
async function findOrganisation(tx: Tx, name: string): Promise<Known | null> {
  const [row] = await tx.$queryRaw<Known[]>`
    SELECT o.id, coalesce((SELECT k.email FROM organisation_contact k WHERE k.organisation_id = o.id AND k.kind IN ('head', 'staff')
                            ORDER BY k.kind DESC, k.created_at, k.id LIMIT 1), '') AS email,
           coalesce(o.email, (SELECT k.email FROM organisation_contact k WHERE k.organisation_id = o.id AND k.kind = 'registrator'
                               ORDER BY k.created_at, k.id LIMIT 1), '') AS registrator
      FROM organisation o WHERE lower(o.name COLLATE "sv-x-icu") = lower(${name} COLLATE "sv-x-icu") ORDER BY o.archived_at NULLS FIRST LIMIT 1`;
  return row ?? null;
}

/** Writes an organisation into the register on the spot. */
async function addOrganisation(
  tx: Tx,
  { name, kind }: { name: string; kind: OrganisationKind },
  { actor, requestId }: WriteContext,
): Promise<Known> {
  const [made] = await tx.organisation.createManyAndReturn({
    data: [{ kind, name, nameShort: name }],
    // Somebody else wrote it at the same moment: then it is theirs.
    skipDuplicates: true,
    select: { id: true },
  });
  if (!made) return (await findOrganisation(tx, name)) as Known;
  const { id } = made;
  await writeAudit(tx, {
    ...{ actor, requestId },
    action: 'organisation.created',
    subjectType: 'organisation',
    subjectId: id,
    data: { name, kind },
  });
  return { id, email: '', registrator: '' };
}

/**
 * Puts an organisation on the list of the invited. An address that is not given is the register's: the head's or their staff's, else the
 * registrator's; the second is the registrator's mailbox. Nothing is sent. One submit twice is one invitation (unique by organisation and role).
 */
export function createInvitation(
  input: NewInvitationInput,
  context: WriteContext,
): Promise<Result<{ id: string }, 'closed' | 'alreadyInvited' | 'kindMissing' | 'emailMissing'>> {
  return inTransaction(async (tx) => {
    const { organisation: name, kind, ...rest } = input;
    if (!(await mayInvite(tx, input.consultationId))) return { ok: false, reason: 'closed' };
    const found = await findOrganisation(tx, name);
    if (!found && kind === '') return { ok: false, reason: 'kindMissing' };
    const email = input.email ?? (found?.email || found?.registrator) ?? '';
    if (!email) return { ok: false, reason: 'emailMissing' };
    const organisation = found ?? (await addOrganisation(tx, { name, kind: kind as OrganisationKind }, context));
    const second = input.secondEmail ?? organisation.registrator;
    const secondEmail = second && second !== email ? second : null;
    const id = await insertInvitation(tx, { ...rest, organisationId: organisation.id, email, secondEmail });
    if (!id) return { ok: false, reason: 'alreadyInvited' };
    await writeAudit(tx, {
      actor: context.actor,
      requestId: context.requestId,
      action: 'invitation.created',
      subjectType: 'invitation',
      subjectId: id,
      consultationId: input.consultationId,
      data: { organisation: name, role: input.roleAsked, seats: input.seats },
    });
    return { ok: true, id };
  });
}
