import 'server-only';
import { writeAudit } from '@/lib/audit';
import { inTransaction, type Tx } from '@/lib/db';
import type { Result } from '@/lib/result';
import type { SeminarWrite } from './commands';
import { takeLocalVersion } from './local-commands';
import { findSpeakers } from './queries';
import { afterStep, ofKind, type PeopleStep } from './rules';

type Kind = 'speaker' | 'host' | 'moderator';
type Person = { speakerId: string; kind: Kind };
/** A tour's people of a seminar (conferenceId null), or those of one city. */
export type PeopleSubject = { seminarId: string; conferenceId: string | null; version: number };
type Outcome = Result<
  object,
  'stale' | 'unknownPerson' | 'severalPeople' | 'alreadyThere' | 'cannotMove' | 'lastPerson' | 'tooManyPeople'
>;

const mostPeople = 50;

/** Adds a person by their written name, last among those with the same role. */
export function addPerson(
  { name, kind, ...subject }: PeopleSubject & { name: string; kind: Kind },
  by: SeminarWrite,
): Promise<Outcome> {
  return changePeople(subject, by, async (tx, people) => {
    const found = await findSpeakers(name, tx);
    const [speaker] = found;
    if (!speaker) return { ok: false, reason: 'unknownPerson' };
    if (found.length > 1) return { ok: false, reason: 'severalPeople' };
    const person = { speakerId: speaker.id, kind };
    if (people.some((there) => there.kind === kind && there.speakerId === speaker.id))
      return { ok: false, reason: 'alreadyThere' };
    if (people.length >= mostPeople) return { ok: false, reason: 'tooManyPeople' };
    return { ok: true, people: [...people, person], kind, did: { added: person.speakerId } };
  });
}

/** Moves a person one place among those with the same role, or takes them away. */
export function stepPerson(
  { speakerId, kind, step, ...subject }: PeopleSubject & Person & { step: PeopleStep },
  by: SeminarWrite,
): Promise<Outcome> {
  return changePeople(subject, by, async (_tx, people) => {
    const next = afterStep(people, { speakerId, kind }, step);
    if (!next) return { ok: false, reason: 'cannotMove' };
    // A city without anyone of its own has the tour's people again: that is another button.
    if (subject.conferenceId !== null && ofKind(next, kind).length === 0) return { ok: false, reason: 'lastPerson' };
    return { ok: true, people: next, kind, did: { [step]: speakerId } };
  });
}

/** A city takes the tour's people of a role again. */
export function takeToursPeople(
  { kind, ...subject }: PeopleSubject & { conferenceId: string; kind: Kind },
  by: SeminarWrite,
): Promise<Outcome> {
  return changePeople(subject, by, async () => ({ ok: true, people: [], kind, did: { reset: kind } }));
}

type Decide = (
  tx: Tx,
  people: Person[],
) => Promise<{ ok: true; people: Person[]; kind: Kind; did: Record<string, string> } | (Outcome & { ok: false })>;

/** One change of the people of one role, if nobody has changed anything since the version that was shown. */
function changePeople(subject: PeopleSubject, by: SeminarWrite, decide: Decide): Promise<Outcome> {
  const { seminarId, conferenceId } = subject;
  return inTransaction<Outcome>(async (tx) => {
    const decided = await decide(tx, await peopleHere(tx, subject));
    if (!decided.ok) return decided;
    if (!(await takeVersion(tx, subject))) return { ok: false, reason: 'stale' };
    const { kind, people, did } = decided;
    await tx.programmeRole.deleteMany({ where: { seminarId, conferenceId, kind } });
    await tx.programmeRole.createMany({
      data: ofKind(people, kind).map(({ speakerId }, position) => ({
        seminarId,
        conferenceId,
        kind,
        speakerId,
        position,
      })),
    });
    await writeAudit(tx, {
      ...by,
      action: conferenceId ? 'seminar.people_changed_locally' : 'seminar.people_changed',
      subjectType: 'seminar',
      subjectId: seminarId,
      conferenceId,
      data: { kind, ...did },
    });
    return { ok: true };
  });
}

/** The people as they count here: of a role that the city has nobody of its own for, the tour's. */
async function peopleHere(tx: Tx, { seminarId, conferenceId }: PeopleSubject): Promise<Person[]> {
  const rows = await tx.programmeRole.findMany({
    where: { seminarId, OR: [{ conferenceId: null }, ...(conferenceId ? [{ conferenceId }] : [])] },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
    select: { speakerId: true, kind: true, conferenceId: true },
  });
  const own = rows.filter((row) => row.conferenceId === conferenceId);
  const kinds = new Set(own.map(({ kind }) => kind));
  const people = [...own, ...rows.filter((row) => row.conferenceId !== conferenceId && !kinds.has(row.kind))];
  return people.map(({ speakerId, kind }) => ({ speakerId, kind }));
}

async function takeVersion(tx: Tx, { seminarId, conferenceId, version }: PeopleSubject): Promise<boolean> {
  if (conferenceId) return takeLocalVersion(tx, { seminarId, conferenceId, version });
  const { count } = await tx.seminar.updateMany({
    where: { id: seminarId, version },
    data: { version: { increment: 1 } },
  });
  return count === 1;
}
