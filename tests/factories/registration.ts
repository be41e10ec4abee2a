import { registerParticipant } from '@/features/registration/commands';
import { getBookableConference } from '@/features/registration/queries';
import { registrationSchema } from '@/features/registration/schema';
import type { RegisterContext, RegisterOutcome } from '@/features/registration/types';

let people = 0;

/** The next made-up person as the form sends them. */
export function person(change: Record<string, unknown> = {}) {
  people++;
  return {
    name: `Åsa Öberg ${people}`,
    email: `asa.oberg.${people}@kommun.example.se`,
    organisation: 'Luleå kommun',
    sessionIds: [] as string[],
    ...change,
  };
}

/** Registers through the real command, as the form does. */
export async function register(
  slug: string,
  change: Record<string, unknown> = {},
  context: Partial<RegisterContext> = {},
): Promise<RegisterOutcome> {
  const conference = await getBookableConference(slug);
  if (!conference) throw new Error(`no conference ${slug}`);
  return registerParticipant(registrationSchema.parse(person(change)), {
    conference,
    source: 'form',
    actor: { kind: 'public' },
    requestId: 'test',
    ...context,
  });
}

/** The token in a receipt's manage link. */
export function tokenOf(outcome: RegisterOutcome): string {
  if (!outcome.ok) throw new Error(`not registered: ${outcome.reason}`);
  return outcome.receipt.manageUrl.split('/').at(-1) as string;
}
