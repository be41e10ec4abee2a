import 'server-only';
import { type Db, db } from '@/lib/db';
import { isUuid } from '@/lib/ids';
import type { RoomUse, Venue, VenueOption, VenueRow } from './types';

/** Venues by city and name whose name, city or address holds the text (letter case and accents count as equal). One query. */
export function listVenues(search: string, client: Db = db): Promise<VenueRow[]> {
  const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
  return client.$queryRaw<VenueRow[]>`
    SELECT v.id, v.name, v.city, coalesce(r.rooms, 0) AS rooms, coalesce(r.seats, 0) AS seats, coalesce(c.conferences, 0) AS conferences,
           num_nulls(v.step_free, v.hearing_loop, v.accessible_toilet, v.quiet_room, v.accessible_parking) AS unchecked
      FROM venue v
      LEFT JOIN (SELECT venue_id, count(*)::int AS rooms, sum(capacity)::int AS seats FROM room GROUP BY venue_id) r ON r.venue_id = v.id
      LEFT JOIN (SELECT venue_id, count(*)::int AS conferences FROM conference GROUP BY venue_id) c ON c.venue_id = v.id
     WHERE fold_text(concat_ws(' ', v.name, v.city, v.address)) LIKE fold_text(${pattern})
     ORDER BY v.city, v.name
     LIMIT 500`;
}

/** A venue with its rooms in order; null for an unknown id. Two queries. */
export async function getVenue(id: string, client: Db = db): Promise<Venue | null> {
  if (!isUuid(id)) return null;
  return client.venue.findUnique({
    where: { id },
    include: { rooms: { orderBy: [{ position: 'asc' }, { name: 'asc' }], omit: { venueId: true } } },
  });
}

/** What stands in each room of a venue: released sessions with their seats, and whether anything names the room. One query. */
export function listRoomUse(venueId: string, client: Db = db): Promise<RoomUse[]> {
  return client.$queryRaw<RoomUse[]>`
    SELECT r.id AS "roomId", coalesce(x.sessions, 0) AS sessions, coalesce(x.most_taken, 0) AS "mostTaken",
           coalesce(x.most_seats, 0) AS "mostSeats", coalesce(x.cities, '{}') AS cities,
           (x.room_id IS NOT NULL
            OR EXISTS (SELECT 1 FROM slot l WHERE l.room_id = r.id)
            OR EXISTS (SELECT 1 FROM programme_draft d
                        WHERE d.document -> 'sessions' @> jsonb_build_array(jsonb_build_object('roomId', r.id))
                           OR d.document -> 'slots' @> jsonb_build_array(jsonb_build_object('roomId', r.id)))) AS "inUse"
      FROM room r
      LEFT JOIN (SELECT s.room_id, count(*) FILTER (WHERE s.withdrawn_at IS NULL)::int AS sessions,
                        max(s.taken) FILTER (WHERE s.withdrawn_at IS NULL) AS most_taken,
                        max(s.capacity) FILTER (WHERE s.withdrawn_at IS NULL) AS most_seats,
                        array_agg(DISTINCT c.city) FILTER (WHERE s.withdrawn_at IS NULL) AS cities
                   FROM seminar_session s JOIN conference c ON c.id = s.conference_id
                   JOIN room o ON o.id = s.room_id WHERE o.venue_id = ${venueId}::uuid
                  GROUP BY s.room_id) x ON x.room_id = r.id
     WHERE r.venue_id = ${venueId}::uuid
     ORDER BY r.position, r.name`;
}

/** All venues to choose among, by city. One query. */
export function listVenueOptions(client: Db = db): Promise<VenueOption[]> {
  return client.venue.findMany({
    orderBy: [{ city: 'asc' }, { name: 'asc' }],
    select: { id: true, name: true, city: true },
  });
}

/** The rooms of some venues in the venue's order. One query. */
export function listRoomsOf(venueIds: readonly string[], client: Db = db) {
  return client.room.findMany({
    where: { venueId: { in: [...venueIds] } },
    orderBy: [{ position: 'asc' }, { name: 'asc' }],
    select: { id: true, venueId: true, name: true, capacity: true },
  });
}
