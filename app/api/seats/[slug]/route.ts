import { getSeats } from '@/features/conference/seats-queries';
import { route } from '@/lib/route';
import { seatsAnswer } from '../seats-answer';

type Context = { params: Promise<{ slug: string }> };

/** Seats left of one conference and its sessions: { seatsLeft, sessions: { id: seatsLeft } }. At most a second old. */
export const GET = route<Context>(async (_request, { params }) => {
  const { slug } = await params;
  return seatsAnswer(slug, () => getSeats(slug));
});
