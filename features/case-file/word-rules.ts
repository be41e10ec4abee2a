import words from '@/messages/sv/caseFile.json';
import type { CaseKind } from './types';

// A document of the case is in Swedish whatever language its reader uses: it is one document with one hash, and masks count its characters.

const values = {
  accepted: 'kommer',
  declined: 'kommer inte',
  delegated: 'någon annan kommer',
  in_writing: 'svarar skriftligt',
  substituted: 'ny person på en plats',
  withdrawn: 'lämnar tillbaka en plats',
  link: 'länk',
  code: 'kod från brev',
  phone: 'telefon',
  letter: 'brev',
  mail: 'e-post',
  decide: 'får besluta',
  speak: 'får yttra sig',
  listen: 'lyssnar',
  granted: 'beviljad',
  refused: 'avslagen',
  national: 'nationell nivå',
  regional: 'regional nivå',
  municipal: 'kommunal nivå',
  followed: 'följs',
  partly: 'följs delvis',
  not_followed: 'följs inte',
  proposed: 'föreslaget',
  closed: 'avslutat',
  on_track: 'enligt plan',
  at_risk: 'risk för försening',
  late: 'försenat',
  done: 'klart',
  dropped: 'avbrutet',
  under_way: 'pågår',
  planned: 'planerat',
  not_done: 'görs inte',
  elsewhere: 'hanteras av någon annan',
  commenting: 'ute på synpunkter',
  adjusting: 'synpunkter arbetas in',
  adjusted: 'justerad',
  invitation: 'inbjudan',
  reminder: 'påminnelse',
  escalation: 'påminnelse till registratorn',
  change: 'ändring',
  cancellation: 'inställt',
  record: 'mötesanteckningar',
  commitment: 'åtaganden',
  outcome: 'vad som hände',
  message: 'meddelande',
  replaced: 'ersatt',
  revoked: 'återkallad',
} as const;

/** A stored value in words; one that has none stands as it is. */
export function valueWord(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  return Object.hasOwn(values, text) ? values[text as keyof typeof values] : text;
}

/** The name of a field in the documents: numbered ones with their number. */
export function fieldWord(name: string): string {
  const { base, number } = fieldParts(name);
  const word = words.fields[base as keyof typeof words.fields] ?? base;
  return number === null ? word : `${word} ${number}`;
}

/** 'paragraphText-3' as its message key and its number. */
export function fieldParts(name: string): { base: string; number: number | null } {
  const [, base = name, number] = /^(.*?)-(\d+)$/.exec(name) ?? [];
  return { base, number: number === undefined ? null : Number(number) };
}

export function kindWord(kind: CaseKind): string {
  return words.kinds[kind];
}
