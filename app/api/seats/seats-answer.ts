import 'server-only';
import { problem } from '@/lib/route';

const freshForMs = 1_000;
/** As many conferences as anyone asks about in a second; unknown slugs cannot make it grow beyond this. */
const keptAtMost = 200;
const recent = new Map<string, { at: number; value: Promise<object | null> }>();

/** The JSON of a count that is asked for by a crowd: read once a second per process, for all who ask meanwhile. */
export async function seatsAnswer(key: string, read: () => Promise<object | null>): Promise<Response> {
  const value = await recentValue(key, read);
  if (value === null) return problem('notFound');
  return Response.json(value, { headers: { 'cache-control': 'public, max-age=2' } });
}

function recentValue(key: string, read: () => Promise<object | null>): Promise<object | null> {
  const known = recent.get(key);
  if (known && Date.now() - known.at < freshForMs) return known.value;
  const value = read();
  recent.delete(key);
  recent.set(key, { at: Date.now(), value });
  if (recent.size > keptAtMost) recent.delete(recent.keys().next().value ?? key);
  // A failure is not kept: the next to ask tries again.
  value.catch(() => recent.get(key)?.value === value && recent.delete(key));
  return value;
}
