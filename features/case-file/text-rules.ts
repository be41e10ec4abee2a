import { csvRow, csvStart } from '@/lib/csv';
import { formatDateTime, isoDate } from '@/lib/time';
import { fieldText, kinds } from './item-rules';
import { spanOf } from './mask-rules';
import type { CaseHead, CaseItem, CaseMask } from './types';
import { fieldWord, kindWord } from './word-rules';

/**
 * A document of the case as plain text in Swedish: nothing in it can run or be fetched (trust line 50). Its hash is SHA-256 of these
 * characters in UTF-8.
 */
export function documentText(item: CaseItem): string {
  const head = [
    `${kindWord(item.kind)} ${item.reference}`,
    `Datum: ${formatDateTime(item.at, 'sv')} (${item.at.toISOString()})`,
  ];
  const parts = item.fields.map(({ name, text }) => `${fieldWord(name)}:\n${text}`);
  return `${[head.join('\n'), ...parts].join('\n\n')}\n`;
}

const folderNames: Record<CaseItem['kind'], string> = {
  invitation: 'inbjudan',
  dispatch: 'utskick',
  answer: 'svar',
  extension: 'anstand',
  extensionDecision: 'anstand',
  document: 'handlingar',
  submission: 'inspel',
  card: 'inspelskort',
  withdrawal: 'inspelskort',
  record: 'motesanteckningar',
  comment: 'synpunkter',
  commentAnswer: 'synpunkter',
  commitment: 'ataganden',
  status: 'ataganden',
  outcome: 'vad-som-hande',
};

/** Where a document stands in the archive. Numbers and kinds only: a name could give away what is masked. */
export function documentPath({ kind, sequence }: Pick<CaseItem, 'kind' | 'sequence'>): string {
  return `${folderNames[kind]}/${String(sequence).padStart(5, '0')}-${kind.replace(/[A-Z]/g, (sign) => `-${sign.toLowerCase()}`)}.txt`;
}

/** Where its file stands, by what it is and never by what its sender called it. */
export function attachmentPath(item: CaseItem): string {
  const extension = extensionOf[item.attachment?.contentType ?? ''] ?? 'bin';
  return documentPath(item).replace(/\.txt$/, `-bilaga.${extension}`);
}

const extensionOf: Record<string, string> = {
  'application/pdf': 'pdf',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'docx',
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': 'pptx',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': 'xlsx',
  'application/vnd.oasis.opendocument.text': 'odt',
  'application/vnd.oasis.opendocument.presentation': 'odp',
  'application/vnd.oasis.opendocument.spreadsheet': 'ods',
  'image/jpeg': 'jpg',
  'image/png': 'png',
};

/** Where the canonical text stands whose hash a receipt or a record carries. */
export function originalPath(item: CaseItem): string {
  return documentPath(item).replace(/\.txt$/, '-original.json');
}

export type ListedFile = { path: string; sha256: string };
export type Listed = { item: CaseItem; files: readonly ListedFile[]; heldBack: boolean };

/** What it rests on when somebody reads metadata.json in ten years: docs/case-file.md. */
export const metadataVersion = 1;

/** metadata.json: everything in the archive, by number. */
export function metadataJson(head: CaseHead, listed: readonly Listed[], made: { at: Date; isMasked: boolean }): string {
  return `${JSON.stringify(
    {
      format: 'arende',
      version: metadataVersion,
      case: { caseNumber: head.caseNumber, title: head.titleSv, slug: head.slug },
      madeAt: made.at.toISOString(),
      isMasked: made.isMasked,
      documents: listed.map(({ item, files, heldBack }) => ({
        sequence: item.sequence,
        reference: item.reference,
        kind: item.kind,
        at: item.at.toISOString(),
        date: isoDate(item.at),
        sender: senderOf(item),
        theirCaseNumber: fieldText(item, 'theirCaseNumber'),
        files,
        ...(heldBack ? { heldBack: heldBackWords } : {}),
        fields: Object.fromEntries(item.fields.map(({ name, text }) => [name, text])),
      })),
    },
    null,
    1,
  )}\n`;
}

/** What stands for a file that nobody has said may be given out. */
export const heldBackWords = 'lämnas ut efter prövning';

/** The one it came from: the organisation and the person; for what we sent ourselves nothing. */
export function senderOf(item: CaseItem): string {
  return [fieldText(item, 'organisation'), fieldText(item, 'senderName')].filter(Boolean).join(', ');
}

const heads = ['Löpnummer', 'Vårt dnr', 'Deras dnr', 'Datum', 'Typ', 'Avsändare', 'Fil', 'SHA-256', 'Anmärkning'];

/** metadata.csv: a row for each file, for a registrator's spreadsheet. */
export function metadataCsv(listed: readonly Listed[]): string {
  const lines = listed.flatMap(({ item, files, heldBack }) => {
    const cells = [
      String(item.sequence),
      item.reference,
      fieldText(item, 'theirCaseNumber'),
      isoDate(item.at),
      kindWord(item.kind),
      senderOf(item),
    ];
    const held = heldBack ? [csvRow([...cells, attachmentPath(item), '', heldBackWords])] : [];
    return [...files.map(({ path, sha256 }) => csvRow([...cells, path, sha256, ''])), ...held];
  });
  return csvStart + csvRow(heads) + lines.join('');
}

/** maskningar.csv: where something is masked and why, never what. */
export function masksCsv(items: readonly CaseItem[], masks: readonly CaseMask[]): string {
  const lines = items.flatMap((item) =>
    masks
      .filter((mask) => mask.kind === item.kind && mask.itemId === item.id)
      .map((mask) => {
        const text = fieldText(item, mask.field);
        const extent = spanOf(mask, text).isWhole ? 'hela fältet' : 'del av fältet';
        const place = [item.reference, documentPath(item), fieldWord(mask.field), extent];
        return csvRow([...place, mask.provision, mask.reason, isoDate(mask.createdAt)]);
      }),
  );
  return (
    csvStart + csvRow(['Vårt dnr', 'Fil', 'Fält', 'Omfattning', 'Bestämmelse', 'Skäl', 'Maskad den']) + lines.join('')
  );
}

/** manifest.sha256, as `sha256sum --check` reads it. */
export function manifestText(files: readonly ListedFile[]): string {
  return files.map(({ path, sha256 }) => `${sha256}  ${path}\n`).join('');
}

/** LÄSMIG: what the archive is, for whoever opens it. */
export function readMeText(head: CaseHead, made: { at: Date; isMasked: boolean }, count: number): string {
  const what = made.isMasked
    ? [
        'Maskad kopia för utlämnande. Det som är maskat står som █████ med lagrum, alltid lika långt. Skälen står i maskningar.csv.',
        'Kontrollsummorna är den maskade kopians egna. Filer som inte går att maska lämnas ut först efter prövning.',
      ]
    : ['Hela akten, omaskad. Kan innehålla uppgifter som omfattas av sekretess: pröva innan något lämnas ut.'];
  return [
    `${head.titleSv}`,
    `Diarienummer: ${head.caseNumber || '–'}`,
    `Framställd: ${formatDateTime(made.at, 'sv')}`,
    `Antal handlingar: ${count}`,
    '',
    ...what,
    '',
    `Mappar: ${[...new Set(kinds.map((kind) => folderNames[kind]))].join(', ')}.`,
    `metadata.json (format arende, version ${metadataVersion}) och metadata.csv beskriver varje handling. manifest.sha256 kontrolleras med sha256sum --check.`,
    '',
  ].join('\n');
}
