import 'server-only';
import { canonicalEmail } from '@/lib/email-address';
import { consume } from '@/lib/rate-limit';
import type { Locale } from '@/lib/time';
import { renewLinks } from './link-commands';

export type RenewalOrigin = { ip: string; requestId: string; locale: Locale };

/**
 * Renews the links of an address unless the address or the caller has asked too often this hour.
 * Comes back the same way in every case: the caller has already been answered.
 */
export async function renewWithinLimits(email: string, { ip, requestId, locale }: RenewalOrigin): Promise<void> {
  const byIp = await consume('renewalByIp', ip);
  const byEmail = await consume('renewalByEmail', canonicalEmail(email) ?? email);
  if (byIp.ok && byEmail.ok) await renewLinks(email, { requestId, now: new Date(), locale });
}
