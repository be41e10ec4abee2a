import { route } from '@/lib/route';
import { reportFile } from '../report-file';

type Context = { params: Promise<{ id: string }> };

/** The report as PDF. */
export const GET = route<Context>(async (request, context) => reportFile(request, (await context.params).id, 'pdf'));
