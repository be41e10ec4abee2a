import 'server-only';
import { Prisma } from '@/generated/prisma/client';
import { db, pool } from '@/lib/db';
import { filterSql, mailStatusSql, orderSql, sortExpressions } from './organiser-queries';
import type { ListFilter, ListOrder } from './organiser-rules';
import type { ExportRow } from './organiser-types';

const batchSize = 500;

function after(last: ExportRow, { key, descending }: ListOrder): Prisma.Sql {
  const value = {
    name: last.name,
    created: last.createdAt,
    organisation: last.organisationName,
    reference: last.reference,
  }[key];
  const typed = key === 'created' ? Prisma.sql`${value}::timestamptz` : Prisma.sql`${value}::text`;
  const compare = descending ? Prisma.sql`<` : Prisma.sql`>`;
  return Prisma.sql`AND (${sortExpressions[key]}, r.id) ${compare} (${typed}, ${last.id}::uuid)`;
}

/** By the bare client: a hundred batches through Prisma left a third more in memory. */
async function readBatch(
  conferenceId: string,
  filter: ListFilter,
  order: ListOrder,
  last: ExportRow | null,
): Promise<ExportRow[]> {
  const { text, values } = Prisma.sql`
    SELECT r.id, r.reference, r.name, r.email, r.organisation_name AS "organisationName", r.state::text AS state, r.created_at AS "createdAt",
           r.work_role AS "workRole", o.kind::text AS "organisationKind", y.name AS "countyName", r.municipality_code AS "municipalityCode",
           r.cancelled_at AS "cancelledAt", r.source::text AS source, r.overbook_note AS "overbookNote", ${mailStatusSql} AS mail,
           coalesce((SELECT json_object_agg(x.slot_id, m.title_sv) FROM seat s JOIN seminar_session x ON x.id = s.session_id
              JOIN released_seminar m ON m.conference_id = x.conference_id AND m.seminar_id = x.seminar_id
              WHERE s.registration_id = r.id AND seat_takes_place(s.state)), '{}'::json) AS choices
      FROM registration r LEFT JOIN organisation o ON o.id = r.organisation_id LEFT JOIN county y ON y.code = o.county_code
     WHERE ${filterSql(conferenceId, filter)} ${last ? after(last, order) : Prisma.empty}
     ORDER BY ${orderSql(order)} LIMIT ${batchSize}`;
  return (await pool.query<ExportRow>(text, values)).rows;
}

/**
 * All registrations of a filter in its order, a batch at a time by keyset, so that neither memory nor a long
 * transaction grows with their number.
 */
export async function* readRegistrations(
  conferenceId: string,
  filter: ListFilter,
  order: ListOrder,
): AsyncGenerator<ExportRow[]> {
  let last: ExportRow | null = null;
  do {
    const batch: ExportRow[] = await readBatch(conferenceId, filter, order, last);
    if (batch.length > 0) yield batch;
    last = batch.length === batchSize ? (batch.at(-1) ?? null) : null;
  } while (last);
}

/** The slots where a seminar is chosen, in time order: the export's last columns. One query. */
export function listChoiceSlots(conferenceId: string): Promise<{ id: string; startsAt: Date; endsAt: Date }[]> {
  return db.slot.findMany({
    where: { conferenceId, kind: 'seminars', withdrawnAt: null },
    orderBy: { startsAt: 'asc' },
    select: { id: true, startsAt: true, endsAt: true },
  });
}
