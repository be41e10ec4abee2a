import { getLiveTable } from '@/features/facilitation/live-queries';
import { route } from '@/lib/route';
import { liveByLink } from '../../../live-by-link';

type Context = { params: Promise<{ token: string }> };

/** What is on the table now, with what the own organisation has said; read once a second by this process, however many look. */
export const GET = route<Context>(async (request, { params }) =>
  liveByLink(request, await getLiveTable((await params).token)),
);
