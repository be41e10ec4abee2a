import type { PrismaClient } from '@/generated/prisma/client';
import { hashToken, newToken } from '@/lib/crypto';

/** A commitment that its owner has accepted, with a link whose token the test holds. */
export async function commitmentLink(
  db: PrismaClient,
  consultation: { id: string },
  owner: { organisationId: string },
): Promise<{ id: string; token: string; path: string }> {
  const token = newToken();
  const last = await db.commitment.aggregate({ where: { consultationId: consultation.id }, _max: { number: true } });
  const { id } = await db.commitment.create({
    data: {
      consultationId: consultation.id,
      number: (last._max.number ?? 0) + 1,
      state: 'accepted',
      ownerOrganisationId: owner.organisationId,
      what: 'Sprida metoder för samtal med barn',
      dueOn: new Date('2035-06-30T00:00:00Z'),
      links: { create: { tokenHash: hashToken(token) } },
    },
    select: { id: true },
  });
  return { id, token, path: `/atagande/${token}` };
}
