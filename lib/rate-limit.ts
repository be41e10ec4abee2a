import 'server-only';
import {
  type RateLimiterAbstract,
  RateLimiterMemory,
  RateLimiterPostgres,
  RateLimiterRes,
} from 'rate-limiter-flexible';
import { sha256Hex } from '@/lib/crypto';
import { pool } from '@/lib/db';
import { env, isDemo } from '@/lib/env';

/**
 * Limits per hour, shared by all processes through the table rate_limit. A municipality stands behind one address,
 * so limits per address are wide and those per person narrow.
 */
const limits = {
  registrationByIp: { points: 600, duration: 3600 },
  registrationByEmail: { points: 20, duration: 3600 },
  manageByToken: { points: 120, duration: 3600 },
  tokenGuessByIp: { points: 60, duration: 3600 },
  renewalByEmail: { points: 5, duration: 3600 },
  renewalByIp: { points: 60, duration: 3600 },
  signInByEmail: { points: 5, duration: 3600 },
  signInByIp: { points: 60, duration: 3600 },
  signInByNetwork: { points: 300, duration: 3600 },
  signInAttemptByIp: { points: 300, duration: 3600 },
  barrierReportByIp: { points: 20, duration: 3600 },
  exportByUser: { points: 60, duration: 3600 },
  organiserWriteByUser: { points: 5_000, duration: 3600 },
  inviteByUser: { points: 300, duration: 3600 },
  testMailByUser: { points: 30, duration: 3600 },
  uploadByUser: { points: 200, duration: 3600 },
  uploadByToken: { points: 60, duration: 3600 },
  speakerWriteByToken: { points: 300, duration: 3600 },
  /** Saves while somebody writes: every other second for an hour. */
  cardSaveByPerson: { points: 2_000, duration: 3600 },
  inputWriteByPerson: { points: 300, duration: 3600 },
  invitationCodeByIp: { points: 60, duration: 3600 },
  invitationCodeByStart: { points: 20, duration: 3600 },
  answerByInvitation: { points: 120, duration: 3600 },
  editorAskByInvitation: { points: 20, duration: 3600 },
  representativeWrite: { points: 120, duration: 3600 },
  commitmentWriteByToken: { points: 120, duration: 3600 },
  tableByToken: { points: 600, duration: 3600 },
} as const;

export type Limit = keyof typeof limits;

const limiters = new Map<Limit, RateLimiterAbstract>();

function limiter(name: Limit): RateLimiterAbstract {
  let found = limiters.get(name);
  if (!found) {
    const options = { ...limits[name], keyPrefix: name };
    found = new RateLimiterPostgres({
      ...options,
      storeClient: pool,
      storeType: 'pool',
      tableName: 'rate_limit',
      tableCreated: true,
      clearExpiredByTimeout: false,
      // When the database is out of reach a process goes on limiting by itself.
      insuranceLimiter: new RateLimiterMemory(options),
      // A key that is over its limit costs no more queries until it is free again.
      inMemoryBlockOnConsumed: limits[name].points + 1,
    });
    limiters.set(name, found);
  }
  return found;
}

export type Consumed = { ok: true } | { ok: false; retryAfterSeconds: number };

/**
 * Takes one point. The key (address, person) is stored hashed.
 * RATE_LIMITS=off lifts every limit in the demo, for load checks.
 */
export async function consume(name: Limit, key: string): Promise<Consumed> {
  if (isDemo && env.RATE_LIMITS === 'off') return { ok: true };
  try {
    await limiter(name).consume(sha256Hex(key).slice(0, 32));
    return { ok: true };
  } catch (rejected) {
    if (rejected instanceof RateLimiterRes) {
      return { ok: false, retryAfterSeconds: Math.max(1, Math.ceil(rejected.msBeforeNext / 1000)) };
    }
    throw rejected;
  }
}

/** The network of an address: /24 for IPv4, /56 for IPv6. */
export function networkOf(ip: string): string {
  return ip.includes(':') ? ip.split(':').slice(0, 4).join(':') : ip.split('.').slice(0, 3).join('.');
}
