import 'server-only';
import { sha256Hex } from '@/lib/crypto';
import type { Tx } from '@/lib/db';
import { type HandedInCard, submissionText } from './receipt-rules';
import { canonicalJson, contentFrom } from './rules';
import type { AnswerSource, DraftInList } from './types';

export type LockedPlace = {
  consultationId: string;
  slug: string;
  title: string;
  caseNumber: string;
  invitationId: string;
  organisation: string;
  /** The clock of the database, once the row is ours. */
  now: Date;
  inputBy: Date | null;
};

/**
 * Holds the consultation's row until the transaction ends: numbers of cards and receipts are given one at a time, and everything that
 * was handed in before is seen. @returns null for an unknown invitation.
 */
export async function lockPlace(tx: Tx, invitationId: string): Promise<LockedPlace | null> {
  await tx.$queryRaw`
    SELECT 1 AS one FROM consultation c WHERE c.id = (SELECT consultation_id FROM invitation WHERE id = ${invitationId}::uuid)
       FOR NO KEY UPDATE`;
  // A second statement, so that it reads what stands there now and not before the wait; the clock too.
  const [place] = await tx.$queryRaw<LockedPlace[]>`
    SELECT c.id AS "consultationId", c.slug, c.title_sv AS title, c.case_number AS "caseNumber", i.id AS "invitationId",
           o.name AS organisation, date_trunc('milliseconds', clock_timestamp()) AS now, c.input_by AS "inputBy"
      FROM invitation i JOIN consultation c ON c.id = i.consultation_id JOIN organisation o ON o.id = i.organisation_id
     WHERE i.id = ${invitationId}::uuid`;
  return place ?? null;
}

export type NewSubmission = {
  formKey: string;
  /** All of the organisation's cards: those handed in before are listed by reference. */
  all: readonly DraftInList[];
  /** Those that are new or changed; none: 'no view'. */
  chosen: readonly DraftInList[];
  by: { representativeId: string | null; name: string; enteredById?: string };
  source: AnswerSource;
  /** The day that a letter came, where it is written in later; else the database's clock decides. */
  isLate?: boolean;
};

/** Writes one version of an organisation's input: the row with its hash, and a version of each new card. The place is locked. */
export async function storeSubmission(tx: Tx, place: LockedPlace, input: NewSubmission) {
  const { chosen, by, source, formKey } = input;
  const numbers = await takeNumbers(tx, place, chosen.filter(({ number }) => number === null).length);
  const numbered = chosen.map((card) => ({ ...card, number: card.number ?? (numbers.cards.shift() as number) }));
  const version = (await tx.inputSubmission.count({ where: { invitationId: place.invitationId } })) + 1;
  const isLate = input.isLate ?? (place.inputBy !== null && place.now > place.inputBy);
  const isNoView = chosen.length === 0;
  const content = submissionText({
    format: 'inspel/1',
    consultation: { slug: place.slug, title: place.title, caseNumber: place.caseNumber },
    organisation: place.organisation,
    version,
    receiptNumber: numbers.receipt,
    submittedAt: place.now.toISOString(),
    submittedBy: by.name,
    source,
    isLate,
    isNoView,
    cards: await cardsOf(tx, numbered, input.all),
  });
  const { id: submissionId } = await tx.inputSubmission.create({
    data: {
      consultationId: place.consultationId,
      invitationId: place.invitationId,
      representativeId: by.representativeId,
      version,
      receiptNumber: numbers.receipt,
      submittedAt: place.now,
      isLate,
      isNoView,
      content,
      sha256: sha256Hex(content),
      submittedByName: by.name,
      source,
      enteredById: by.enteredById ?? null,
      formKey,
    },
    select: { id: true },
  });
  for (const card of numbered) await storeVersion(tx, submissionId, card, place.now);
  return { submissionId, version, receiptNumber: numbers.receipt, newCards: numbered.length };
}

/** The next receipt number, and as many card numbers as are wanted. */
async function takeNumbers(tx: Tx, { consultationId }: LockedPlace, wanted: number) {
  const last = await tx.consultation.update({
    where: { id: consultationId },
    data: { lastReceiptNumber: { increment: 1 }, lastCardNumber: { increment: wanted } },
    select: { lastReceiptNumber: true, lastCardNumber: true },
  });
  const cards = Array.from({ length: wanted }, (_, i) => last.lastCardNumber - wanted + 1 + i);
  return { receipt: last.lastReceiptNumber, cards };
}

type Numbered = DraftInList & { number: number };

async function storeVersion(tx: Tx, submissionId: string, card: Numbered, now: Date): Promise<void> {
  const { id: cardId, number, content, lastVersion } = card;
  await tx.inputCard.update({
    where: { id: cardId },
    data: { state: 'submitted', number, position: number, withdrawnAt: null, withdrawnByName: '', withdrawnReason: '' },
    select: { id: true },
  });
  await tx.inputCardVersion.createMany({
    data: [{ cardId, number: (lastVersion?.number ?? 0) + 1, submissionId, content, createdAt: now }],
  });
}

/** The whole of the input by the cards' numbers: new words in full, what stands since before by reference and hash. */
async function cardsOf(tx: Tx, fresh: readonly Numbered[], all: readonly DraftInList[]): Promise<HandedInCard[]> {
  const themes = await tx.consultationQuestion.findMany({
    where: { id: { in: fresh.map(({ content }) => content.questionId) } },
    select: { id: true, nameSv: true },
  });
  const written = fresh.map(
    ({ number, content, addressee, lastVersion }): HandedInCard => ({
      number,
      version: (lastVersion?.number ?? 0) + 1,
      theme: themes.find(({ id }) => id === content.questionId)?.nameSv ?? '',
      addressee,
      ...content,
    }),
  );
  const before = all.filter(({ id, number }) => number !== null && !fresh.some((card) => card.id === id));
  const versions = await tx.inputCardVersion.findMany({
    where: { cardId: { in: before.map(({ id }) => id) } },
    orderBy: { number: 'desc' },
    distinct: ['cardId'],
    select: { cardId: true, number: true, content: true, submission: { select: { version: true } } },
  });
  const carried = before.map(({ id, number, state }): HandedInCard => {
    if (state === 'withdrawn') return { number: number as number, withdrawn: true };
    const version = versions.find(({ cardId }) => cardId === id);
    return {
      number: number as number,
      version: version?.number ?? 0,
      unchangedSince: version?.submission?.version ?? 0,
      sha256: sha256Hex(canonicalJson(contentFrom(version?.content))),
    };
  });
  return [...written, ...carried].sort((a, b) => a.number - b.number);
}
