import 'server-only';
import type { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { listDocuments } from './document-queries';
import type { PublicConsultation, PublicConsultationRow } from './public-types';

/** Listed, and no draft: the public may know of it. */
const isListed = {
  visibility: { not: 'invited' },
  state: { not: 'draft' },
} satisfies Prisma.ConsultationWhereInput;

const row = {
  slug: true,
  titleSv: true,
  titleEn: true,
  state: true,
  startsAt: true,
  placeName: true,
  isMadeUp: true,
} satisfies Prisma.ConsultationSelect;

/** The listed consultations, the latest first, at most fifty. One query. */
export function listPublicConsultations(): Promise<PublicConsultationRow[]> {
  return db.consultation.findMany({
    where: isListed,
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'last' } }, { slug: 'asc' }],
    take: 50,
    select: row,
  });
}

/** Slugs of the listed consultations with when they changed, and their public papers. Two statements. */
export function listPublicConsultationSlugs() {
  return db.consultation.findMany({
    where: isListed,
    orderBy: { slug: 'asc' },
    select: {
      slug: true,
      updatedAt: true,
      outcomesPublishedAt: true,
      documents: { where: { isPublic: true }, orderBy: { position: 'asc' }, select: { id: true } },
    },
  });
}

/** A listed consultation; null for an unknown one, a draft, and one for the invited only. A constant number of statements. */
export async function getPublicConsultation(slug: string): Promise<PublicConsultation | null> {
  const found = await db.consultation.findFirst({
    where: { slug, ...isListed },
    select: {
      ...row,
      id: true,
      endsAt: true,
      placeAddress: true,
      caseNumber: true,
      invitationSv: true,
      invitationEn: true,
      cancelledReason: true,
      outcomesPublishedAt: true,
      visibility: true,
      signatories: { orderBy: { position: 'asc' }, select: { name: true, titleSv: true, titleEn: true } },
      questions: {
        orderBy: { position: 'asc' },
        select: { id: true, nameSv: true, nameEn: true, questionSv: true, questionEn: true },
      },
      agenda: {
        orderBy: [{ startsAt: 'asc' }, { position: 'asc' }],
        select: {
          id: true,
          startsAt: true,
          endsAt: true,
          titleSv: true,
          titleEn: true,
          descriptionSv: true,
          descriptionEn: true,
        },
      },
    },
  });
  if (!found) return null;
  const { visibility, ...consultation } = found;
  const [organisations, documents] = await Promise.all([
    visibility === 'listed_with_organisations' ? listInvitedNames(found.id) : [],
    listDocuments(found.id),
  ]);
  return { ...consultation, organisations, documents: documents.filter(({ isPublic }) => isPublic) };
}

/** Names of the organisations that the invitation has gone out to, in Swedish order. One query. */
async function listInvitedNames(consultationId: string): Promise<string[]> {
  const rows = await db.$queryRaw<{ name: string }[]>`
    SELECT o.name FROM organisation o
     WHERE o.id IN (SELECT i.organisation_id FROM invitation i
                     WHERE i.consultation_id = ${consultationId}::uuid AND i.sent_at IS NOT NULL AND i.state NOT IN ('prepared', 'revoked'))
     ORDER BY o.name COLLATE "sv-x-icu"`;
  return rows.map(({ name }) => name);
}
