import { listSeats } from '@/features/conference/seats-queries';
import { route } from '@/lib/route';
import { seatsAnswer } from './seats-answer';

/** Seats left of every conference that is open: { slug: seatsLeft }. At most a second old. */
export const GET = route(async () => seatsAnswer('*', () => listSeats()));
