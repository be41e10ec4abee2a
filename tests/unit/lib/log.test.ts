import pino from 'pino';
import { describe, expect, it } from 'vitest';
import { loggerOptions, redactText } from '@/lib/log';

/** What one call writes. */
function written(write: (log: pino.Logger) => void): string {
  const lines: string[] = [];
  write(pino({ ...loggerOptions, level: 'trace' }, { write: (line: string) => lines.push(line) }));
  return lines.join('');
}

const canary = 'ALLERGI-KANARIE-7731';
const token = 'Zm9yYmF0dHJpbmdzcmVzYW4tdG9rZW4tMDEyMzQ1Njc';

describe('the log tells nothing of people (trust line 78)', () => {
  it('leaves out named personal data at any of its levels', () => {
    const out = written((log) =>
      log.info(
        { email: 'asa@kommun.se', registration: { name: 'Åsa', needs: { food: canary } }, a: { b: { token } } },
        'done',
      ),
    );
    expect(out).not.toMatch(new RegExp(`asa@|Åsa|${canary}|${token}`));
    expect(out).toContain('done');
  });

  it('masks errors, their causes and what a database repeats in them', () => {
    const cause = Object.assign(new Error(`Key (email)=(asa@kommun.se) already exists; person 19121212-1212`), {
      code: '23505',
    });
    const out = written((log) => log.error({ err: new Error(`failed for ${token}`, { cause }) }, 'no'));
    expect(out).not.toMatch(new RegExp(`asa@|19121212|${token}`));
    expect(out).toContain('23505');
  });

  it('keeps of a Prisma error its last line, never the arguments it prints', () => {
    const error = new Error(
      `Invalid \`create()\` invocation:\n{ data: { name: "${canary}" } }\n\nUnique constraint failed`,
    );
    const out = written((log) => {
      log.error({ err: error });
      log.error(error);
    });
    expect(out).not.toContain(canary);
    expect(out).toContain('Unique constraint failed');
  });

  it('ends a database’s sentence where it begins to quote a row', () => {
    const row = Object.assign(new Error(`new row fails: Failing row contains (17, "${canary}", Åsa)`), {
      code: '23514',
      constraint: 'seat_released_has_time',
      table: 'seat',
    });
    const out = written((log) => log.error({ err: row }, 'no'));
    expect(out).not.toMatch(new RegExp(`Åsa|${canary}`));
    expect(out).toContain('seat_released_has_time');
    expect(out).toContain('new row fails');
  });

  it('keeps what helps to find a fault', () => {
    expect(redactText('seminar 8b9f6b3e-6a55-4c7e-9d27-0e6b6d3a1f10 kl. 10.15')).toBe(
      'seminar 8b9f6b3e-6a55-4c7e-9d27-0e6b6d3a1f10 kl. 10.15',
    );
  });
});
