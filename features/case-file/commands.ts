import 'server-only';
import { type Actor, actorId } from '@/lib/actor';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import { subjectTypes } from './item-rules';
import { findPassage, hashFields, textHash } from './mask-rules';
import { readCaseFile } from './queries';
import type { MaskInput } from './schema';
import { elsewhereOf, findElsewhere } from './suggestion-rules';
import { documentText } from './text-rules';
import type { CaseFile, CaseHead, CaseItem, CaseMask, Span } from './types';

export type WriteContext = { actor: Actor; requestId: string | null };

/** Where a mask is put. Null span: the whole field. */
type Place = { item: CaseItem; field: string; span: Span | null };
type Why = Pick<CaseMask, 'provision' | 'reason'>;

export type MaskRefusal = 'notFound' | 'stale' | 'nothingChosen' | 'passageMissing' | 'reasonTells';

/**
 * Masks what was picked in a document: suggestions, a whole field, every place of a passage in a field, and with `everywhere` each of
 * them in the whole case. The document must be the one that the page showed; own words may not tell what is masked.
 */
export function addMasks(
  head: CaseHead,
  input: MaskInput,
  context: WriteContext,
): Promise<Result<{ count: number }, MaskRefusal>> {
  return inTransaction(async (tx) => {
    await lockMasks(tx, head.id);
    const file = await readCaseFile(head, tx);
    const item = file.items.find(({ kind, id }) => kind === input.kind && id === input.itemId);
    if (!item) return { ok: false, reason: 'notFound' };
    if (textHash(documentText(item)) !== input.sha256) return { ok: false, reason: 'stale' };
    const picked = pickedPlaces(item, input);
    if (!Array.isArray(picked)) return picked;
    const places = input.everywhere ? withElsewhere(picked, file) : picked;
    if (places.some((place) => tellsPassage(input.reason, place))) return { ok: false, reason: 'reasonTells' };
    return { ok: true, count: await putMasks(tx, { head, file, places, why: input }, context) };
  });
}

function pickedPlaces(item: CaseItem, input: MaskInput): Place[] | { ok: false; reason: MaskRefusal } {
  const textOf = (name: string) =>
    hashFields.includes(name) ? undefined : item.fields.find((field) => field.name === name)?.text;
  const places: Place[] = [];
  for (const { field, start, end } of input.suggestion) {
    const text = textOf(field);
    if (text === undefined || start >= end || end > text.length) return { ok: false, reason: 'stale' };
    places.push({ item, field, span: { start, end } });
  }
  if (input.wholeField || input.passage !== '') {
    const text = textOf(input.field);
    if (text === undefined) return { ok: false, reason: 'notFound' };
    if (input.wholeField) places.push({ item, field: input.field, span: null });
    else {
      const spans = findPassage(text, input.passage);
      if (spans.length === 0) return { ok: false, reason: 'passageMissing' };
      places.push(...spans.map((span) => ({ item, field: input.field, span })));
    }
  }
  return places.length > 0 ? places : { ok: false, reason: 'nothingChosen' };
}

const textOfPlace = ({ item, field }: Place) => item.fields.find(({ name }) => name === field)?.text ?? '';

function passageOf(place: Place): string {
  const text = textOfPlace(place);
  return place.span ? text.slice(place.span.start, place.span.end) : text;
}

function withElsewhere(places: Place[], { items, masks }: CaseFile): Place[] {
  const passages = [...new Set(places.filter(({ span }) => span !== null).map(passageOf))];
  const others = passages.flatMap((passage) => findElsewhere(passage, items, masks));
  return [...places, ...others.map(({ item, field, start, end }) => ({ item, field, span: { start, end } }))];
}

/** The list of masks goes out with the copy: a reason that says what is masked would undo it. */
function tellsPassage(reason: string, place: Place): boolean {
  const passage = passageOf(place);
  return passage.length <= 500 && findPassage(reason, passage).length > 0;
}

type Putting = { head: CaseHead; file: CaseFile; places: Place[]; why: Why };

/** Writes those that are not there already. @returns how many. */
async function putMasks(tx: Tx, { head, file, places, why }: Putting, context: WriteContext): Promise<number> {
  const keyOf = (kind: string, id: string, field: string, span: Span | null) =>
    `${kind} ${id} ${field} ${span?.start ?? ''} ${span?.end ?? ''}`;
  const known = new Set(
    file.masks.map(({ kind, itemId, field, start, end }) =>
      keyOf(kind, itemId, field, start === null || end === null ? null : { start, end }),
    ),
  );
  const fresh = new Map(
    places.map((place) => [keyOf(place.item.kind, place.item.id, place.field, place.span), place] as const),
  );
  const data = [...fresh]
    .filter(([key]) => !known.has(key))
    .map(([, place]) => ({
      consultationId: head.id,
      subjectType: subjectTypes[place.item.kind],
      subjectId: place.item.id,
      field: place.field,
      startsAtChar: place.span?.start ?? null,
      endsAtChar: place.span?.end ?? null,
      textSha256: textHash(textOfPlace(place)),
      provision: why.provision,
      reason: why.reason,
      createdById: actorId(context.actor),
    }));
  await tx.caseMask.createMany({ data });
  if (data.length > 0) await audit(tx, head.id, context, 'case_mask.added', { count: data.length });
  return data.length;
}

/** Masks every other place of what a mask hides, with the same section and reason. */
export function maskElsewhere(
  head: CaseHead,
  maskId: string,
  context: WriteContext,
): Promise<Result<{ count: number }, 'notFound'>> {
  return inTransaction(async (tx) => {
    await lockMasks(tx, head.id);
    const file = await readCaseFile(head, tx);
    const mask = file.masks.find(({ id }) => id === maskId);
    if (!mask) return { ok: false, reason: 'notFound' };
    const places = elsewhereOf(mask, file.items, file.masks).map(({ item, field, start, end }) => ({
      item,
      field,
      span: { start, end },
    }));
    return { ok: true, count: await putMasks(tx, { head, file, places, why: mask }, context) };
  });
}

/** Takes a mask back: its row stays, with when and by whom. Once. */
export function removeMask(head: CaseHead, maskId: string, context: WriteContext): Promise<Result<object, 'notFound'>> {
  return inTransaction(async (tx) => {
    const removed = await tx.$executeRaw`
      UPDATE case_mask SET removed_at = clock_timestamp(), removed_by_id = ${actorId(context.actor)}::uuid
       WHERE id = ${maskId}::uuid AND consultation_id = ${head.id}::uuid AND removed_at IS NULL`;
    if (removed === 0) return { ok: false, reason: 'notFound' };
    await audit(tx, head.id, context, 'case_mask.removed', {});
    return { ok: true };
  });
}

/** Says that a file may be given out with the masked copy, or takes it back. Holds for that very file. */
export function setDisclosable(
  head: CaseHead,
  at: { documentId: string; fileId: string },
  isDisclosable: boolean,
  context: WriteContext,
): Promise<Result<object, 'stale'>> {
  return inTransaction(async (tx) => {
    const changed = await tx.$executeRaw`
      UPDATE consultation_document
         SET disclosable_file_id = ${isDisclosable ? at.fileId : null}::uuid,
             disclosable_by_id = ${isDisclosable ? actorId(context.actor) : null}::uuid,
             disclosable_at = CASE WHEN ${isDisclosable} THEN clock_timestamp() END
       WHERE id = ${at.documentId}::uuid AND consultation_id = ${head.id}::uuid AND file_id = ${at.fileId}::uuid`;
    if (changed === 0) return { ok: false, reason: 'stale' };
    const action = isDisclosable ? 'case_file.file_disclosable' : 'case_file.file_held_back';
    await audit(tx, head.id, context, action, {});
    return { ok: true };
  });
}

/** Writes down who takes out the whole case file and why; the file is fetched by them within ten minutes. The same form twice is one. */
export function orderExport(
  head: CaseHead,
  { exportReason, formKey }: { exportReason: string; formKey: string },
  context: WriteContext & { actor: Extract<Actor, { kind: 'user' }> },
): Promise<{ id: string }> {
  return inTransaction(async (tx) => {
    const { count } = await tx.caseFileExport.createMany({
      data: [{ consultationId: head.id, createdById: context.actor.userId, reason: exportReason, formKey }],
      skipDuplicates: true,
    });
    const { id } = await tx.caseFileExport.findUniqueOrThrow({ where: { formKey }, select: { id: true } });
    if (count > 0) await audit(tx, head.id, context, 'case_file.ordered', { reason: exportReason });
    return { id };
  });
}

/** One at a time adds masks to a case, so that the same place is not masked twice. */
async function lockMasks(tx: Tx, consultationId: string): Promise<void> {
  await tx.$queryRaw`SELECT 1 AS one FROM pg_advisory_xact_lock(hashtextextended(${`case-masks:${consultationId}`}, 0))`;
}

function audit(
  tx: Tx,
  consultationId: string,
  { actor, requestId }: WriteContext,
  action: string,
  data: Record<string, string | number>,
): Promise<void> {
  return writeAudit(tx, {
    actor,
    requestId,
    action,
    subjectType: 'consultation',
    subjectId: consultationId,
    consultationId,
    data,
  });
}
