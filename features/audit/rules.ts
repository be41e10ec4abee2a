import { cleanLine } from '@/lib/clean-text';
import type { Href } from '@/lib/i18n/navigation';
import { isUuid } from '@/lib/ids';
import { fromStockholm } from '@/lib/time';
import words from '@/messages/sv/auditLog.json';
import type { AuditDetail, AuditRow, AuditView } from './types';

export const auditPageSize = 50;

type Actions = typeof words.actions;
export type KnownAction = { [Noun in keyof Actions]: `${Noun}.${Extract<keyof Actions[Noun], string>}` }[keyof Actions];
export type KnownSubject = keyof typeof words.subjects;
export type KnownField = keyof typeof words.fields;

/** Every action that has words: 'registration.cancelled'. tests/unit/features/audit holds this equal to what the sources write. */
export const knownActions = Object.entries(words.actions).flatMap(([noun, verbs]) =>
  Object.keys(verbs).map((verb) => `${noun}.${verb}` as KnownAction),
);
export const knownSubjects = Object.keys(words.subjects) as KnownSubject[];
const knownFields = Object.keys(words.fields) as KnownField[];
export const actorKinds = [
  'user',
  'registrant',
  'speaker',
  'invitee',
  'representative',
  'commitment_owner',
  'public',
  'system',
] as const satisfies AuditRow['actorKind'][];

/**
 * Kept in the log but shown to nobody: they would tell which person has needs. Who has read whose needs is shown to care, beside
 * the needs.
 */
export const withheldActions = ['speaker.needs_given', 'speaker.needs_removed'] as const;

function oneOf<T extends string>(value: unknown, allowed: readonly T[]): T | null {
  return allowed.find((candidate) => candidate === value) ?? null;
}

/** The action when it has words. */
export const knownAction = (action: string): KnownAction | null => oneOf(action, knownActions);
/** The kind of object when it has a word. */
export const knownSubject = (type: string): KnownSubject | null => oneOf(type, knownSubjects);

function single(value: unknown): string {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'string' ? first : '';
}

function dayFrom(value: unknown): string | null {
  const day = single(value);
  return /^\d{4}-\d\d-\d\d$/.test(day) && fromStockholm(`${day}T12:00`) ? day : null;
}

/** '1790000000000-42': the time and id of the last row shown. */
function cursorFrom(value: unknown): AuditView['before'] {
  const match = /^(\d{1,14})-(\d{1,18})$/.exec(single(value));
  return match ? { at: new Date(Number(match[1])), id: match[2] as string } : null;
}

/** Reads the view from an address. What is not understood is as if it were not there. */
export function auditViewFrom(query: Record<string, unknown>): AuditView {
  const conference = single(query.conference);
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100),
    actorKind: oneOf(single(query.who), actorKinds),
    action: knownAction(single(query.action)),
    subjectType: knownSubject(single(query.subject)),
    conferenceId: isUuid(conference) ? conference.toLowerCase() : null,
    from: dayFrom(query.from),
    to: dayFrom(query.to),
    before: cursorFrom(query.before),
  };
}

/** The address's query of a view; what is as usual is left out. */
export function queryOfAuditView(view: AuditView): Record<string, string> {
  const { search, actorKind, action, subjectType, conferenceId, from, to, before } = view;
  const all = {
    q: search,
    who: actorKind,
    action,
    subject: subjectType,
    conference: conferenceId,
    from,
    to,
    before: before ? `${before.at.getTime()}-${before.id}` : null,
  };
  return Object.fromEntries(Object.entries(all).filter((entry): entry is [string, string] => Boolean(entry[1])));
}

/** True when something is looked for; the place in the list does not count. */
export function isFiltered(view: AuditView): boolean {
  return Object.keys(queryOfAuditView({ ...view, before: null })).length > 0;
}

/** The period as instants: from the first day's beginning to the last day's end, in Sweden. */
export function periodOf({ from, to }: Pick<AuditView, 'from' | 'to'>): { since: Date | null; until: Date | null } {
  const start = (day: string | null) => (day ? fromStockholm(`${day}T00:00`, 'earlier') : null);
  const next = to ? new Date(Date.parse(`${to}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10) : null;
  return { since: start(from), until: start(next) };
}

/** The row after which the next page begins; null on the last page. `rows` holds one more than a page shows. */
export function nextCursor(rows: readonly AuditRow[]): AuditView['before'] {
  const last = rows.length > auditPageSize ? rows[auditPageSize - 1] : undefined;
  return last ? { at: last.at, id: last.id } : null;
}

type Fields = Record<string, unknown>;

function fieldsIn(value: unknown): Fields {
  return value && typeof value === 'object' && !Array.isArray(value) ? (value as Fields) : {};
}

/** One field of the data: a change when it holds `from` and `to`, else a fact. */
function factOf(field: string, value: unknown): AuditDetail {
  const { from, to, ...rest } = fieldsIn(value);
  const isChange = (from !== undefined || to !== undefined) && Object.keys(rest).length === 0;
  return isChange ? { kind: 'change', field, before: from, after: to } : { kind: 'fact', field, value };
}

/** `before` and `after` side by side, the fields that differ. */
function differences(before: Fields, after: Fields): AuditDetail[] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((field) => JSON.stringify(before[field]) !== JSON.stringify(after[field]))
    .map((field) => ({ kind: 'change', field, before: before[field], after: after[field] }));
}

/**
 * What an event tells, of the fields that have words: anything else (ids, what a later version writes, and whatever should not have been
 * written) is only counted. So a field is shown because somebody gave it a word, never by itself. Changes are written as `before` and
 * `after`, as `from` and `to` of a field (also gathered under `changes`), or as `from` and `to` of the whole: its state.
 */
export function detailsOf(data: unknown): { details: AuditDetail[]; others: number } {
  const { before, after, from, to, changes, ...facts } = fieldsIn(data);
  const isState = typeof from === 'string' && typeof to === 'string';
  const gathered = Object.entries(fieldsIn(changes));
  const all: AuditDetail[] = [
    ...differences(fieldsIn(before), fieldsIn(after)),
    ...(isState ? [{ kind: 'change' as const, field: 'state', before: from, after: to }] : []),
    ...(typeof changes === 'number' ? [factOf('changes', changes)] : []),
    ...gathered.map(([field, value]) => factOf(field, value)),
    ...Object.entries(facts).map(([field, value]) => factOf(field, value)),
  ];
  const details = all.filter(({ field }) => oneOf(field, knownFields) !== null);
  return { details, others: all.length - details.length };
}

/** Where an object is looked at, for those who see the history; null when it is gone or has no page of its own. */
export function subjectHref(row: AuditRow): Href | null {
  const { subjectType, subjectId: id, subjectName, conferenceSlug: slug } = row;
  if (subjectName === null) return null;
  if (subjectType === 'registration' && slug)
    return { pathname: '/organiser/conferences/[slug]/registrations/[id]', params: { slug, id } };
  if (subjectType === 'organisation') return { pathname: '/organiser/organisations/[id]', params: { id } };
  if (subjectType === 'conference' && slug) return { pathname: '/organiser/conferences/[slug]', params: { slug } };
  return null;
}
