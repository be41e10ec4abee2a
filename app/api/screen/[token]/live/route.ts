import { getLiveScreen } from '@/features/facilitation/live-queries';
import { route } from '@/lib/route';
import { liveByLink } from '../../../live-by-link';

type Context = { params: Promise<{ token: string }> };

/** What the projector shows now; read once a second by this process, however many look. */
export const GET = route<Context>(async (request, { params }) =>
  liveByLink(request, await getLiveScreen((await params).token)),
);
