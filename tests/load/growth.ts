// The bar '10 minutes at half load: growth of memory', for --long. The load is half of what the site carried just before.
import { readFileSync } from 'node:fs';
import type { Ground } from './ground';
import { registrationRequest } from './http';
import { checkInvariants } from './invariants';
import { closedLoop, openLoop, requestBytes } from './raw-http';
import type { Figure } from './report';
import { startSite } from './site';
import { median } from './statistics';
import { createWorld, type World } from './world';

const minutes = 10;
const warmUpMs = 60_000;

/** Memory of the web process over ten minutes of registrations and pages at half load: the last minute over the second. */
export async function growthPart({ pool, databaseUrl, ports: [port] }: Ground): Promise<Figure[]> {
  const world = await createWorld(pool, { capacity: 1_000_000, sessionCapacity: 1_000_000 });
  const site = await startSite(databaseUrl, port);
  try {
    const request = (n: number) => mixed(world, n, port);
    const warm = await closedLoop({ port, connections: 16, durationMs: 10_000, request });
    const perSecond = warm.latenciesMs.length / warm.seconds / 2;
    await openLoop({ port, connections: 0, perSecond, durationMs: warmUpMs, request });
    const samples: number[] = [];
    const sampling = setInterval(() => samples.push(residentMiB(site.process.pid)), 1_000);
    await openLoop({ port, connections: 0, perSecond, durationMs: minutes * 60_000, request });
    clearInterval(sampling);
    await checkInvariants(pool);
    const [first, last] = [median(samples.slice(0, 60)), median(samples.slice(-60))];
    const note = `${Math.round(first)} MiB at first, ${Math.round(last)} MiB at last, ${Math.round(perSecond)} requests/s`;
    return [
      {
        name: `${minutes} minutes at half load: growth of memory`,
        value: (last / first - 1) * 100,
        unit: '%',
        bar: { atMost: 10 },
        note,
      },
    ];
  } finally {
    await site.end();
  }
}

/** One registration to four pages. */
function mixed(world: World, n: number, port: number): Buffer {
  if (n % 5 === 0) return registrationRequest(world, n, port);
  const path = n % 2 === 0 ? `/konferenser/${world.slug}` : `/api/seats/${world.slug}`;
  return requestBytes(port, path, { headers: { 'accept-encoding': 'br' } });
}

/** What a process holds in memory now. */
export function residentMiB(pid: number | undefined): number {
  const kilobytes = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1];
  return Number(kilobytes) / 1024;
}
