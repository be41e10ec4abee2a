import 'server-only';
import { hashToken, newToken } from '@/lib/crypto';
import type { Tx } from '@/lib/db';

/** What a link opens: an organisation's invitation, a person's own pages, or a commitment. */
export type Opens = { invitationId: string } | { representativeId: string } | { commitmentId: string };

/** A new link, beside those that are out already. @returns its token, which is kept nowhere else. */
export async function newAccessLink(tx: Tx, opens: Opens): Promise<string> {
  const token = newToken();
  await tx.accessLink.create({ data: { ...opens, tokenHash: hashToken(token) }, select: { id: true } });
  return token;
}

/** Ends every link that opens this, at once. */
export async function revokeAccessLinks(tx: Tx, opens: Opens, now: Date): Promise<void> {
  await tx.accessLink.updateMany({ where: { ...opens, revokedAt: null }, data: { revokedAt: now } });
}
