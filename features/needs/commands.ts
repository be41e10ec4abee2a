import 'server-only';
import type { Actor } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { decryptJson } from '@/lib/crypto';
import { inTransaction, type Tx } from '@/lib/db';
import { log } from '@/lib/log';
import type { Result } from '@/lib/result';
import { listSealedRepresentativeNeeds } from './consultation-queries';
import { listSealedNeeds } from './queries';
import { contextOf, type NeedsKind, type NeedsReason } from './rules';
import type { NeedsOwner, NeedsPlace, NeedsText, SealedNeeds } from './types';

export type Reader = { userId: string; actor: Actor; requestId: string };

/** The text of sealed needs; null when its key is gone or its bytes were moved or changed. */
export function openSealed(sealed: SealedNeeds): NeedsText | null {
  try {
    return decryptJson<NeedsText>(sealed.keyId, sealed.ciphertext, contextOf(sealed));
  } catch {
    log.error({ owner: sealed.kind, id: sealed.id }, 'needs could not be opened');
    return null;
  }
}

function ownerColumns({ kind, id }: NeedsOwner) {
  if (kind === 'representative') return { representativeId: id };
  return kind === 'registration' ? { registrationId: id } : { invitationId: id };
}

const placeOf = (place: NeedsPlace): NeedsPlace =>
  'conferenceId' in place ? { conferenceId: place.conferenceId } : { consultationId: place.consultationId };

async function findSealed(tx: Tx, owner: NeedsOwner): Promise<SealedNeeds | null> {
  const select = { keyId: true, ciphertext: true } as const;
  const { kind, id } = owner;
  const row =
    kind === 'registration'
      ? await tx.needs.findUnique({ where: { registrationId: id }, select })
      : kind === 'speaker'
        ? await tx.speakerNeeds.findUnique({ where: { invitationId: id }, select })
        : await tx.representativeNeeds.findUnique({ where: { representativeId: id }, select });
  return row && { ...owner, ...row };
}

/**
 * Opens one person's needs for one reader. The reading is written down, with its reason, in the same transaction and before anything is
 * shown. The audit row names the conference or the consultation, not the person: that somebody has needs is itself sensitive.
 * @returns 'gone' when nothing is kept any more, 'unreadable' when it cannot be opened.
 */
export function readNeeds(
  owner: NeedsOwner & NeedsPlace,
  reason: NeedsReason,
  reader: Reader,
): Promise<Result<{ needs: NeedsText }, 'gone' | 'unreadable'>> {
  return inTransaction(async (tx) => {
    const sealed = await findSealed(tx, { kind: owner.kind, id: owner.id });
    if (!sealed) return { ok: false, reason: 'gone' };
    await tx.needsReadLog.create({
      data: { userId: reader.userId, reason, ...ownerColumns(owner) },
      select: { id: true },
    });
    await auditReading(tx, 'needs.read', placeOf(owner), reader, { why: reason });
    const needs = openSealed(sealed);
    return needs ? { ok: true, needs } : { ok: false, reason: 'unreadable' };
  });
}

/**
 * What the kitchen's sheet is made of. Each person whose lines are taken along counts as read; for counts alone nobody does.
 */
export function takeSheet(
  place: NeedsPlace,
  sheet: { reason: NeedsReason; lines: readonly NeedsKind[] },
  reader: Reader,
): Promise<(NeedsText | null)[]> {
  return inTransaction(async (tx) => {
    const all =
      'conferenceId' in place
        ? await listSealedNeeds(place.conferenceId, tx)
        : await listSealedRepresentativeNeeds(place.consultationId, tx);
    const opened = all.map((sealed) => ({ sealed, needs: openSealed(sealed) }));
    const read = opened.filter(({ needs }) => needs && sheet.lines.some((kind) => needs[kind]?.trim()));
    const { userId } = reader;
    await tx.needsReadLog.createMany({
      data: read.map(({ sealed }) => ({ userId, reason: sheet.reason, ...ownerColumns(sealed) })),
    });
    const data = { why: sheet.reason, kinds: sheet.lines.join(', '), count: read.length };
    await auditReading(tx, 'needs.exported', place, reader, data);
    return opened.map(({ needs }) => needs);
  });
}

async function auditReading(
  tx: Tx,
  action: string,
  place: NeedsPlace,
  { actor, requestId }: Reader,
  data: Record<string, string | number>,
): Promise<void> {
  const subjectId = 'conferenceId' in place ? place.conferenceId : place.consultationId;
  await writeAudit(tx, { actor, action, subjectType: 'needs', subjectId, ...place, requestId, data });
}
