import { openApiDocument } from '@/features/registration/openapi';
import { env } from '@/lib/env';
import { route } from '@/lib/route';

export const dynamic = 'force-dynamic';

export const GET = route(async () =>
  Response.json(openApiDocument(env.APP_URL), { headers: { 'cache-control': 'public, max-age=300' } }),
);
