import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import type { SpeakerScope } from './policy';
import { pageSize, type RegisterView, searchPatterns } from './register-rules';
import type { SpeakerRow } from './types';

/** Speaker s is in no programme, released or worked on, and has been asked nowhere. */
const appearsNowhere = Prisma.sql`NOT EXISTS (SELECT 1 FROM programme_role r WHERE r.speaker_id = s.id)
      AND NOT EXISTS (SELECT 1 FROM speaker_invitation i WHERE i.speaker_id = s.id)
      AND NOT EXISTS (SELECT 1 FROM programme_draft d WHERE jsonb_path_exists(d.document, '$.slots[*].people[*] ? (@.speakerId == $id)', jsonb_build_object('id', s.id)))`;

/** The WHERE of the register over speaker s. Somebody who appears nowhere yet is seen by all who may see the register. */
function registerSql(scope: SpeakerScope, view: RegisterView): Prisma.Sql {
  const parts = [Prisma.sql`true`];
  if (scope.kind === 'only') {
    parts.push(Prisma.sql`(s.id IN (SELECT a.speaker_id FROM speaker_appearance a WHERE a.conference_id = ANY(${scope.conferenceIds}::uuid[])
        UNION SELECT i.speaker_id FROM speaker_invitation i WHERE i.conference_id = ANY(${scope.conferenceIds}::uuid[]))
      OR ${appearsNowhere})`);
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
       ORDER BY s.name COLLATE "sv-x-icu", s.id LIMIT ${pageSize} OFFSET ${(view.page - 1) * pageSize})
    SELECT p.id, p.name, p.title_sv AS "titleSv", p.title_en AS "titleEn", p.organisation, p.is_minor AS "isMinor",
           p.email IS NOT NULL AS "hasEmail", x.cities,
           EXISTS (SELECT 1 FROM speaker_change c WHERE c.speaker_id = p.id AND c.state = 'pending') AS "hasPending"
      FROM page p CROSS JOIN LATERAL (
        SELECT coalesce(array_agg(c.city ORDER BY c.starts_at, c.city), '{}') AS cities FROM conference c
         WHERE c.state <> 'archived' AND c.id IN (SELECT a.conference_id FROM speaker_appearance a WHERE a.speaker_id = p.id)) x
     ORDER BY p.name COLLATE "sv-x-icu", p.id`;
}
