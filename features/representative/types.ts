import type { ConsultationState } from '@/generated/prisma/enums';

/** A person with a personal link, and where they belong. Nothing here is of another organisation. */
export type RepresentativeHead = {
  id: string;
  name: string;
  title: string;
  email: string;
  locale: string;
  isEditor: boolean;
  /** Null while an editor waits to be confirmed. */
  confirmedAt: Date | null;
  invitationId: string;
  organisationId: string;
  organisationName: string;
  holdsSeat: boolean;
  consultation: {
    id: string;
    slug: string;
    titleSv: string;
    titleEn: string;
    state: ConsultationState;
    startsAt: Date | null;
    endsAt: Date | null;
    inputBy: Date | null;
    tableOpenedAt: Date | null;
    tableClosedAt: Date | null;
  };
};
