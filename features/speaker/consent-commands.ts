import 'server-only';
import { writeAudit } from '@/lib/audit';
import { bumpContentRevision, inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { byWhom, lockSpeaker, type WriteContext } from './commands';
import { consentPurposes } from './rules';
import type { ConsentPurpose, GivenBy } from './types';

/**
 * Makes these purposes, and no others, the ones somebody consents to. Nothing is overwritten: a withdrawn consent keeps its row.
 * Withdrawing 'publish' takes the photo from the public at once: its route asks for the open consent at each request.
 * @returns 'guardianFirst' for a minor whose guardian's consent has not been written down.
 */
export function setConsents(
  speakerId: string,
  purposes: readonly ConsentPurpose[],
  context: WriteContext,
): Promise<Result<{ changed: number }, 'notFound' | 'guardianFirst' | 'minor'>> {
  return inTransaction(async (tx) => {
    const speaker = await lockSpeaker(tx, speakerId);
    if (!speaker) return { ok: false, reason: 'notFound' };
    if (speaker.isMinor && context.actor.kind === 'speaker') return { ok: false, reason: 'minor' };
    if (speaker.isMinor && purposes.length > 0 && !speaker.guardianConsentAt)
      return { ok: false, reason: 'guardianFirst' };
    const givenBy: GivenBy = context.actor.kind === 'speaker' ? 'speaker' : speaker.isMinor ? 'guardian' : 'organiser';
    const changes = await changeRows(tx, speakerId, purposes, givenBy, context.now);
    if (changes.given.length + changes.withdrawn.length === 0) return { ok: true, changed: 0 };
    await writeAudit(tx, {
      ...byWhom(context),
      action: 'speaker.consents_changed',
      subjectType: 'speaker',
      subjectId: speakerId,
      data: { ...changes, givenBy },
    });
    await bumpContentRevision(tx);
    return { ok: true, changed: changes.given.length + changes.withdrawn.length };
  });
}

async function changeRows(tx: Tx, speakerId: string, wanted: readonly ConsentPurpose[], givenBy: GivenBy, now: Date) {
  const open = await tx.speakerConsent.findMany({ where: { speakerId, withdrawnAt: null }, select: { purpose: true } });
  const isOpen = (purpose: ConsentPurpose) => open.some((row) => row.purpose === purpose);
  const given = consentPurposes.filter((purpose) => wanted.includes(purpose) && !isOpen(purpose));
  const withdrawn = consentPurposes.filter((purpose) => !wanted.includes(purpose) && isOpen(purpose));
  await tx.speakerConsent.updateMany({
    where: { speakerId, withdrawnAt: null, purpose: { in: withdrawn } },
    data: { withdrawnAt: now },
  });
  await tx.speakerConsent.createMany({ data: given.map((purpose) => ({ speakerId, purpose, givenBy, givenAt: now })) });
  return { given, withdrawn };
}
