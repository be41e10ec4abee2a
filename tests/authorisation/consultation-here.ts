import type { PrismaClient } from '@/generated/prisma/client';
import type { OpenConference } from '../factories/conference';
import { type Invited, invitedOrganisation, openConsultation } from '../factories/consultation';

export type ConsultationHere = {
  id: string;
  slug: string;
  questionIds: string[];
  example: { 'consultations.slug': string };
};

/**
 * The one consultation of the examples at this conference, for every area's doors: its slug is the conference's, so that whoever asks
 * first makes it and the others find it. Spread `example` into what your `prepare` returns.
 */
export async function consultationHere(db: PrismaClient, here: OpenConference): Promise<ConsultationHere> {
  const slug = `samrad-${here.slug}`;
  const found = await db.consultation.findUnique({
    where: { slug },
    select: { id: true, questions: { orderBy: { position: 'asc' }, select: { id: true } } },
  });
  const { id, questionIds } = found
    ? { id: found.id, questionIds: found.questions.map((question) => question.id) }
    : await openConsultation(db, { slug });
  return { id, slug, questionIds, example: { 'consultations.slug': slug } };
}

/** An organisation invited to it; each call another. */
export async function invitedHere(db: PrismaClient, here: OpenConference): Promise<Invited> {
  return invitedOrganisation(db, await consultationHere(db, here));
}
