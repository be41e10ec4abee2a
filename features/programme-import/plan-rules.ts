import { nameKey, nameOf } from '@/features/seminar/rules';
import { type ParsedRow, parseRow } from './cell-rules';
import { placeRows } from './place-rules';
import type {
  CellError,
  FieldChange,
  ImportPlan,
  Known,
  KnownSeminar,
  KnownSpeaker,
  PeopleKind,
  PlannedRow,
  RawRow,
  RowDraft,
  RowValues,
  TextField,
} from './types';
import type { ColumnKey } from './word-rules';

const textFields = [
  'titleSv',
  'titleEn',
  'abstractSv',
  'abstractEn',
  'theme',
  'audiences',
  'language',
  'level',
  'equipment',
  'minParticipants',
  'maxParticipants',
] as const satisfies readonly TextField[];

const roles = [
  ['speakers', 'speaker'],
  ['hosts', 'host'],
  ['moderators', 'moderator'],
] as const satisfies readonly (readonly [ColumnKey, PeopleKind])[];

/**
 * What an import would do, row by row, and everything that is wrong, by row and column. The same rows and the same tour give the same
 * plan; after the plan is carried out, they give one in which nothing changes (the import can be repeated without doubles).
 */
export function planImport(raw: readonly RawRow[], known: Known): ImportPlan {
  const parsed = raw.map(parseRow);
  const matcher = matcherOf(parsed, known);
  const people = peopleFinder(known.speakers);
  const planned = parsed.map((row) => planRow(row, matcher, people));
  const errors = [...planned.flatMap((row) => row.errors), ...namesakes(planned)];
  const placed = placeRows(planned, known.day);
  const rows = planned.map((row, i) => ({ ...row.planned, placement: placed.placements[i] ?? null }));
  return { rows: rows.map(withPlacement), errors: inOrder([...errors, ...placed.errors]) };
}

function withPlacement(row: PlannedRow): PlannedRow {
  const moves = row.placement !== null && row.placement.state !== 'same';
  return row.state === 'unchanged' && moves ? { ...row, state: 'changed' } : row;
}

function inOrder(errors: readonly CellError[]): CellError[] {
  return [...errors].sort((a, b) => a.line - b.line);
}

type Match = { seminar: KnownSeminar | null } | { error: { column: ColumnKey; key: string } };
type Matcher = (row: ParsedRow) => Match;

/** A row is the seminar with its key; else one with its title that has no other key. */
function matcherOf(rows: readonly ParsedRow[], { seminars }: Known): Matcher {
  const byKey = new Map(seminars.flatMap((seminar) => (seminar.importKey ? [[seminar.importKey, seminar]] : [])));
  const byTitle = Map.groupBy(seminars, ({ text }) => nameKey(text.titleSv ?? ''));
  const keysHere = counted(rows.map(({ values }) => values.key));
  const titlesHere = counted(rows.map(({ values }) => (values.key ? undefined : nameKey(values.titleSv ?? ''))));
  return ({ values: { key, titleSv } }) => {
    if (key && (keysHere.get(key) ?? 0) > 1) return { error: { column: 'key', key: 'duplicateKey' } };
    const title = nameKey(titleSv ?? '');
    if (!key && title !== '' && (titlesHere.get(title) ?? 0) > 1)
      return { error: { column: 'titleSv', key: 'duplicateTitle' } };
    const own = key ? byKey.get(key) : undefined;
    if (own) return { seminar: own };
    const titled = title === '' ? [] : (byTitle.get(title) ?? []);
    const free = key ? titled.filter(({ importKey }) => importKey === null) : titled;
    if (free.length > 1) return { error: { column: 'titleSv', key: 'titleAmbiguous' } };
    return { seminar: free[0] ?? null };
  };
}

function counted(words: readonly (string | undefined)[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const word of words) if (word) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}

type FindPerson = (name: string) => { id: string } | { error: string };

function peopleFinder(speakers: readonly KnownSpeaker[]): FindPerson {
  const byName = new Map<string, Set<string>>();
  const add = (name: string, id: string) => {
    const key = nameKey(name);
    byName.set(key, (byName.get(key) ?? new Set()).add(id));
  };
  for (const speaker of speakers) {
    add(speaker.name, speaker.id);
    add(nameOf(speaker), speaker.id);
  }
  return (name) => {
    const [first, second] = byName.get(nameKey(name)) ?? [];
    if (!first) return { error: 'speakerUnknown' };
    return second ? { error: 'speakerAmbiguous' } : { id: first };
  };
}

function planRow(row: ParsedRow, match: Matcher, findPerson: FindPerson): RowDraft {
  const { line, values } = row;
  const errors = [...row.errors];
  const fail = (column: ColumnKey, key: string, value = '') => errors.push({ line, column, key, value });
  const matched = match(row);
  if ('error' in matched) fail(matched.error.column, matched.error.key, values.key ?? values.titleSv ?? '');
  const seminar = 'error' in matched ? null : matched.seminar;
  if (!seminar && !('error' in matched)) for (const column of missingOf(row)) fail(column, 'missing');
  const before = seminar?.text;
  const text = Object.fromEntries(
    textFields
      .filter((field) => values[field] !== undefined && !same(values[field], before?.[field]))
      .map((field) => [field, values[field]]),
  ) as PlannedRow['text'];
  checkLimits({ ...before, ...text }, fail);
  const people = planPeople(values, seminar, findPerson, fail);
  const setKey = values.key !== undefined && seminar?.importKey !== values.key;
  const changes = [...textChanges(text, before), ...peopleChanges(people, values)];
  const state = seminar ? (changes.length > 0 || setKey ? 'changed' : 'unchanged') : 'new';
  const planned: PlannedRow = {
    line,
    title: values.titleSv ?? seminar?.text.titleSv ?? '',
    key: values.key ?? null,
    seminar: seminar ? { id: seminar.id, version: seminar.version } : null,
    ...{ state, text, people, setKey, changes },
    placement: null,
    notes: row.notes,
  };
  const most = values.maxParticipants ?? before?.maxParticipants ?? null;
  return { planned, values, errors, most, archived: seminar?.archived ?? false };
}

/** What a new seminar must have. A cell that is wrong has been complained about already. */
function missingOf({ values, errors }: ParsedRow): ColumnKey[] {
  return (['titleSv', 'theme'] as const).filter(
    (column) => values[column] === undefined && !errors.some((error) => error.column === column),
  );
}

type Fail = (column: ColumnKey, key: string, value?: string) => void;

function checkLimits(text: { minParticipants?: number | null; maxParticipants?: number | null }, fail: Fail): void {
  const { minParticipants: min, maxParticipants: max } = text;
  if (min && max && min > max) fail('maxParticipants', 'limitsWrong', String(max));
}

function planPeople(values: RowValues, seminar: KnownSeminar | null, find: FindPerson, fail: Fail) {
  const people: PlannedRow['people'] = {};
  for (const [column, kind] of roles) {
    const names = values[column];
    if (!names) continue;
    const found = names.map((name) => ({ name, ...find(name) }));
    for (const person of found) if ('error' in person) fail(column, person.error, person.name);
    const ids = [...new Set(found.flatMap((person) => ('id' in person ? [person.id] : [])))];
    if (ids.join() !== (seminar?.people[kind] ?? []).join()) people[kind] = ids;
  }
  return people;
}

function same(a: unknown, b: unknown): boolean {
  const plain = (value: unknown) => (Array.isArray(value) ? [...value].sort().join() : (value ?? ''));
  return plain(a) === plain(b);
}

function textChanges(text: PlannedRow['text'], before: KnownSeminar['text'] | undefined): FieldChange[] {
  return (Object.keys(text) as TextField[]).map((field) => ({
    field,
    before: said(before?.[field]),
    after: said(text[field]),
  }));
}

/** The people as the file names them; who they were before is on the seminar's own page. */
function peopleChanges(people: PlannedRow['people'], values: RowValues): FieldChange[] {
  return roles.flatMap(([column, kind]) =>
    people[kind] ? [{ field: kind, before: '', after: (values[column] ?? []).join('; ') }] : [],
  );
}

function said(value: unknown): string {
  return Array.isArray(value) ? value.join(', ') : String(value ?? '');
}

/** Two rows that mean the same seminar, one by its key and one by its title. */
function namesakes(rows: readonly RowDraft[]): CellError[] {
  const meant = Map.groupBy(
    rows.filter(({ planned }) => planned.seminar !== null),
    ({ planned }) => planned.seminar?.id ?? '',
  );
  return [...meant.values()]
    .filter((several) => several.length > 1)
    .flatMap((several) =>
      several.map(({ planned }) => ({
        line: planned.line,
        column: 'titleSv' as const,
        key: 'duplicateTitle',
        value: planned.title,
      })),
    );
}

/** The same text for the same plan: what was shown is compared with what would be done. */
export function planText(plan: ImportPlan): string {
  return JSON.stringify(
    plan.rows.map(({ line, seminar, text, people, setKey, placement }) => [
      line,
      seminar,
      text,
      people,
      setKey,
      placement,
    ]),
  );
}

/** What a name in the file is looked for by. */
export function namesIn(raw: readonly RawRow[]): { keys: string[]; titles: string[]; people: string[] } {
  const values = raw.map((row) => parseRow(row).values);
  const unique = (words: readonly (string | undefined)[]) => [...new Set(words.filter((word) => word !== undefined))];
  return {
    keys: unique(values.map(({ key }) => key)),
    titles: unique(values.map(({ titleSv }) => titleSv && nameKey(titleSv))),
    people: unique(values.flatMap((row) => roles.flatMap(([column]) => row[column] ?? []))).map((name) =>
      nameKey(name),
    ),
  };
}
