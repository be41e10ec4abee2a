import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db } from '@/lib/db';
import { auditPageSize, periodOf, withheldActions } from './rules';
import type { AuditRow, AuditView } from './types';

const batchSize = 500;

/** What an object is called; a scalar for each kind, looked up by its key for the rows that are shown. */
const subjectName = Prisma.sql`
  CASE a.subject_type
    WHEN 'registration' THEN (SELECT reference FROM registration WHERE id = a.subject_uuid)
    WHEN 'user' THEN (SELECT coalesce(name, email) FROM app_user WHERE id = a.subject_uuid)
    WHEN 'colleague_invitation' THEN (SELECT email FROM colleague_invitation WHERE id = a.subject_uuid)
    WHEN 'conference' THEN (SELECT city FROM conference WHERE id = a.subject_uuid)
    WHEN 'series' THEN (SELECT name_sv FROM series WHERE id = a.subject_uuid)
    WHEN 'venue' THEN (SELECT name FROM venue WHERE id = a.subject_uuid)
    WHEN 'seminar' THEN (SELECT title_sv FROM seminar WHERE id = a.subject_uuid)
    WHEN 'speaker' THEN (SELECT name FROM speaker WHERE id = a.subject_uuid)
    WHEN 'speaker_invitation' THEN (SELECT p.name FROM speaker_invitation i JOIN speaker p ON p.id = i.speaker_id WHERE i.id = a.subject_uuid)
    WHEN 'mailing' THEN (SELECT nullif(subject_sv, '') FROM mailing WHERE id = a.subject_uuid)
    WHEN 'mail_template' THEN a.subject_id
    WHEN 'consultation' THEN (SELECT title_sv FROM consultation WHERE id = a.subject_uuid)
    WHEN 'consultation_document' THEN (SELECT title_sv FROM consultation_document WHERE id = a.subject_uuid)
    WHEN 'organisation' THEN (SELECT name FROM organisation WHERE id = a.subject_uuid)
    WHEN 'invitation' THEN (SELECT o.name FROM invitation i JOIN organisation o ON o.id = i.organisation_id WHERE i.id = a.subject_uuid)
    WHEN 'representative' THEN (SELECT name FROM representative WHERE id = a.subject_uuid)
    WHEN 'dispatch' THEN (SELECT nullif(subject_sv, '') FROM consultation_dispatch WHERE id = a.subject_uuid)
    WHEN 'commitment' THEN (SELECT number::text FROM commitment WHERE id = a.subject_uuid)
    WHEN 'input_card' THEN (SELECT number::text FROM input_card WHERE id = a.subject_uuid)
  END`;

/** The rows of `picked` in the order of the log, with names. */
function named(picked: Prisma.Sql): Promise<AuditRow[]> {
  return db.$queryRaw<AuditRow[]>`
    SELECT a.id::text AS id, a.at, a.action, a.actor_kind AS "actorKind", coalesce(u.name, u.email) AS "actorName",
           a.subject_type AS "subjectType", a.subject_id AS "subjectId", ${subjectName} AS "subjectName",
           c.slug AS "conferenceSlug", c.city AS "conferenceCity", a.data
      FROM (SELECT p.*, CASE WHEN p.subject_id ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' THEN p.subject_id::uuid END AS subject_uuid,
                   CASE WHEN p.actor_kind = 'user' THEN p.actor_id::uuid END AS user_uuid FROM (${picked}) p) a
      LEFT JOIN app_user u ON u.id = a.user_uuid
      LEFT JOIN conference c ON c.id = a.conference_id
     ORDER BY a.at DESC, a.id DESC`;
}

const shown = Prisma.sql`e.action <> ALL (${[...withheldActions]}::text[])`;

/** Rows about what the words name, by whom they name, or with the words in what was changed. Each part finds its way by an index. */
function matching(search: string): Prisma.Sql {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return Prisma.sql`e.id IN (
    SELECT s.id FROM audit_event s JOIN (
      SELECT 'registration' AS kind, id::text AS id FROM registration WHERE search_text LIKE fold_text(${pattern})
      UNION ALL SELECT 'user', id::text FROM app_user WHERE fold_text(concat_ws(' ', name, email)) LIKE fold_text(${pattern})
      UNION ALL SELECT 'colleague_invitation', id::text FROM colleague_invitation WHERE fold_text(email) LIKE fold_text(${pattern})
      UNION ALL SELECT 'conference', id::text FROM conference WHERE fold_text(concat_ws(' ', city, name_sv, slug)) LIKE fold_text(${pattern})
      UNION ALL SELECT 'series', id::text FROM series WHERE fold_text(name_sv) LIKE fold_text(${pattern})
      UNION ALL SELECT 'venue', id::text FROM venue WHERE fold_text(name) LIKE fold_text(${pattern})
      UNION ALL SELECT 'seminar', id::text FROM seminar WHERE fold_text(title_sv) LIKE fold_text(${pattern})
      UNION ALL SELECT 'speaker', id::text FROM speaker WHERE fold_text(name) LIKE fold_text(${pattern})
      UNION ALL SELECT 'consultation', id::text FROM consultation WHERE fold_text(concat_ws(' ', title_sv, slug, case_number)) LIKE fold_text(${pattern})
      UNION ALL SELECT 'organisation', id::text FROM organisation WHERE fold_text(name) LIKE fold_text(${pattern})
      UNION ALL SELECT 'invitation', i.id::text FROM invitation i JOIN organisation o ON o.id = i.organisation_id WHERE fold_text(o.name) LIKE fold_text(${pattern})
      UNION ALL SELECT 'mailing', id::text FROM mailing WHERE fold_text(subject_sv) LIKE fold_text(${pattern})
    ) named ON s.subject_type = named.kind AND s.subject_id = named.id
    UNION ALL
    SELECT s.id FROM audit_event s
     WHERE s.actor_id IN (SELECT id::text FROM app_user WHERE fold_text(concat_ws(' ', name, email)) LIKE fold_text(${pattern}))
    UNION ALL
    SELECT s.id FROM audit_event s WHERE s.action <> 'registration.created' AND fold_text(s.data::text) LIKE fold_text(${pattern}))`;
}

function filterSql(view: AuditView): Prisma.Sql {
  const { since, until } = periodOf(view);
  const parts = [shown];
  if (view.actorKind) parts.push(Prisma.sql`e.actor_kind = ${view.actorKind}`);
  if (view.action) parts.push(Prisma.sql`e.action = ${view.action}`);
  if (view.subjectType) parts.push(Prisma.sql`e.subject_type = ${view.subjectType}`);
  if (view.conferenceId) parts.push(Prisma.sql`e.conference_id = ${view.conferenceId}::uuid`);
  if (view.consultationId) parts.push(Prisma.sql`e.consultation_id = ${view.consultationId}::uuid`);
  if (since) parts.push(Prisma.sql`e.at >= ${since}::timestamptz`);
  if (until) parts.push(Prisma.sql`e.at < ${until}::timestamptz`);
  if (view.before) parts.push(Prisma.sql`(e.at, e.id) < (${view.before.at}::timestamptz, ${BigInt(view.before.id)})`);
  if (view.search) parts.push(matching(view.search));
  return Prisma.join(parts, ' AND ');
}

function readRows(view: AuditView, limit: number): Promise<AuditRow[]> {
  return named(
    Prisma.sql`SELECT e.* FROM audit_event e WHERE ${filterSql(view)} ORDER BY e.at DESC, e.id DESC LIMIT ${limit}`,
  );
}

/** A page of the log, the newest first, and one row more when there are older ones. One query; pages are cut by key, so that the hundredth costs what the first does. */
export function listAuditEvents(view: AuditView): Promise<AuditRow[]> {
  return readRows(view, auditPageSize + 1);
}

/** All rows of a view, a batch at a time by key, so that neither memory nor a long transaction grows with their number. */
export async function* readAuditEvents(view: AuditView): AsyncGenerator<AuditRow[]> {
  let before = view.before;
  do {
    const batch: AuditRow[] = await readRows({ ...view, before }, batchSize);
    if (batch.length > 0) yield batch;
    const last = batch.length === batchSize ? batch.at(-1) : undefined;
    before = last ? { at: last.at, id: last.id } : null;
  } while (before);
}

/** What has been done with one object, the newest first, without refusals. One query. */
export function listHistoryOf(subjectType: string, subjectId: string): Promise<AuditRow[]> {
  return named(Prisma.sql`
    SELECT e.* FROM audit_event e
     WHERE e.subject_type = ${subjectType} AND e.subject_id = ${subjectId} AND e.action <> 'access.denied' AND ${shown}
     ORDER BY e.at DESC, e.id DESC LIMIT ${auditPageSize}`);
}

/** The conferences that the log can be narrowed to, in the order of the menu. One query. */
export function listAuditConferences(): Promise<{ id: string; city: string; nameSv: string; nameEn: string }[]> {
  return db.conference.findMany({
    orderBy: [{ series: { archived: 'asc' } }, { series: { position: 'asc' } }, { position: 'asc' }],
    select: { id: true, city: true, nameSv: true, nameEn: true },
  });
}
