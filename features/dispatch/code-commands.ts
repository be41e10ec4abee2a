import 'server-only';
import { randomInt } from 'node:crypto';
import { newAccessLink } from '@/features/access-link/commands';
import { writeAudit } from '@/lib/audit';
import { sha256Hex } from '@/lib/crypto';
import { inTransaction } from '@/lib/db';
import { codeAlphabet, codeFrom, codeLength } from './code-rules';
import type { WriteContext } from './commands';

/** A new code for a paper letter: 12 signs of 25, some 55 bits; beyond guessing under the limits of the page where it is typed. */
export function newCode(): string {
  return Array.from({ length: codeLength }, () => codeAlphabet[randomInt(codeAlphabet.length)]).join('');
}

/** What is kept of a code. */
export function hashOfCode(code: string): string {
  return sha256Hex(`invitation-code:${code}`);
}

/**
 * A new code for the letter of an invitation; an earlier one ends. It is given once, for the letter, and kept as a hash.
 * @returns null for an invitation that is revoked.
 */
export function renewCode(
  invitation: { id: string; consultationId: string },
  context: WriteContext,
): Promise<string | null> {
  return inTransaction(async (tx) => {
    const code = newCode();
    const { count } = await tx.invitation.updateMany({
      where: { id: invitation.id, consultationId: invitation.consultationId, state: { not: 'revoked' } },
      data: { codeHash: hashOfCode(code) },
    });
    if (count === 0) return null;
    await writeAudit(tx, {
      ...context,
      action: 'invitation.code_made',
      subjectType: 'invitation',
      subjectId: invitation.id,
      consultationId: invitation.consultationId,
    });
    return code;
  });
}

/**
 * Opens an invitation by the code on its letter: a link of its own, as every mail has. @returns its token; null for a code that is
 * unknown, ended or revoked, all alike.
 */
export async function openByCode(typed: string, requestId: string): Promise<string | null> {
  const code = codeFrom(typed);
  if (code === null) return null;
  return inTransaction(async (tx) => {
    // The lock: whoever revokes at this moment is obeyed, or ends the new link too.
    const [found] = await tx.$queryRaw<{ id: string; consultationId: string }[]>`
      SELECT i.id, i.consultation_id AS "consultationId" FROM invitation i
       WHERE i.code_hash = ${hashOfCode(code)} AND i.state <> 'revoked' FOR NO KEY UPDATE`;
    if (!found) return null;
    const token = await newAccessLink(tx, { invitationId: found.id });
    await writeAudit(tx, {
      actor: { kind: 'public' },
      action: 'invitation.code_used',
      subjectType: 'invitation',
      subjectId: found.id,
      consultationId: found.consultationId,
      requestId,
    });
    return token;
  });
}
