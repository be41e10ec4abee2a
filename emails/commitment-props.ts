import { z } from 'zod';

/** What the mails to a commitment's owner are made of; the link comes sealed beside it. */
export const commitmentMailSchema = z.object({
  url: z.string(),
  isReminder: z.boolean(),
  number: z.number(),
  ownerName: z.string(),
  organisation: z.string(),
  what: z.string(),
  measure: z.string(),
  /** '2027-03-31' */
  dueOn: z.string(),
  progress: z.enum(['on_track', 'at_risk', 'late', 'done', 'dropped']).nullable(),
  consultation: z.object({ title: z.string(), isMadeUp: z.boolean(), contact: z.string() }),
});
export type CommitmentMail = z.output<typeof commitmentMailSchema>;

export const previewCommitment = {
  url: 'https://forbattringsresan.example/atagande/exempel',
  isReminder: false,
  number: 3,
  ownerName: 'Elsa Exempel',
  organisation: 'Socialstyrelsen',
  what: 'Ta fram ett stöd för hur barn kan vara med och skriva sin egen plan.',
  measure: 'Stödet finns på webben och har prövats i fem kommuner.',
  dueOn: '2027-10-31',
  progress: null,
  consultation: {
    title: 'Nationellt samråd om den sociala barn- och ungdomsvården',
    isMadeUp: false,
    contact: 'Olle Organisatör, samrad@demo.example',
  },
} satisfies CommitmentMail;
