import { beginReviewed } from '@/features/mailing/begin-commands';
import { createDraft } from '@/features/mailing/draft-commands';
import { getMailing } from '@/features/mailing/queries';
import { everyParticipant, type Segment } from '@/features/mailing/schema';
import { countSegment } from '@/features/mailing/segment-queries';
import { stepMailings } from '@/features/mailing/step-commands';
import type { Mailing, MailingTexts } from '@/features/mailing/types';
import type { Actor } from '@/lib/actor';
import { db, pool } from '@/lib/db';

export const texts: MailingTexts = {
  subjectSv: 'Snart ses vi i {{stad}}',
  bodySv: 'Hej {{namn}}!\n\n{{seminarier}}',
  subjectEn: '',
  bodyEn: '',
};

export const context = { actor: { kind: 'system' } as Actor, requestId: 'test' };

/** A draft as an organiser saves it. */
export async function draftMailing(
  conferenceId: string,
  change: { segment?: Partial<Segment>; texts?: Partial<MailingTexts> } = {},
): Promise<Mailing> {
  const id = await createDraft(
    conferenceId,
    { segment: { ...everyParticipant, ...change.segment }, texts: { ...texts, ...change.texts } },
    context,
  );
  return (await getMailing(id)) as Mailing;
}

/** The same, reviewed and begun. @returns its id. */
export async function beginMailing(
  conferenceId: string,
  change: Parameters<typeof draftMailing>[1] = {},
): Promise<string> {
  const mailing = await draftMailing(conferenceId, change);
  const { recipients } = await countSegment(conferenceId, { ...everyParticipant, ...change.segment });
  const begun = await beginReviewed(mailing, recipients, context);
  if (!begun.ok) throw new Error(`not begun: ${begun.reason}`);
  return mailing.id;
}

/** Steps until nothing moves. */
export async function stepToRest(): Promise<void> {
  for (let i = 0; i < 500 && (await stepMailings()); i++);
}

/** So many people at a conference, by bare SQL; addresses begin with `mark`. */
export async function crowd(conferenceId: string, people: number, mark = 'person'): Promise<void> {
  await pool.query(`UPDATE conference SET capacity = capacity + $2 WHERE id = $1`, [conferenceId, people]);
  await pool.query(
    `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, source)
     SELECT $1::uuid, 'FR-' || translate(upper(substr(md5($3::text || i || $1::text), 1, 7)), '01', 'GH'), 'Person ' || i, $3::text || i || '@example.se', $3::text || i || '@example.se', 'Luleå kommun', 'demo' FROM generate_series(1, $2::int) i`,
    [conferenceId, people, mark],
  );
}

export const recipientsOf = (mailingId: string) =>
  db.mailingRecipient.findMany({
    where: { mailingId },
    orderBy: { toEmail: 'asc' },
    include: { outboxMail: { select: { state: true, toEmail: true, lastError: true } } },
  });
