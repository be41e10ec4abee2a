import type { ConferenceState } from '@/generated/prisma/enums';

export type DayAndPlaces = {
  startsAt: Date | null;
  endsAt: Date | null;
  opensAt: Date | null;
  closesAt: Date | null;
  capacity: number;
};

export type SettingsBefore = { state: ConferenceState; capacity: number; taken: number };

export type SettingsProblem =
  | { field: 'endsAt'; reason: 'endsBeforeStart' | 'endMissing' }
  | { field: 'startsAt'; reason: 'startMissing' | 'dayNeeded' }
  | { field: 'closesAt'; reason: 'closesBeforeOpen' | 'closesAfterDay' | 'windowNeeded' }
  | { field: 'opensAt'; reason: 'windowNeeded' }
  | { field: 'capacity'; reason: 'capacityBelowTaken' | 'capacityNeeded' };

/**
 * What a conference's new settings would break, the first for each field. Fewer places than are taken are refused (trust line 6); a
 * conference that is overbooked already may keep the number it has.
 */
export function settingsProblems(wanted: DayAndPlaces, before: SettingsBefore): SettingsProblem[] {
  const { startsAt, endsAt, opensAt, closesAt, capacity } = wanted;
  const hasDay = startsAt !== null && endsAt !== null;
  const isPublic = before.state !== 'draft' && before.state !== 'archived';
  const isOpen = before.state === 'open';
  const found: (SettingsProblem | false)[] = [
    startsAt === null && endsAt !== null && { field: 'startsAt', reason: 'startMissing' },
    startsAt === null && endsAt === null && isPublic && { field: 'startsAt', reason: 'dayNeeded' },
    startsAt !== null && endsAt === null && { field: 'endsAt', reason: 'endMissing' },
    hasDay && endsAt <= startsAt && { field: 'endsAt', reason: 'endsBeforeStart' },
    isOpen && !opensAt && { field: 'opensAt', reason: 'windowNeeded' },
    isOpen && !closesAt && { field: 'closesAt', reason: 'windowNeeded' },
    opensAt !== null && closesAt !== null && closesAt <= opensAt && { field: 'closesAt', reason: 'closesBeforeOpen' },
    closesAt !== null && endsAt !== null && closesAt > endsAt && { field: 'closesAt', reason: 'closesAfterDay' },
    isOpen && capacity === 0 && { field: 'capacity', reason: 'capacityNeeded' },
    capacity < before.taken && capacity < before.capacity && { field: 'capacity', reason: 'capacityBelowTaken' },
  ];
  const problems = found.filter((problem) => problem !== false);
  return problems.filter(({ field }, i) => problems.findIndex((other) => other.field === field) === i);
}

/** A person or organisation as it is chosen in a field: the name, with more where two have the same. */
export function uniqueLabels<T extends { id: string; name: string; detail: string; slug: string }>(
  people: readonly T[],
): Map<string, string> {
  const plain = (person: T) => (person.detail ? `${person.name}, ${person.detail}` : person.name);
  const count = new Map<string, number>();
  for (const person of people) count.set(plain(person), (count.get(plain(person)) ?? 0) + 1);
  return new Map(
    people.map((person) => {
      const label = plain(person);
      return [person.id, count.get(label) === 1 ? label : `${label} (${person.slug})`];
    }),
  );
}

/** The id that a written label names, letter case aside; null for none. */
export function idOfLabel(labels: ReadonlyMap<string, string>, written: string): string | null {
  const wanted = written.toLocaleLowerCase('sv');
  for (const [id, label] of labels) if (label.toLocaleLowerCase('sv') === wanted) return id;
  return null;
}
