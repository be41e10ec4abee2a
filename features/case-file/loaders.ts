import 'server-only';
import type { Actor } from '@/lib/actor';
import { itemKey } from './item-rules';
import { isOutOfDate, maskedItem, masksOf, textHash } from './mask-rules';
import { getExport, readCaseFile } from './queries';
import { elsewhereOf, suggestionsFor } from './suggestion-rules';
import { documentText } from './text-rules';
import type { CaseFile, CaseHead, CaseItem, CaseListRow, MaskRow, OpenedItem } from './types';

/** Documents on a page of the list. */
const pageSize = 50;

type Opened = { actor: Actor; consultation: CaseHead };
type CaseQuery = Record<string, string | string[] | undefined>;

/** The list in order of date, a page of it, with the masks and an export that waits to be fetched. */
export async function loadCaseFile({ actor, consultation }: Opened, query: CaseQuery) {
  const [file, ordered] = await Promise.all([
    readCaseFile(consultation),
    actor.kind === 'user' ? getExport(consultation.id, actor.userId, one(query.export)) : null,
  ]);
  const pageCount = Math.max(1, Math.ceil(file.items.length / pageSize));
  const page = Math.min(pageCount, Math.max(1, Number.parseInt(one(query.page), 10) || 1));
  return {
    count: file.items.length,
    page,
    pageCount,
    rows: file.items.slice((page - 1) * pageSize, page * pageSize).map((item) => rowOf(item, file)),
    masks: maskRows(file),
    heldBack: file.items.filter(({ attachment }) => attachment && !attachment.isDisclosable).length,
    orderedId: ordered ? one(query.export) : null,
  };
}

function rowOf(item: CaseItem, { masks }: CaseFile): CaseListRow {
  return {
    item,
    key: itemKey(item),
    sha256: textHash(documentText(item)),
    masked: masks.filter(({ kind, itemId }) => kind === item.kind && itemId === item.id).length,
  };
}

/** The masks with the document they are in, oldest document first. */
function maskRows({ items, masks }: CaseFile): MaskRow[] {
  return masks
    .flatMap((mask) => {
      const item = items.find(({ kind, id }) => kind === mask.kind && id === mask.itemId);
      if (!item) return [];
      const text = item.fields.find(({ name }) => name === mask.field)?.text ?? '';
      const elsewhere = elsewhereOf(mask, items, masks);
      return [
        {
          mask,
          item,
          isOutOfDate: isOutOfDate(mask, text),
          elsewhere: elsewhere.length,
          references: [...new Set(elsewhere.map((place) => place.item.reference))],
        },
      ];
    })
    .sort((a, b) => a.item.sequence - b.item.sequence);
}

/** One document to mask in: its parts as they are and as the copy has them, and what is suggested. Null for an unknown one. */
export async function loadCaseItem({ consultation }: Opened, key: string): Promise<OpenedItem | null> {
  const file = await readCaseFile(consultation);
  const item = file.items.find((each) => itemKey(each) === key);
  if (!item) return null;
  const masked = maskedItem(item, file.masks);
  return {
    item,
    sha256: textHash(documentText(item)),
    parts: item.fields.map((field) => ({
      ...field,
      masks: masksOf(file.masks, item, field.name).length,
      masked: masked.fields.find(({ name }) => name === field.name)?.text ?? null,
    })),
    suggestions: suggestionsFor(item, file.masks, file.names),
    masks: maskRows(file).filter((row) => row.item === item),
  };
}

/** A value of the address, once. */
export function one(value: string | string[] | undefined): string {
  return (Array.isArray(value) ? value[0] : value) ?? '';
}
