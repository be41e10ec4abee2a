import { z } from 'zod';

/** What is kept of a provider's event: its kind and the provider's own ids and reasons, no address and no subject. */
export type ResendEvent = {
  id: string;
  type: string;
  facts: { emailId: string | null; bounceType: string | null; bounceSubType: string | null };
};

const short = z.string().max(200);

const body = z.object({
  type: short,
  data: z
    .object({
      email_id: short.nullish(),
      bounce: z.object({ type: short.nullish(), subType: short.nullish() }).nullish(),
    })
    .nullish(),
});

/** Reads a signed body. @returns null when it is no event; the caller answers 400. */
export function parseResendEvent(id: string, raw: unknown): ResendEvent | null {
  const parsed = body.safeParse(raw);
  if (!parsed.success) return null;
  const { type, data } = parsed.data;
  return {
    id,
    type,
    facts: {
      emailId: data?.email_id ?? null,
      bounceType: data?.bounce?.type ?? null,
      bounceSubType: data?.bounce?.subType ?? null,
    },
  };
}

/**
 * What an event means for the address. A complaint and a permanent bounce end the mail to it; a transient one
 * (a full mailbox) is only shown.
 */
export function bounceOf({ type, facts }: ResendEvent): { reason: string; suppress: boolean } | null {
  if (type === 'email.complained') return { reason: 'complaint', suppress: true };
  if (type !== 'email.bounced') return null;
  const reason = ['bounce', facts.bounceType, facts.bounceSubType].filter(Boolean).join(' ');
  return { reason: reason.toLowerCase(), suppress: facts.bounceType !== 'Transient' };
}
