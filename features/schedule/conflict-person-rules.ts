import { grouped, overlappingPairs, overlaps, type SessionSpan, type Span } from './conflict-span-rules';
import type { Conflict } from './conflict-types';
import type { ProgrammeDocument } from './schema';
import type { FactSeminar, FactSpeaker, ScheduleFacts } from './types';

/** Somebody somewhere at a time: in a session or on stage in a plenary. */
type Appearance = Span & { speakerId: string; slotId: string; sessionIds: string[] };

/** People in two places at once, away, or who have said no. */
export function personConflicts(
  document: ProgrammeDocument,
  spans: readonly SessionSpan[],
  facts: ScheduleFacts,
  seminars: ReadonlyMap<string, FactSeminar>,
): Conflict[] {
  const speakers = new Map(facts.speakers.map((speaker) => [speaker.id, speaker]));
  const byPerson = grouped(appearancesOf(document, spans, seminars), ({ speakerId }) => speakerId);
  return [...byPerson].flatMap(([speakerId, theirs]) => [
    ...twice(speakerId, theirs),
    ...away(theirs, speakers.get(speakerId)),
  ]);
}

function appearancesOf(
  { slots }: ProgrammeDocument,
  spans: readonly SessionSpan[],
  seminars: ReadonlyMap<string, FactSeminar>,
): Appearance[] {
  const inSessions = spans.flatMap(({ id, slotId, seminarId, startsAt, endsAt }) =>
    // Host and speaker of the same seminar is one appearance.
    [...new Set(seminars.get(seminarId)?.people.map(({ speakerId }) => speakerId))].map((speakerId) => ({
      ...{ speakerId, slotId, startsAt, endsAt },
      sessionIds: [id],
    })),
  );
  const onStage = slots.flatMap(({ id, startsAt, endsAt, people }) =>
    [...new Set(people.map(({ speakerId }) => speakerId))].map((speakerId) => ({
      ...{ speakerId, startsAt, endsAt },
      slotId: id,
      sessionIds: [],
    })),
  );
  return [...inSessions, ...onStage];
}

function twice(speakerId: string, theirs: readonly Appearance[]): Conflict[] {
  return overlappingPairs(theirs).map(([a, b]) => ({
    kind: 'personTwice',
    blocking: true,
    slotIds: [...new Set([b.slotId, a.slotId])],
    sessionIds: [...b.sessionIds, ...a.sessionIds],
    speakerId,
  }));
}

function away(theirs: readonly Appearance[], speaker: FactSpeaker | undefined): Conflict[] {
  if (!speaker) return [];
  return theirs.flatMap((appearance) => {
    const where = { slotIds: [appearance.slotId], sessionIds: appearance.sessionIds, speakerId: speaker.id };
    const isAbsent = speaker.absences.some((absence) => overlaps(absence, appearance));
    return [
      ...(isAbsent ? [{ kind: 'personAbsent' as const, blocking: true, ...where }] : []),
      ...(speaker.hasDeclined ? [{ kind: 'personDeclined' as const, blocking: false, ...where }] : []),
    ];
  });
}
