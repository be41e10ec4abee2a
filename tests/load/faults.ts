// The bar 'acknowledged writes lost over 20 kill -9 of database, app and worker', and the same where PostgreSQL was told not to wait for
// its disk: there the check must find losses, or it cannot see any.
import { mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Ground } from './ground';
import { type KillResult, KillStage, type Victim } from './kills';
import type { Figure } from './report';

const victims: Victim[] = ['database', 'app', 'database-immediate', 'worker', 'backend'];
const kills = 20;

/** Twenty kills with the usual settings, then kills of the database with synchronous_commit off until something is lost. */
export async function faultsPart({ dataDir, ports }: Ground): Promise<Figure[]> {
  const kept = await run(path.join(dataDir, 'kept'), ports, 'on', kills, () => false);
  const careless = await run(path.join(dataDir, 'careless'), ports, 'off', 10, ({ lost }) => lost > 0);
  const unavailable = kept.statuses.get(503) ?? 0;
  const note = `${kept.acknowledged} acknowledged, ${unavailable} answered 503, ${kept.statuses.get(0) ?? 0} connections cut`;
  return [
    {
      name: `acknowledged registrations lost over ${kills} kill -9 of database, app and worker`,
      value: kept.lost,
      bar: { atMost: 0 },
      note,
    },
    {
      name: 'answers that were neither 201 nor a 503 problem with Retry-After',
      value: kept.wrongAnswers.length,
      bar: { atMost: 0 },
    },
    { name: 'promises of the database broken after a kill', value: kept.broken.length, bar: { atMost: 0 } },
    { name: 'longest from database back to the next registration, no restart', value: kept.recoveryMs, unit: 'ms' },
    {
      name: 'lost by the same check with synchronous_commit off (must be more than 0)',
      value: careless.lost,
      bar: { atLeast: 1 },
    },
  ];
}

async function run(
  dataDir: string,
  ports: [number, number],
  synchronousCommit: 'on' | 'off',
  count: number,
  isEnough: (result: KillResult) => boolean,
): Promise<KillResult> {
  mkdirSync(dataDir, { mode: 0o755 });
  const stage = await KillStage.open({ dataDir, ports, synchronousCommit });
  try {
    for (let i = 0; i < count && !isEnough(stage.result); i++) {
      const victim = synchronousCommit === 'off' ? 'database-immediate' : (victims[i % victims.length] as Victim);
      await stage.round(victim, 400 + Math.random() * 800);
    }
    return stage.result;
  } finally {
    await stage.close();
  }
}
