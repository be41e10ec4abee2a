import { route } from '@/lib/route';
import { inputFile } from '../input-file';

type Context = { params: Promise<{ slug: string }> };

/** The cards that were handed in, for a spreadsheet. */
export const GET = route<Context>(async (request, context) => inputFile(request, (await context.params).slug, 'csv'));
