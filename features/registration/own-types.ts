import type { Bilingual, RegistrationState } from './types';

/** One of a signed-in person's own registrations. */
export type OwnRegistrationRow = {
  id: string;
  reference: string;
  state: RegistrationState;
  conference: { slug: string; name: Bilingual; startsAt: Date | null };
  sessions: { id: string; title: Bilingual; startsAt: Date; endsAt: Date }[];
};
