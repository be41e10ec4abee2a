import type { Temporal } from 'temporal-polyfill';
import type { Tx } from '@/lib/db';
import { dayPlan, sessionPlan } from './data/day';
import { type SeminarFacts, seminarFacts } from './data/seminar-facts';
import { conditionsSeminars } from './data/seminars-conditions';
import { namedSeminars } from './data/seminars-named';
import { participationSeminars } from './data/seminars-participation';
import { stockholm } from './days';
import type { SeminarText } from './seminar-text';

export const allSeminars: SeminarText[] = [...namedSeminars, ...participationSeminars, ...conditionsSeminars];

type Ids = Map<string, string>;

/** The seminars of a series with their speakers and hosts. @returns seminar ids by slug. */
export async function loadSeminars(db: Tx, seriesId: string, texts: SeminarText[], speakerIds: Ids): Promise<Ids> {
  const rows = await db.seminar.createManyAndReturn({
    data: texts.map(({ speakers: _s, host: _h, appeal: _a, language = 'sv', ...text }) => ({
      ...text,
      ...factsOf(text.slug),
      language,
      seriesId,
    })),
    select: { id: true, slug: true },
  });
  const ids: Ids = new Map(rows.map((row) => [row.slug, row.id]));
  await db.programmeRole.createMany({
    data: texts.flatMap(({ slug, speakers, host }) => [
      ...speakers.map((speaker, position) =>
        role('speaker', speaker, position, { seminarId: ids.get(slug) ?? null }, speakerIds),
      ),
      ...(host ? [role('host', host, 0, { seminarId: ids.get(slug) ?? null }, speakerIds)] : []),
    ]),
  });
  return ids;
}

const factsOf = (slug: string): SeminarFacts => seminarFacts[slug] ?? {};

type Subject = { seminarId?: string | null; slotId?: string; conferenceId?: string };

function role(
  kind: 'speaker' | 'host' | 'moderator',
  speaker: string,
  position: number,
  subject: Subject,
  speakerIds: Ids,
) {
  const speakerId = speakerIds.get(speaker);
  if (!speakerId) throw new Error(`The demo names an unknown speaker: ${speaker}`);
  return { kind, speakerId, position, ...subject };
}

/** The day of one conference: slots, and a session of each planned seminar in the room of its rank. */
export async function loadDay(
  db: Tx,
  day: Temporal.PlainDate,
  facts: {
    conferenceId: string;
    roomIds: string[];
    roomSeats: number[];
    seminarIds: Ids;
    speakerIds: Ids;
    moderator: string;
    city: string;
  },
): Promise<void> {
  const { conferenceId, roomIds, roomSeats, seminarIds, speakerIds } = facts;
  const sessions = sessionPlan(facts.city);
  let choice = 0;
  for (const plan of dayPlan) {
    const times = { startsAt: stockholm(day, plan.from), endsAt: stockholm(day, plan.to) };
    const slot = await db.slot.create({
      data: {
        conferenceId,
        kind: plan.kind,
        nameSv: plan.nameSv,
        nameEn: plan.nameEn,
        descriptionSv: plan.descriptionSv ?? '',
        descriptionEn: plan.descriptionEn ?? '',
        roomId: plan.kind === 'plenary' ? (roomIds[0] ?? null) : null,
        ...times,
      },
    });
    await db.programmeRole.createMany({
      data: (plan.speakers ?? []).map((s, i) => role('speaker', s, i, { slotId: slot.id }, speakerIds)),
    });
    if (plan.kind !== 'seminars') continue;
    await db.seminarSession.createMany({
      data: (sessions[choice++] ?? []).map((slug, i) => ({
        conferenceId,
        slotId: slot.id,
        seminarId: seminarIds.get(slug) as string,
        roomId: roomIds[i + 1] as string,
        capacity: roomSeats[i + 1] as number,
        ...times,
      })),
    });
  }
  await db.programmeRole.createMany({ data: [role('moderator', facts.moderator, 0, { conferenceId }, speakerIds)] });
}
