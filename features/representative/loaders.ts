import 'server-only';
import { notFound } from 'next/navigation';
import { cache } from 'react';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getRepresentativeByToken } from './queries';
import type { RepresentativeHead } from './types';

/** Once per request, for the frame and the page alike. */
export const representativeOf = cache((token: string) => getRepresentativeByToken(token));

/**
 * Whoever holds a personal link. Unknown, revoked and malformed tokens all end on the same neutral page; someone who tries many is
 * logged. Nothing is written: mail scanners follow links (trust line 34).
 */
export async function loadRepresentative(token: string): Promise<RepresentativeHead> {
  const found = await representativeOf(token);
  if (found) return found;
  const consumed = await consume('tokenGuessByIp', await clientIp());
  if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown personal links from one address');
  notFound();
}
