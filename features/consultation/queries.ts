import 'server-only';
import { db } from '@/lib/db';
import type { ConsultationHead } from './types';

const head = {
  id: true,
  slug: true,
  titleSv: true,
  titleEn: true,
  state: true,
  visibility: true,
  startsAt: true,
  endsAt: true,
  answerBy: true,
  inputBy: true,
  placeName: true,
  caseNumber: true,
  isMadeUp: true,
} as const;

/** A consultation by its slug, in any state; null for an unknown one. One query. */
export function getConsultationHead(slug: string): Promise<ConsultationHead | null> {
  return db.consultation.findUnique({ where: { slug }, select: head });
}

/** All consultations, the coming first, at most a hundred. One query. */
export function listConsultationHeads(): Promise<ConsultationHead[]> {
  return db.consultation.findMany({
    orderBy: [{ startsAt: { sort: 'desc', nulls: 'first' } }, { slug: 'asc' }],
    take: 100,
    select: head,
  });
}
