// trust.md line 69, and what `npm run bench` does twenty times: whoever is killed while people register, nothing they were told is lost.
import { mkdtempSync, rmSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../scripts/postgres';
import { KillStage, type Victim } from '../load/kills';

const dataDir = mkdtempSync(path.join(os.tmpdir(), 'fr-kills-'));
let stage: KillStage;

beforeAll(async () => {
  stage = await KillStage.open({ dataDir, ports: [await freePort(), await freePort()] });
});

afterAll(async () => {
  await stage.close();
  rmSync(dataDir, { recursive: true, force: true });
});

it.each<Victim>(['database', 'database-immediate', 'backend', 'app', 'worker'])(
  'kill -9 of the %s: nothing acknowledged is lost, errors are calm, registrations go on without a restart',
  async (victim) => {
    const before = stage.result.acknowledged;
    await stage.round(victim, 600);
    expect(stage.result).toMatchObject({ lost: 0, wrongAnswers: [], broken: [] });
    expect(stage.result.acknowledged).toBeGreaterThan(before);
    expect(stage.result.recoveryMs).toBeLessThan(3_000);
  },
);
