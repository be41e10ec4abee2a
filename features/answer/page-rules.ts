import type { ConsultationVisibility } from '@/generated/prisma/enums';
import { canonicalEmail } from '@/lib/email-address';
import { answerStop, standingChain, stopFor } from './chain-rules';
import type { InvitationPage, OwnPage, PageHolding, PageSeat } from './page-types';
import type { ChangeRefusal } from './types';

/** What may be done on the page now, by the database's clock. The commands decide again when something is sent. */
export function pageStops(page: Pick<InvitationPage, 'state' | 'answerBy' | 'consultation' | 'now'>): {
  /** Why nothing at all can be changed. */
  all: ChangeRefusal | null;
  /** Why the answer cannot. */
  answer: ChangeRefusal | null;
} {
  const moment = {
    state: page.state,
    consultationState: page.consultation.state,
    answerBy: page.answerBy ?? page.consultation.answerBy,
    startsAt: page.consultation.startsAt,
    now: page.now,
  };
  return { all: stopFor(moment), answer: answerStop(moment, 'link') };
}

/** The holder of a seat on a page, and those they come instead of, the first first. */
export function holderAndBefore(seat: PageSeat): { holder: PageHolding | null; before: PageHolding[] } {
  const holder = seat.holdings.find(({ endedAt }) => endedAt === null) ?? null;
  return { holder, before: holder ? standingChain(seat.holdings).slice(0, -1) : [] };
}

/** Whether those who are invited read who else is: not where the consultation lists itself without its organisations. */
export function showsInvited(visibility: ConsultationVisibility): boolean {
  return visibility !== 'listed';
}

/** Names of what was just done, as the address of the page carries them. */
const notes = [
  'accepted',
  'declined',
  'delegated',
  'in_writing',
  'substituted',
  'moreTime',
  'timeWithdrawn',
  'asked',
] as const;
const ownNotes = ['substituted', 'withdrawn', 'needs', 'needsRemoved', 'confirmed', 'removed'] as const;

type Query = Record<string, string | string[] | undefined>;

export function invitationNote(query: Query): (typeof notes)[number] | null {
  return notes.find((known) => known === query.klart) ?? null;
}

export function ownNote(query: Query): (typeof ownNotes)[number] | null {
  return ownNotes.find((known) => known === query.klart) ?? null;
}

/** Whether somebody may let others write: a confirmed editor, or whoever reads the organisation's own mailbox. */
export function mayDecideEditors(
  person: { isEditor: boolean; confirmedAt: Date | null },
  page: Pick<OwnPage, 'emailCanonical' | 'ownAddresses'>,
): boolean {
  if (!person.confirmedAt) return false;
  return person.isEditor || page.ownAddresses.some((own) => canonicalEmail(own) === page.emailCanonical);
}

/** The names in an answer's own record, as it was then. */
export function namesIn(detail: unknown): string[] {
  const seats = (detail as { seats?: unknown } | null)?.seats;
  if (!Array.isArray(seats)) return [];
  return seats.flatMap((seat) => {
    const name = (seat as { name?: unknown } | null)?.name;
    return typeof name === 'string' ? [name] : [];
  });
}
