import { getHealth } from '@/features/health/queries';

export const dynamic = 'force-dynamic';

/** 200 {"status":"ok", …} when the database answers and is migrated, else 503. Says nothing a stranger could use. */
export async function GET(): Promise<Response> {
  const health = await getHealth();
  return Response.json(health, {
    status: health.status === 'ok' ? 200 : 503,
    headers: { 'cache-control': 'no-store', ...(health.status === 'ok' ? {} : { 'retry-after': '2' }) },
  });
}
