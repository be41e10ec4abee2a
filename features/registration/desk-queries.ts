import 'server-only';
import { db } from '@/lib/db';
import type { SeatFigures } from './types';

/** How many have a seat in each session of a conference, of how many, and what its room holds. One query. */
export function listSeatFigures(conferenceId: string): Promise<SeatFigures[]> {
  return db.$queryRaw<SeatFigures[]>`
    SELECT x.id, x.taken, x.capacity, o.capacity AS "roomCapacity"
      FROM seminar_session x JOIN room o ON o.id = x.room_id
     WHERE x.conference_id = ${conferenceId}::uuid AND x.withdrawn_at IS NULL`;
}
