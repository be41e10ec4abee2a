import type { NextRequest } from 'next/server';
import { route } from '@/lib/route';
import { registrationsFile } from '../registrations-file';

type Context = { params: Promise<{ slug: string }> };

/** The list of registrations for Swedish Excel and everything else that reads CSV. */
export const GET = route<Context>(async (request, context) =>
  registrationsFile(request as NextRequest, (await context.params).slug, 'csv'),
);
