import type { ConsultationState, ConsultationVisibility } from '@/generated/prisma/enums';

export type { ConsultationState, ConsultationVisibility };

/** What every page of a consultation knows of it. Times are UTC. */
export type ConsultationHead = {
  id: string;
  slug: string;
  titleSv: string;
  titleEn: string;
  state: ConsultationState;
  visibility: ConsultationVisibility;
  startsAt: Date | null;
  endsAt: Date | null;
  answerBy: Date | null;
  inputBy: Date | null;
  placeName: string;
  caseNumber: string;
  isMadeUp: boolean;
};

/** A consultation in the organisers' list. */
export type ConsultationRow = Pick<
  ConsultationHead,
  'id' | 'slug' | 'titleSv' | 'titleEn' | 'state' | 'startsAt' | 'answerBy' | 'placeName' | 'caseNumber' | 'isMadeUp'
> & {
  /** Invitations that are not revoked, and how many of them have answered. */
  invited: number;
  answered: number;
};
