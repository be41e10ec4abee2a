import 'server-only';
import type { Tx } from '@/lib/db';
import { enqueueMail } from '@/lib/outbox';
import { registrationMailPayload } from './facts';
import { type LockedRegistration, namedSessions } from './manage-steps';

/** Tells the address that a registration had until now; it takes the day out of that calendar. It does not say where the registration went. */
export async function mailOldAddress(tx: Tx, registration: LockedRegistration, sequence: number): Promise<void> {
  await enqueueMail(tx, {
    dedupeKey: `registration-address-changed:${registration.id}:${sequence}`,
    template: 'registration-address-changed',
    conferenceId: registration.conference.id,
    registrationId: registration.id,
    toEmail: registration.email,
    locale: registration.locale,
    payload: registrationMailPayload({
      registrationId: registration.id,
      reference: registration.reference,
      name: registration.name,
      organisation: registration.organisationName,
      sequence,
      locale: registration.locale,
      conference: registration.conference,
      sessions: namedSessions(registration.conference, registration.sessionIds),
    }),
  });
}
