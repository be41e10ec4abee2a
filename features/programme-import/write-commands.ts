import 'server-only';
import type { Tx } from '@/lib/db';
import { freeSlug, slugOf } from '@/lib/slug';
import type { PeopleKind, PlannedRow } from './types';

/** Another change came between the plan and its doing: everything is undone. */
export class ChangedMeanwhile extends Error {}

/** Writes the seminars of a plan into a tour, in the caller's transaction and line. @returns their ids by the file's lines. */
export async function writeSeminars(
  tx: Tx,
  seriesId: string,
  rows: readonly PlannedRow[],
): Promise<Map<number, string>> {
  const created = await createSeminars(
    tx,
    seriesId,
    rows.filter(({ state }) => state === 'new'),
  );
  const changed = rows.filter(({ state, setKey, changes }) => state === 'changed' && (setKey || changes.length > 0));
  await changeSeminars(tx, seriesId, changed);
  const ids = new Map(rows.flatMap(({ line, seminar }) => (seminar ? [[line, seminar.id] as const] : [])));
  for (const [line, id] of created) ids.set(line, id);
  await writePeople(tx, rows, ids);
  return ids;
}

async function createSeminars(tx: Tx, seriesId: string, rows: readonly PlannedRow[]): Promise<Map<number, string>> {
  const taken = new Set(
    (await tx.seminar.findMany({ where: { seriesId }, select: { slug: true } })).map(({ slug }) => slug),
  );
  const slugs = rows.map(({ title }) => {
    const slug = freeSlug(slugOf(title) || 'seminarium', taken);
    taken.add(slug);
    return slug;
  });
  const made = await tx.seminar.createManyAndReturn({
    data: rows.map(({ title, text, key }, i) => {
      const { theme, ...rest } = text;
      // The plan has seen to it that a new seminar has a theme.
      return {
        ...rest,
        titleSv: title,
        theme: theme ?? 'participation',
        seriesId,
        slug: slugs[i] as string,
        importKey: key,
      };
    }),
    select: { id: true, slug: true },
  });
  const bySlug = new Map(made.map(({ id, slug }) => [slug, id]));
  return new Map(rows.map(({ line }, i) => [line, bySlug.get(slugs[i] as string) as string]));
}

/** One statement for all: two thousand rows are written within the time of a request. A row that has another version is not found. */
async function changeSeminars(tx: Tx, seriesId: string, rows: readonly PlannedRow[]): Promise<void> {
  if (rows.length === 0) return;
  const changes = rows.map(({ seminar, text, setKey, key }) => ({
    ...text,
    ...seminar,
    ...(setKey ? { importKey: key } : {}),
  }));
  const count = await tx.$executeRaw`
    UPDATE seminar m
       SET title_sv = coalesce(x ->> 'titleSv', m.title_sv), title_en = coalesce(x ->> 'titleEn', m.title_en),
           abstract_sv = coalesce(x ->> 'abstractSv', m.abstract_sv), abstract_en = coalesce(x ->> 'abstractEn', m.abstract_en),
           theme = coalesce((x ->> 'theme')::seminar_theme, m.theme), level = coalesce((x ->> 'level')::seminar_level, m.level),
           language = coalesce(x ->> 'language', m.language),
           audiences = CASE WHEN x ? 'audiences' THEN ARRAY(SELECT jsonb_array_elements_text(x -> 'audiences'))::audience[] ELSE m.audiences END,
           equipment = CASE WHEN x ? 'equipment' THEN ARRAY(SELECT jsonb_array_elements_text(x -> 'equipment'))::equipment[] ELSE m.equipment END,
           min_participants = coalesce((x ->> 'minParticipants')::int, m.min_participants),
           max_participants = coalesce((x ->> 'maxParticipants')::int, m.max_participants),
           import_key = coalesce(x ->> 'importKey', m.import_key), version = m.version + 1
      FROM jsonb_array_elements(${JSON.stringify(changes)}::jsonb) x
     WHERE m.id = (x ->> 'id')::uuid AND m.series_id = ${seriesId}::uuid AND m.version = (x ->> 'version')::int`;
  if (count !== rows.length) throw new ChangedMeanwhile();
}

/** Replaces the people of the roles that the file says something else about. */
async function writePeople(tx: Tx, rows: readonly PlannedRow[], ids: ReadonlyMap<number, string>): Promise<void> {
  const roles = rows.flatMap(({ line, people }) =>
    (Object.entries(people) as [PeopleKind, string[]][]).map(([kind, speakers]) => ({
      seminarId: ids.get(line) as string,
      kind,
      speakers,
    })),
  );
  for (const kind of ['speaker', 'host', 'moderator'] as const) {
    const seminarIds = roles.filter((role) => role.kind === kind).map(({ seminarId }) => seminarId);
    if (seminarIds.length > 0)
      await tx.programmeRole.deleteMany({ where: { seminarId: { in: seminarIds }, conferenceId: null, kind } });
  }
  await tx.programmeRole.createMany({
    data: roles.flatMap(({ seminarId, kind, speakers }) =>
      speakers.map((speakerId, position) => ({ seminarId, kind, speakerId, position })),
    ),
  });
}
