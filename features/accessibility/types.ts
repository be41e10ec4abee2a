/** A barrier that a visitor reported, as those who take care of it see it. */
export type ReportedBarrier = {
  id: string;
  text: string;
  page: string | null;
  email: string | null;
  createdAt: Date;
  handledAt: Date | null;
  handledBy: string | null;
  handledNote: string;
};
