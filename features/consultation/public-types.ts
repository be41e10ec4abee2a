import type { DocumentRow } from './document-types';
import type { ConsultationState } from './types';

/** A listed consultation where several are named. Times are UTC. */
export type PublicConsultationRow = {
  slug: string;
  titleSv: string;
  titleEn: string;
  state: ConsultationState;
  startsAt: Date | null;
  placeName: string;
  isMadeUp: boolean;
};

/** What the public may know of a listed consultation: never the link to the meeting, never a person who was invited. */
export type PublicConsultation = PublicConsultationRow & {
  id: string;
  endsAt: Date | null;
  placeAddress: string;
  caseNumber: string;
  invitationSv: string;
  invitationEn: string;
  cancelledReason: string;
  outcomesPublishedAt: Date | null;
  signatories: { name: string; titleSv: string; titleEn: string }[];
  questions: { id: string; nameSv: string; nameEn: string; questionSv: string; questionEn: string }[];
  agenda: {
    id: string;
    startsAt: Date;
    endsAt: Date;
    titleSv: string;
    titleEn: string;
    descriptionSv: string;
    descriptionEn: string;
  }[];
  /** Names of the organisations that the invitation went out to; empty where they are not to be shown. */
  organisations: string[];
  documents: DocumentRow[];
};
