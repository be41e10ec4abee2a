import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Attempt,
  backoffSeconds,
  classifyFailure,
  dropReason,
  expiryOf,
  isReplaySafe,
  judgeFailure,
  replayWindowMs,
  shareOfRate,
} from '@/features/mail/rules';
import { isPlainAddress, type MailFailure } from '@/lib/mailer/message';

const answered = (status: number, name = 'x', retryAfterSeconds: number | null = null): MailFailure => ({
  kind: 'answered',
  status,
  name,
  retryAfterSeconds,
});
const noAnswer: MailFailure = { kind: 'noAnswer', name: 'timeout' };
const now = new Date('2027-01-01T12:00:00Z');
const attempt = (changes: Partial<Attempt>): Attempt => ({
  failure: answered(500),
  attempts: 1,
  firstAttemptAt: now,
  now,
  deduplicates: true,
  jitter: 0,
  ...changes,
});

describe('what an answer means', () => {
  it.each([
    [answered(500), 'retry'],
    [answered(502), 'retry'],
    [answered(503), 'retry'],
    [answered(408), 'retry'],
    [answered(409, 'concurrent_idempotent_requests'), 'retry'],
    [answered(409, 'invalid_idempotent_request'), 'permanent'],
    [answered(422, 'validation_error'), 'permanent'],
    [answered(400), 'permanent'],
    [answered(401), 'paused'],
    [answered(403), 'paused'],
    [answered(429), 'throttled'],
    [noAnswer, 'unknown'],
    [{ kind: 'notSent', name: 'ECONNREFUSED' } satisfies MailFailure, 'retry'],
  ] as const)('%j → %s', (failure, expected) => {
    expect(classifyFailure(failure)).toBe(expected);
  });
});

describe('the next step', () => {
  it('waits longer and longer, then leaves it to a person', () => {
    const waits = backoffSeconds.map((_, i) => judgeFailure(attempt({ attempts: i + 1 })));
    expect(waits.map((verdict) => verdict.kind)).toEqual(backoffSeconds.map(() => 'retry'));
    expect(judgeFailure(attempt({ attempts: backoffSeconds.length + 1 })).kind).toBe('parked');
  });

  it('keeps all waits together under the 23 hours that a key is safe', () => {
    const longest = backoffSeconds.reduce((sum, seconds) => sum + seconds * 1.1, 0);
    expect(longest * 1_000).toBeLessThan(replayWindowMs);
  });

  it('parks a lost answer where the provider cannot tell copies apart', () => {
    expect(judgeFailure(attempt({ failure: noAnswer, deduplicates: false }))).toEqual({
      kind: 'parked',
      reason: 'answer lost: noAnswer timeout',
    });
    expect(judgeFailure(attempt({ failure: noAnswer })).kind).toBe('retry');
  });

  it('holds the queue for as long as it is told, at least a second and at most an hour', () => {
    const held = (seconds: number | null) => judgeFailure(attempt({ failure: answered(429, 'x', seconds) }));
    expect(held(7)).toMatchObject({ kind: 'holdQueue', afterMs: 7_000 });
    expect(held(null)).toMatchObject({ kind: 'holdQueue', afterMs: 1_000 });
    expect(held(0)).toMatchObject({ kind: 'holdQueue', afterMs: 1_000 });
    expect(held(86_400)).toMatchObject({ kind: 'holdQueue', afterMs: 3_600_000 });
    expect(judgeFailure(attempt({ failure: answered(401) }))).toMatchObject({ kind: 'holdQueue', afterMs: 300_000 });
  });

  it('never plans a repeat outside the window, whatever the history', () => {
    const history = fc.record({
      attempts: fc.integer({ min: 1, max: 30 }),
      hoursAgo: fc.double({ min: 0, max: 48, noNaN: true }),
      jitter: fc.double({ min: 0, max: 0.999, noNaN: true }),
      failure: fc.constantFrom(answered(500), noAnswer, answered(503)),
    });
    fc.assert(
      fc.property(history, ({ hoursAgo, ...rest }) => {
        const firstAttemptAt = new Date(now.getTime() - hoursAgo * 3_600_000);
        const verdict = judgeFailure(attempt({ ...rest, firstAttemptAt }));
        if (verdict.kind !== 'retry') return verdict.kind === 'parked';
        return isReplaySafe(firstAttemptAt, new Date(now.getTime() + verdict.afterMs));
      }),
    );
  });
});

describe('what is not sent at all', () => {
  it('names the reason', () => {
    const fine = { suppressed: false, superseded: false, withdrawn: null, expiresAt: null };
    expect(dropReason(fine, now)).toBeNull();
    expect(dropReason({ ...fine, suppressed: true }, now)).toBe('suppressed address');
    expect(dropReason({ ...fine, superseded: true }, now)).toBe('superseded');
    expect(dropReason({ ...fine, expiresAt: now }, now)).toBe('expired');
    expect(dropReason({ ...fine, expiresAt: new Date(now.getTime() + 1) }, now)).toBeNull();
  });

  it('reads the end of a sign-in link from its minutes', () => {
    expect(expiryOf({ expiresInMinutes: 15 }, now)).toEqual(new Date('2027-01-01T12:15:00Z'));
    for (const payload of [null, {}, { expiresInMinutes: '15' }, []]) expect(expiryOf(payload, now)).toBeNull();
  });
});

it('shares the pace between the workers that live', () => {
  expect([shareOfRate(2, 0), shareOfRate(2, 1), shareOfRate(2, 4)]).toEqual([2, 2, 0.5]);
});

describe('one plain address', () => {
  it.each(['maria@example.com', "o'neil+x@xn--smrgs-pra9k.example", 'a.b@c.example'])('takes %s', (address) => {
    expect(isPlainAddress(address)).toBe(true);
  });

  it.each([
    'a@b.example\r\nBcc: x@y.example',
    'a@b.example, c@d.example',
    'Anna <a@b.example>',
    'a@b.example;c@d.example',
    'a b@c.example',
    'a@b@c.example',
    '"a"@b.example',
    '',
  ])('refuses %j', (address) => {
    expect(isPlainAddress(address)).toBe(false);
  });
});
