import 'server-only';
import type { Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';

export type NamedPerson = {
  invitationId: string;
  name: string;
  title?: string;
  email: string;
  locale?: 'sv' | 'en';
  isEditor?: boolean;
  /** Confirmed by somebody who may: null while an editor waits. */
  confirmedAt: Date | null;
  addedByName: string;
};

/**
 * The person with this address at this invitation: found and brought up to date, or added. Nobody loses what they have (an editor stays
 * one, a confirmed one stays confirmed); a revoked person is let in again.
 */
export async function ensureRepresentative(tx: Tx, person: NamedPerson): Promise<{ id: string; isNew: boolean }> {
  const emailCanonical = canonicalEmail(person.email) ?? person.email;
  const where = { invitationId_emailCanonical: { invitationId: person.invitationId, emailCanonical } };
  const known = await tx.representative.findUnique({
    where,
    select: { id: true, title: true, isEditor: true, confirmedAt: true },
  });
  if (!known) {
    const { id } = await tx.representative.create({
      data: {
        invitationId: person.invitationId,
        name: person.name,
        title: person.title ?? '',
        email: person.email,
        emailCanonical,
        locale: person.locale ?? 'sv',
        isEditor: person.isEditor ?? false,
        confirmedAt: person.confirmedAt,
        addedByName: person.addedByName,
      },
      select: { id: true },
    });
    return { id, isNew: true };
  }
  await tx.representative.update({
    where,
    data: {
      name: person.name,
      title: person.title || known.title,
      isEditor: known.isEditor || (person.isEditor ?? false),
      confirmedAt: known.confirmedAt ?? person.confirmedAt,
      revokedAt: null,
      version: { increment: 1 },
    },
    select: { id: true },
  });
  return { id: known.id, isNew: false };
}
