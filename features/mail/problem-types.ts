/** A mail that did not arrive and still matters. */
export type MailProblem = {
  id: string;
  kind: 'bounced' | 'parked';
  template: string;
  toEmail: string;
  reason: string | null;
  at: Date;
  name: string | null;
  registrationId: string | null;
  conferenceId: string | null;
  slug: string | null;
  /** The city, or the consultation's title. */
  city: string | null;
  invitationId: string | null;
  consultationSlug: string | null;
  isSuppressed: boolean;
};

/** An address that gets no mail, and somebody registered with it. */
export type BlockedAddress = {
  emailCanonical: string;
  reason: string;
  createdAt: Date;
  name: string | null;
  registrationId: string | null;
  slug: string | null;
  city: string | null;
};
