/** What a document of the case is; the order of the folders in the archive. */
export type CaseKind =
  | 'invitation'
  | 'dispatch'
  | 'answer'
  | 'extension'
  | 'extensionDecision'
  | 'document'
  | 'submission'
  | 'card'
  | 'withdrawal'
  | 'record'
  | 'comment'
  | 'commentAnswer'
  | 'commitment'
  | 'status'
  | 'outcome';

/** A row as the database gives it: `data` is the document's own columns. */
export type CaseRow = { kind: CaseKind; id: string; at: Date; organisation: string; data: Record<string, unknown> };

/** A part of a document that can be masked. `name` may be numbered: 'paragraph-3-text'. */
export type CaseField = { name: string; text: string };

export type CaseAttachment = {
  fileId: string;
  fileName: string;
  contentType: string;
  sizeBytes: number;
  /** A person has said that this very file may be given out. */
  isDisclosable: boolean;
};

/** A document of the case, with the number it has in order of date. */
export type CaseItem = {
  kind: CaseKind;
  /** Of its row; versions as 'uuid:number'. */
  id: string;
  /** From 1, in order of date. */
  sequence: number;
  /** Ours, with the sequence: 'S2027/0042-7'. */
  reference: string;
  at: Date;
  fields: CaseField[];
  attachment: CaseAttachment | null;
  /** The canonical text whose hash a receipt or a record carries; null for others. */
  original: string | null;
};

/** Characters (UTF-16) of a field's text, the end not included. */
export type Span = { start: number; end: number };

/** A mask that holds. Null span: the whole field. */
export type CaseMask = {
  id: string;
  kind: CaseKind;
  itemId: string;
  field: string;
  start: number | null;
  end: number | null;
  /** Of the field's text when it was masked. */
  textSha256: string | null;
  provision: string;
  reason: string;
  createdAt: Date;
};

/** What the archive and the page know of the consultation. */
export type CaseHead = { id: string; slug: string; titleSv: string; caseNumber: string };

export type CaseFile = { items: CaseItem[]; masks: CaseMask[]; names: string[] };

/** A passage that somebody may want to mask. */
export type Suggestion = Span & { field: string; why: 'maybeSecret' | 'personnummer' | 'email' | 'phone' | 'name' };

/** A document in the list, with the hash of its text and how many masks it has. */
export type CaseListRow = { item: CaseItem; key: string; sha256: string; masked: number };

/** A mask with its document, and the places where the same passage stands unmasked. */
export type MaskRow = {
  mask: CaseMask;
  item: CaseItem;
  /** The text is another than the one that was masked: the whole field is. */
  isOutOfDate: boolean;
  elsewhere: number;
  references: string[];
};

/** A document to mask in. `masked` null: left out of the masked copy. */
export type OpenedItem = {
  item: CaseItem;
  sha256: string;
  parts: (CaseField & { masks: number; masked: string | null })[];
  suggestions: Suggestion[];
  masks: MaskRow[];
};
