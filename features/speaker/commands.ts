import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, errorCode, inTransaction, type Tx } from '@/lib/db';
import { canonicalEmail } from '@/lib/email-address';
import type { Result } from '@/lib/result';
import { freeSlug } from '@/lib/slug';
import { publicFields } from './change-rules';
import { becomeManaged } from './minor-commands';
import { shownName, shownOrganisation, speakerSlug } from './name-rules';
import type { EditSpeakerInput, NewSpeakerInput } from './schema';

export type WriteContext = { actor: Actor; requestId: string; now: Date };

/** Writes somebody into the register. @returns the new id; 'emailTaken' when the address is another speaker's. */
export function createSpeaker(
  input: NewSpeakerInput,
  context: WriteContext,
): Promise<Result<{ id: string }, 'emailTaken'>> {
  return uniqueEmail(() =>
    inTransaction(async (tx) => {
      const columns = columnsOf(input);
      const slug = await nextSlug(tx, columns.name);
      const { id } = await tx.speaker.create({ data: { ...columns, slug }, select: { id: true } });
      await writeAudit(tx, {
        ...byWhom(context),
        action: 'speaker.created',
        subjectType: 'speaker',
        subjectId: id,
        data: { isMinor: input.isMinor },
      });
      return { ok: true, id } as const;
    }),
  );
}

/**
 * Changes a speaker by compare-and-set on the version. Somebody who becomes a minor is managed from then on: links end, waiting mails are
 * taken back, the photo and their own consents go, and the address loses their surname.
 */
export function editSpeaker(
  { speakerId, version, ...input }: EditSpeakerInput,
  context: WriteContext,
): Promise<Result<object, 'stale' | 'notFound' | 'emailTaken'>> {
  return uniqueEmail(() =>
    inTransaction(async (tx) => {
      const before = await lockSpeaker(tx, speakerId);
      if (!before) return { ok: false, reason: 'notFound' } as const;
      if (before.version !== version) return { ok: false, reason: 'stale' } as const;
      const columns = columnsOf(input);
      const becomesMinor = input.isMinor && !before.isMinor;
      // An address made of the whole name would tell what the page no longer does.
      const slug = becomesMinor ? { slug: await nextSlug(tx, columns.name) } : {};
      if (becomesMinor) await becomeManaged(tx, speakerId, context.now);
      await tx.speaker.update({
        where: { id: speakerId },
        data: { ...columns, ...slug, version: { increment: 1 } },
        select: { id: true },
      });
      const fields = Object.keys(columns).filter((field) =>
        differs(before[field as keyof typeof before], columns[field as keyof typeof columns]),
      );
      await writeAudit(tx, {
        ...byWhom(context),
        action: 'speaker.edited',
        subjectType: 'speaker',
        subjectId: speakerId,
        data: { fields },
      });
      if (
        fields.some(
          (field) =>
            (publicFields as readonly string[]).includes(field) || field === 'isMinor' || field === 'guardianConsentAt',
        )
      )
        await bumpContentRevision(tx);
      return { ok: true } as const;
    }),
  );
}

/** A speaker's row, held until the transaction ends. */
export async function lockSpeaker(tx: Tx, speakerId: string) {
  await tx.$queryRaw`SELECT 1 AS one FROM speaker WHERE id = ${speakerId}::uuid FOR UPDATE`;
  return tx.speaker.findUnique({ where: { id: speakerId } });
}

export function byWhom({ actor, requestId }: WriteContext) {
  return { actor, requestId };
}

/** What is stored of a form: of a minor only what the rules let be known. */
function columnsOf({ wholeName, showOrganisation, mailLanguage, guardianConsentOn, email, ...input }: NewSpeakerInput) {
  const isMinor = input.isMinor;
  return {
    ...input,
    name: shownName(input.name, { isMinor, wholeName }),
    organisation: shownOrganisation(input.organisation, { isMinor, showOrganisation }),
    locale: mailLanguage,
    email,
    emailCanonical: email ? canonicalEmail(email) : null,
    guardianName: isMinor ? input.guardianName : null,
    guardianConsentAt: isMinor ? guardianConsentOn : null,
    guardianNote: isMinor ? input.guardianNote : '',
  };
}

async function nextSlug(tx: Tx, name: string): Promise<string> {
  const wish = speakerSlug(name);
  const rows = await tx.speaker.findMany({ where: { slug: { startsWith: wish } }, select: { slug: true } });
  return freeSlug(wish, new Set(rows.map(({ slug }) => slug)));
}

function differs(before: unknown, after: unknown): boolean {
  return before instanceof Date && after instanceof Date ? before.getTime() !== after.getTime() : before !== after;
}

/** The unique index decides whose an address is. */
async function uniqueEmail<T>(work: () => Promise<T>): Promise<T | { ok: false; reason: 'emailTaken' }> {
  try {
    return await work();
  } catch (error) {
    if (errorCode(error) === '23505' || errorCode(error) === 'P2002') return { ok: false, reason: 'emailTaken' };
    throw error;
  }
}
