import { cleanLine } from '@/lib/clean-text';
import type { LocalField, LocalText, ReleasedText, ReleaseState, SeminarPerson, SeminarText } from './types';

export const levels = ['everyone', 'introductory', 'advanced'] as const;
export const equipments = [
  'projector',
  'sound',
  'microphones',
  'hearing_loop',
  'whiteboard',
  'streaming',
  'movable_chairs',
] as const;
export const roleKinds = ['speaker', 'host', 'moderator'] as const;
export const localFields = [
  'titleSv',
  'titleEn',
  'abstractSv',
  'abstractEn',
  'level',
  'minParticipants',
  'maxParticipants',
] as const;

type RoleKind = (typeof roleKinds)[number];

/** The fields that a city has changed, people last. */
export function changedFields(local: LocalText, localPeople: readonly unknown[]): LocalField[] {
  const fields: LocalField[] = localFields.filter((field) => local[field] !== null);
  return localPeople.length > 0 ? [...fields, 'people'] : fields;
}

/** A seminar's text at one conference: the city's own words where it has some, else the tour's. */
export function effectiveText(master: SeminarText, local: LocalText): SeminarText {
  const own = Object.fromEntries(Object.entries(local).filter(([, value]) => value !== null));
  return { ...master, ...own };
}

/** A seminar's people at one conference: for each role the city's own, else the tour's; in order. */
export function effectivePeople(
  master: readonly SeminarPerson[],
  local: readonly SeminarPerson[],
): readonly SeminarPerson[] {
  return roleKinds.flatMap((kind) => {
    const own = ofKind(local, kind);
    return own.length > 0 ? own : ofKind(master, kind);
  });
}

/** Those with one role, in their order. */
export function ofKind<P extends { kind: RoleKind }>(people: readonly P[], kind: RoleKind): P[] {
  return people.filter((person) => person.kind === kind);
}

const shownFields = [
  'titleSv',
  'titleEn',
  'abstractSv',
  'abstractEn',
  'theme',
  'language',
  'level',
] as const satisfies readonly (keyof ReleasedText)[];

/** Does the public see another text or other people than what now stands here? Limits and equipment are not shown. */
export function differsFromReleased(
  text: SeminarText,
  people: readonly { speakerId: string; kind: RoleKind }[],
  released: ReleasedText,
): boolean {
  if (shownFields.some((field) => (text[field] ?? '') !== (released[field] ?? ''))) return true;
  if ([...text.audiences].sort().join() !== [...released.audiences].sort().join()) return true;
  return orderOf(people) !== orderOf(released.people);
}

function orderOf(people: readonly { speakerId: string; kind: RoleKind }[]): string {
  return roleKinds
    .flatMap((kind) => ofKind(people, kind))
    .map(({ speakerId, kind }) => `${kind} ${speakerId}`)
    .join();
}

/** How a seminar at a conference stands to what the public sees. */
export function releaseStateOf(facts: { placed: boolean; released: boolean; differs: boolean }): ReleaseState {
  if (!facts.placed) return facts.released ? 'removed' : 'unplaced';
  if (!facts.released) return 'new';
  return facts.differs ? 'changed' : 'released';
}

export type PeopleStep = 'up' | 'down' | 'remove';

/** The people after one step with one of them; null when that cannot be done: already first or last, or not there. */
export function afterStep<P extends { speakerId: string; kind: RoleKind }>(
  people: readonly P[],
  who: { speakerId: string; kind: RoleKind },
  step: PeopleStep,
): P[] | null {
  const same = ofKind(people, who.kind);
  const at = same.findIndex(({ speakerId }) => speakerId === who.speakerId);
  const person = same[at];
  if (!person) return null;
  const others = people.filter(({ kind }) => kind !== who.kind);
  if (step === 'remove') return [...others, ...same.toSpliced(at, 1)];
  const to = step === 'up' ? at - 1 : at + 1;
  if (to < 0 || to >= same.length) return null;
  return [...others, ...same.toSpliced(at, 1).toSpliced(to, 0, person)];
}

/** 'Namn' or 'Namn, organisation', as a person is chosen by. */
export function nameOf({ name, organisation }: { name: string; organisation: string }): string {
  return organisation ? `${name}, ${organisation}` : name;
}

/** A written name as it is compared: case and spaces do not count. */
export function nameKey(text: string): string {
  return cleanLine(text).toLocaleLowerCase('sv');
}

/** What a tour's list shows; all of it stands in the address. */
export type SeminarView = {
  search: string;
  theme: SeminarText['theme'] | null;
  /** placed, nowhere, changed (by a city), archived; null: everything that is not archived. */
  show: 'unplaced' | 'local' | 'archived' | null;
  page: number;
};

export const seminarsPerPage = 30;
const shows = ['unplaced', 'local', 'archived'] as const;
const themes = ['participation', 'conditions'] as const;

type Query = Record<string, string | string[] | undefined>;
const single = (value: string | string[] | undefined) => (typeof value === 'string' ? value : (value?.[0] ?? ''));

/** Reads the view from an address; what is not understood is as if it were not there. */
export function seminarViewFrom(query: Query): SeminarView {
  return {
    search: cleanLine(single(query.q).slice(0, 300).toWellFormed()).slice(0, 100),
    theme: themes.find((theme) => theme === single(query.theme)) ?? null,
    show: shows.find((show) => show === single(query.show)) ?? null,
    page: /^[1-9]\d{0,5}$/.test(single(query.page)) ? Number(single(query.page)) : 1,
  };
}

/** The address's query of a view. */
export function queryOfSeminarView({ search, theme, show, page }: SeminarView): Record<string, string> {
  const all = { q: search, theme: theme ?? '', show: show ?? '', page: page === 1 ? '' : String(page) };
  return Object.fromEntries(Object.entries(all).filter(([, value]) => value !== ''));
}

/** True when the list is narrowed. */
export function isNarrowed({ search, theme, show }: SeminarView): boolean {
  return search !== '' || theme !== null || show !== null;
}
