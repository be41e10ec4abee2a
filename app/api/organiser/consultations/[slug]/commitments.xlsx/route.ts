import type { NextRequest } from 'next/server';
import { route } from '@/lib/route';
import { commitmentsFile } from '../commitments-file';

type Context = { params: Promise<{ slug: string }> };

/** The list of commitments as XLSX. */
export const GET = route<Context>(async (request, context) =>
  commitmentsFile(request as NextRequest, (await context.params).slug, 'xlsx'),
);
