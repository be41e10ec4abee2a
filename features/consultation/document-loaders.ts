import 'server-only';
import { log } from '@/lib/log';
import { consume } from '@/lib/rate-limit';
import { clientIp, requestId } from '@/lib/request';
import { getDocumentFor } from './document-queries';
import type { ReadDocument } from './document-types';

/** A paper for the holder of an organisation's link; null for everything else alike. Who tries many is logged; nothing is written. */
export async function loadHeldDocument(token: string, id: string): Promise<ReadDocument | null> {
  const document = await getDocumentFor({ kind: 'invitation', token }, id);
  if (document) return document;
  const consumed = await consume('tokenGuessByIp', await clientIp());
  if (!consumed.ok) log.warn({ requestId: await requestId() }, 'many unknown links to papers from one address');
  return null;
}
