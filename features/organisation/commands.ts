import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { errorCode, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { afterPress, rowPress } from '@/lib/row-order';
import { getOrganisation } from './queries';
import { contactProblems, type WantedContact } from './rules';
import type { NewOrganisation, OrganisationInput } from './schema';

type By = { actor: Actor; requestId: string };
type Problems = { problems: { field: string; reason: string }[] };

/**
 * A new organisation with its contacts.
 * @returns its id; 'nameTaken' where the register has that name; 'problems' for a contact that stands twice.
 */
export function createOrganisation(
  { head, rows }: NewOrganisation,
  by: By,
): Promise<Result<{ id: string }, 'nameTaken' | 'problems', Problems>> {
  return unlessNameTaken(async (tx) => {
    const wanted = wantedContacts(rows);
    const problems = contactProblems([], wanted);
    if (problems.length > 0) return { ok: false, reason: 'problems', problems };
    const { id } = await tx.organisation.create({
      data: { ...head, nameShort: head.nameShort || head.name },
      select: { id: true },
    });
    await writeContacts(tx, id, wanted);
    await audit(tx, by, 'organisation.created', id, { kind: head.kind, contacts: wanted.length });
    return { ok: true, id };
  });
}

/**
 * Changes an organisation and its contacts as they were shown in `version`. Archived, it is kept out of new choices; what it took part
 * in stays. Kind and name of those in the official list of municipalities stay.
 * @returns 'stale' when somebody has saved since (or it is gone); 'nameTaken'; 'problems' with what is wrong in the contacts.
 */
export function saveOrganisation(
  { head, rows }: OrganisationInput,
  { id, version, now, ...by }: By & { id: string; version: number; now: Date },
): Promise<Result<{ id: string }, 'stale' | 'nameTaken' | 'problems', Problems>> {
  return unlessNameTaken(async (tx) => {
    await tx.$queryRaw`SELECT 1 AS one FROM organisation WHERE id = ${id}::uuid FOR UPDATE`;
    const before = await getOrganisation(id, tx);
    if (!before || before.version !== version) return { ok: false, reason: 'stale' };
    const wanted = afterPress(wantedContacts(rows), rowPress(head.press));
    const problems = contactProblems(before.contacts, wanted);
    if (problems.length > 0) return { ok: false, reason: 'problems', problems };
    const isOfficial = before.municipalityCode !== null;
    const name = isOfficial ? before.name : (head.name ?? before.name);
    const { email, phone, postalAddress, archived } = head;
    await tx.organisation.update({
      where: { id },
      data: {
        kind: isOfficial ? before.kind : (head.kind ?? before.kind),
        name,
        nameShort: head.nameShort || name,
        email,
        phone,
        postalAddress,
        archivedAt: archived ? (before.archivedAt ?? now) : null,
        version: { increment: 1 },
      },
      select: { id: true },
    });
    await writeContacts(tx, id, wanted);
    const isArchived = before.archivedAt !== null;
    await audit(tx, by, 'organisation.changed', id, {
      before: { name: before.name, archived: isArchived, contacts: before.contacts.length },
      after: { name, archived, contacts: wanted.length },
    });
    return { ok: true, id };
  });
}

function wantedContacts(rows: NewOrganisation['rows']): WantedContact[] {
  return rows.map(({ number, fields }) => ({
    number,
    id: fields.contactId,
    kind: fields.contactKind,
    name: fields.contactName,
    title: fields.contactTitle,
    email: fields.contactEmail,
    phone: fields.contactPhone,
  }));
}

async function writeContacts(tx: Tx, organisationId: string, wanted: readonly WantedContact[]): Promise<void> {
  const kept = wanted.flatMap(({ id }) => id ?? []);
  await tx.organisationContact.deleteMany({ where: { organisationId, id: { notIn: kept } } });
  for (const { id, number: _number, ...contact } of wanted) {
    if (id) await tx.organisationContact.updateMany({ where: { id, organisationId }, data: contact });
    else await tx.organisationContact.create({ data: { ...contact, organisationId }, select: { id: true } });
  }
}

async function unlessNameTaken<T extends { ok: boolean }>(
  work: (tx: Tx) => Promise<T>,
): Promise<T | { ok: false; reason: 'nameTaken' }> {
  try {
    return await inTransaction(work);
  } catch (error) {
    if (['23505', 'P2002'].includes(errorCode(error) ?? '')) return { ok: false, reason: 'nameTaken' };
    throw error;
  }
}

function audit(
  tx: Tx,
  by: By,
  action: string,
  id: string,
  data: NonNullable<Parameters<typeof writeAudit>[1]['data']>,
) {
  return writeAudit(tx, { ...by, action, subjectType: 'organisation', subjectId: id, data });
}
