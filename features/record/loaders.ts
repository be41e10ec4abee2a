import 'server-only';
import type { ConsultationHead } from '@/features/consultation/types';
import type { Actor } from '@/lib/actor';
import { markdownHtml } from '@/lib/markdown';
import { canWriteRecord } from './policy';
import { getRecord, getRecordForInvitation, getRecordVersion, listComments } from './queries';
import { isEditable } from './rules';

/** What the organisers' pages have opened. */
type OpenedConsultation = { actor: Actor; consultation: ConsultationHead };

/** The record of an opened consultation, its texts as inert HTML too. */
export async function loadRecord({ actor, consultation }: OpenedConsultation) {
  const record = await getRecord(consultation.id);
  if (!record) return { record: null, canWrite: canWriteRecord(actor) } as const;
  const paragraphs = record.paragraphs.map((paragraph) => ({ ...paragraph, html: markdownHtml(paragraph.text) }));
  return {
    record: { ...record, paragraphs },
    canWrite: canWriteRecord(actor),
    isEditable: canWriteRecord(actor) && isEditable(record.state),
  } as const;
}

/** One kept version with its texts as inert HTML; null where there is none with this number. */
export async function loadVersion(consultationId: string, number: number | undefined) {
  const version = await getRecordVersion(consultationId, number);
  return version && { ...version, paragraphs: withHtml(version.document.paragraphs) };
}

/** The comments of an opened consultation's record. */
export async function loadComments({ actor, consultation }: OpenedConsultation, onlyUnanswered: boolean) {
  const record = await getRecord(consultation.id);
  if (!record) return null;
  return { record, canWrite: canWriteRecord(actor), comments: await listComments(record.id, onlyUnanswered) };
}

/** The record that is out, as a representative reads it, with the comments of their own organisation. */
export async function loadRecordForRepresentative(consultationId: string, invitationId: string) {
  const record = await getRecordForInvitation(consultationId, invitationId);
  const version = record && (await getRecordVersion(consultationId));
  if (!record || !version) return null;
  return {
    ...record,
    number: version.number,
    sha256: version.sha256,
    paragraphs: withHtml(version.document.paragraphs),
  };
}

function withHtml<P extends { text: string }>(paragraphs: readonly P[]): (P & { html: string })[] {
  return paragraphs.map((paragraph) => ({ ...paragraph, html: markdownHtml(paragraph.text) }));
}
