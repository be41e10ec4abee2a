import 'server-only';
import { writeAudit } from '@/lib/audit';
import { encryptJson } from '@/lib/crypto';
import { inTransaction } from '@/lib/db';
import type { Result } from '@/lib/result';

type Person = { id: string; invitationId: string; consultationId: string };
export type OwnNeeds = { food: string; access: string; other: string };

/** The context that binds encrypted needs to their row. */
const contextOf = (representativeId: string) => `representative-needs:${representativeId}`;

/**
 * Food and access, given by the person who comes and by nobody else: encrypted, bound to their row, never shown on a page again (trust
 * line 48). Empty texts take away what was given. Who holds no seat needs none.
 */
export function saveOwnNeeds(
  person: Person,
  needs: OwnNeeds,
  requestId: string,
): Promise<Result<{ kept: boolean }, 'noSeat'>> {
  return inTransaction(async (tx) => {
    // Held, so that nobody who loses their seat at this moment leaves needs behind.
    await tx.$queryRaw`SELECT 1 AS one FROM invitation WHERE id = ${person.invitationId}::uuid FOR UPDATE`;
    const kept = Object.values(needs).some((text) => text !== '');
    const holds = await tx.seatHolding.count({ where: { representativeId: person.id, endedAt: null } });
    if (kept && holds === 0) return { ok: false, reason: 'noSeat' };
    await tx.representativeNeeds.deleteMany({ where: { representativeId: person.id } });
    if (kept) {
      const { keyId, bytes } = encryptJson(needs, contextOf(person.id));
      await tx.representativeNeeds.create({
        data: { representativeId: person.id, keyId, ciphertext: bytes },
        select: { representativeId: true },
      });
    }
    await writeAudit(tx, {
      actor: { kind: 'representative', representativeId: person.id },
      requestId,
      action: kept ? 'answer.needs_given' : 'answer.needs_removed',
      subjectType: 'invitation',
      subjectId: person.invitationId,
      consultationId: person.consultationId,
    });
    return { ok: true, kept };
  });
}
