import { describe, expect, it } from 'vitest';
import { answerSchema } from '@/features/answer/schema';
import { fieldsOf } from '@/lib/form-state';

const seat = '5d000000-0000-4000-8000-00000000000d';
const maker = {
  token: 't',
  formKey: seat,
  seen: '0',
  ownCaseNumber: '',
  madeByName: 'Sigrid',
  madeByEmail: 'sigrid@example.se',
};
const delegated = {
  ...maker,
  kind: 'delegated',
  delegateSeat: seat,
  delegateName: 'Elias',
  delegateTitle: '',
  delegateEmail: 'elias@example.se',
  delegateMandate: 'decide',
};
const others = { 'seatId-0': seat, 'name-0': '', 'title-0': '', 'email-0': '', 'mandate-0': 'decide', reason: '' };
const wrong = (fields: object) =>
  answerSchema.safeParse(fields).error?.issues.map(({ path, message }) => [path[0], message]) ?? [];

describe('the answer form', () => {
  it('reads the chosen answer alone, whatever stands in the others', () => {
    expect(answerSchema.parse({ ...delegated, ...others, reason: '19121212-1212' }).input).toMatchObject({
      kind: 'delegated',
      seat: { name: 'Elias', mandate: 'decide' },
    });
    expect(
      answerSchema.parse({ ...delegated, ...others, kind: 'accepted', 'name-0': 'A', 'email-0': 'a@example.se' }).input,
    ).toMatchObject({ kind: 'accepted', seats: [{ seatId: seat, name: 'A' }] });
    expect(wrong({ ...maker, kind: undefined })).toEqual([['kind', 'kindMissing']]);
    expect(wrong({ ...maker, kind: 'toString' })).toEqual([['kind', 'kindMissing']]);
  });

  it('trust 44, 56: refuses fields that it does not have, twice the same, and __proto__', () => {
    for (const extra of [{ status: 'accepted' }, { seatsGranted: '20' }, { version: '1' }, { 'role-0': 'x' }])
      expect(wrong({ ...delegated, ...extra })).toHaveLength(1);
    expect(wrong({ ...delegated, delegateName: ['A', 'B'] })).toEqual([['delegateName', 'missing']]);
    const form = new FormData();
    for (const [name, value] of Object.entries({ ...delegated, __proto__x: '' })) form.append(name, value);
    form.append('__proto__', 'x');
    expect(answerSchema.safeParse(fieldsOf(form, [])).success).toBe(false);
  });

  it('trust 27, 51, 52, 55: names are cleaned and bounded, a personnummer is said', () => {
    const name = (delegateName: string) => answerSchema.safeParse({ ...delegated, delegateName });
    const hostile = name('Anna\r\nBcc: x@y\u202E\u200B').data?.input;
    expect(hostile).toMatchObject({ seat: { name: 'Anna Bcc: x@y' } });
    expect(name('Åsa').data?.input).toMatchObject({ seat: { name: 'Åsa' } });
    expect(name('\u0000').success).toBe(false);
    const before = performance.now();
    expect(wrong({ ...delegated, delegateName: 'a'.repeat(1_000_000) })).toEqual([['delegateName', 'tooLong']]);
    expect(performance.now() - before).toBeLessThan(100);
    expect(wrong({ ...maker, kind: 'declined', reason: 'Elev 19121212-1212' })).toEqual([['reason', 'personnummer']]);
  });
});
