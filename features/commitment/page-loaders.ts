import 'server-only';
import { notFound } from 'next/navigation';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getOwnCommitment } from './page-queries';
import type { OwnCommitment } from './types';

/**
 * The page behind an owner's link. Unknown, revoked and malformed tokens all end on the same neutral page; someone who tries many is
 * logged. Nothing is written: mail scanners follow links (trust line 34).
 */
export async function loadOwnCommitment(token: string): Promise<OwnCommitment> {
  const found = await getOwnCommitment(token);
  if (found) return found;
  const consumed = await consume('tokenGuessByIp', await clientIp());
  if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown commitment links from one address');
  notFound();
}
