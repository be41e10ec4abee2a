import type { CommitmentProgress } from './types';

export type MailKind = 'proposal' | 'ask' | 'reminder';

export type MailFacts = {
  number: number;
  ownerName: string;
  locale: 'sv' | 'en';
  what: string;
  measure: string;
  dueOn: string;
  progress: CommitmentProgress | null;
  organisation: string;
  consultation: { title: string; isMadeUp: boolean; contact: string };
};

/** What a mail to an owner says: the template's props without the link, as JSON. */
export function commitmentMailPayload(facts: MailFacts, kind: MailKind) {
  const { number, ownerName, what, measure, dueOn, progress, organisation, consultation } = facts;
  return {
    isReminder: kind === 'reminder',
    number,
    ownerName,
    what,
    measure,
    dueOn,
    progress,
    organisation,
    consultation,
  };
}
