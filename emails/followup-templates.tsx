import type { ReactElement } from 'react';
import { subject as askSubject, CommitmentAsk } from '@/emails/commitment-ask';
import { CommitmentProposal, subject as proposalSubject } from '@/emails/commitment-proposal';
import { commitmentMailSchema } from '@/emails/commitment-props';
import type { MailFrame } from '@/emails/props';

export const followupTemplateNames = ['commitment-proposal', 'commitment-ask'] as const;
type Name = (typeof followupTemplateNames)[number];
type Parts = { subject: string; element: ReactElement; calendars: never[] };

/** The messages about what becomes of a consultation, to those who own commitments. A part of render-mail's table. */
export const followupTemplates: Record<Name, (raw: unknown, frame: MailFrame) => Parts> = {
  'commitment-proposal': (raw, { locale }) => {
    const props = commitmentMailSchema.parse(raw);
    const element = <CommitmentProposal {...props} locale={locale} />;
    return { subject: proposalSubject(props, locale), element, calendars: [] };
  },
  'commitment-ask': (raw, { locale }) => {
    const props = commitmentMailSchema.parse(raw);
    const element = <CommitmentAsk {...props} locale={locale} />;
    return { subject: askSubject(props, locale), element, calendars: [] };
  },
};

export const followupPreviews: Record<Name, unknown> = {
  'commitment-proposal': CommitmentProposal.PreviewProps,
  'commitment-ask': CommitmentAsk.PreviewProps,
};
