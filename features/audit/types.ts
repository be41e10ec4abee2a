/** One row of the log as a page or file tells it. */
export type AuditRow = {
  /** A bigint as text. */
  id: string;
  at: Date;
  action: string;
  actorKind:
    | 'user'
    | 'registrant'
    | 'speaker'
    | 'invitee'
    | 'representative'
    | 'commitment_owner'
    | 'public'
    | 'system';
  actorName: string | null;
  subjectType: string;
  subjectId: string;
  /** What the object is called now; null when it is gone or has no name. */
  subjectName: string | null;
  conferenceSlug: string | null;
  conferenceCity: string | null;
  data: unknown;
};

/** What is looked for; all of it stands in the address. */
export type AuditView = {
  search: string;
  actorKind: AuditRow['actorKind'] | null;
  action: string | null;
  subjectType: string | null;
  conferenceId: string | null;
  /** Where the log is of one consultation; never in the address. */
  consultationId?: string;
  from: string | null;
  to: string | null;
  /** Only what is older than this row. */
  before: { at: Date; id: string } | null;
};

/** What an event changed or told, field by field. */
export type AuditDetail =
  | { kind: 'change'; field: string; before: unknown; after: unknown }
  | { kind: 'fact'; field: string; value: unknown };
