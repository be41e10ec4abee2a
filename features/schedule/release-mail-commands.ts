import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import type { Tx } from '@/lib/db';
import type { Told } from './release-seat-commands';

/**
 * Drafts the one message to those whose seats a release touched, for somebody to look at and send. Nobody is told of a day that is
 * over, and nothing is drafted where nobody is concerned.
 * @returns the mailing's id, or null.
 */
export async function draftMailing(
  tx: Tx,
  {
    conferenceId,
    number,
    comment,
    actor,
    now,
    told,
  }: { conferenceId: string; number: number; comment: string; actor: Actor; now: Date; told: readonly Told[] },
): Promise<string | null> {
  const { nameSv, nameEn, city, endsAt, state } = await tx.conference.findUniqueOrThrow({
    where: { id: conferenceId },
    select: { nameSv: true, nameEn: true, city: true, endsAt: true, state: true },
  });
  if (told.length === 0 || state === 'archived' || (endsAt !== null && endsAt <= now)) return null;
  const mailing = await tx.mailing.create({
    data: {
      kind: 'programme_change',
      conferenceId,
      segment: {},
      ...wordsOf({ nameSv, nameEn, city, comment }),
      createdById: actor.kind === 'user' ? actorId(actor) : null,
      programmeVersion: number,
    },
    select: { id: true },
  });
  await tx.mailingRecipient.createMany({
    data: told.map(({ email, ...person }) => ({ mailingId: mailing.id, toEmail: email, ...person })),
  });
  return mailing.id;
}

/** The words to begin with; whoever sends it may write others. The changes themselves stand in the message. */
function wordsOf({ nameSv, nameEn, city, comment }: { nameSv: string; nameEn: string; city: string; comment: string }) {
  return {
    subjectSv: `Programmet i ${city} är ändrat, och det rör dina seminarier`.slice(0, 200),
    subjectEn: `The programme in ${city} has changed, and it concerns your seminars`.slice(0, 200),
    bodySv: [`Vi har ändrat programmet för ${nameSv}. Det rör seminarier som du har valt.`, comment]
      .filter(Boolean)
      .join('\n\n'),
    bodyEn: `We have changed the programme for ${nameEn}. It concerns seminars that you have chosen.`,
  };
}
