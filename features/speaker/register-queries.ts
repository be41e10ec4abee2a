import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import type { SpeakerScope } from './policy';
import { pageSize, type RegisterView, searchPatterns } from './register-rules';
import type { SpeakerRow } from './types';

/** The WHERE of the register over speaker s. Somebody who appears nowhere yet is seen by all who may see the register. */
function registerSql(scope: SpeakerScope, view: RegisterView): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (scope.kind === 'only') {
    parts.push(Prisma.sql`(s.id IN (SELECT a.speaker_id FROM speaker_appearance a WHERE a.conference_id = ANY(${scope.conferenceIds}::uuid[])
        UNION SELECT i.speaker_id FROM speaker_invitation i WHERE i.conference_id = ANY(${scope.conferenceIds}::uuid[]))
      OR (s.id NOT IN (SELECT a.speaker_id FROM speaker_appearance a) AND NOT EXISTS (SELECT 1 FROM speaker_invitation i WHERE i.speaker_id = s.id)))`);
  }
  for (const pattern of searchPatterns(view.search))
    parts.push(Prisma.sql`fold_text(s.name || ' ' || s.organisation || ' ' || s.title_sv) LIKE fold_text(${pattern})`);
  if (view.minors) parts.push(Prisma.sql`s.is_minor`);
  if (view.pending)
    parts.push(Prisma.sql`EXISTS (SELECT 1 FROM speaker_change c WHERE c.speaker_id = s.id AND c.state = 'pending')`);
  return Prisma.join(parts, ' AND ');
}

/** Speakers that a view of the register lets through. One query. */
export async function countSpeakers(scope: SpeakerScope, view: RegisterView): Promise<number> {
  const [row] = await db.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM speaker s WHERE ${registerSql(scope, view)}`;
  return row?.count ?? 0;
}

/** One page of the register by name in Swedish order, with the coming cities of each. One query. */
export function listSpeakers(scope: SpeakerScope, view: RegisterView): Promise<SpeakerRow[]> {
  return db.$queryRaw<SpeakerRow[]>`
    WITH page AS (
      SELECT s.* FROM speaker s WHERE ${registerSql(scope, view)}
       ORDER BY s.name COLLATE "sv-x-icu", s.id LIMIT ${pageSize} OFFSET ${(view.page - 1) * pageSize}),
    places AS (
      SELECT a.speaker_id, array_agg(c.city ORDER BY c.starts_at, c.city) AS cities
        FROM (SELECT DISTINCT speaker_id, conference_id FROM speaker_appearance WHERE speaker_id IN (SELECT id FROM page)) a
        JOIN conference c ON c.id = a.conference_id WHERE c.state <> 'archived' GROUP BY a.speaker_id)
    SELECT p.id, p.name, p.title_sv AS "titleSv", p.title_en AS "titleEn", p.organisation, p.is_minor AS "isMinor",
           p.email IS NOT NULL AS "hasEmail", coalesce(x.cities, '{}') AS cities,
           EXISTS (SELECT 1 FROM speaker_change c WHERE c.speaker_id = p.id AND c.state = 'pending') AS "hasPending"
      FROM page p LEFT JOIN places x ON x.speaker_id = p.id
     ORDER BY p.name COLLATE "sv-x-icu", p.id`;
}
