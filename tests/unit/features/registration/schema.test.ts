import { describe, expect, it } from 'vitest';
import {
  apiRegistrationSchema,
  looksLikeToken,
  registrationFromForm,
  registrationSchema,
} from '@/features/registration/schema';

const id = '8b9f6b3e-6a55-4c7e-9d27-0e6b6d3a1f10';
const body = { name: 'Åsa Öberg', email: 'asa@kommun.example.se', organisation: 'Luleå kommun', sessionIds: [id] };

function problems(value: unknown): string[] {
  const parsed = registrationSchema.safeParse(value);
  return parsed.success ? [] : parsed.error.issues.map((i) => `${i.path.join('.')}:${i.message}`);
}

describe('registrationSchema', () => {
  it('takes a plain registration and fills in what is not said', () => {
    expect(registrationSchema.parse(body)).toEqual({
      ...body,
      municipalityCode: null,
      role: null,
      locale: 'sv',
      needs: { food: null, access: null, other: null },
    });
  });

  it.each([
    [{ name: '' }, 'name:nameMissing'],
    [{ name: '  \u200b ' }, 'name:nameMissing'],
    [{ name: 'x'.repeat(121) }, 'name:tooLong'],
    [{ name: 'x'.repeat(1_000_000) }, 'name:tooLong'],
    [{ name: 'a\u0000b' }, 'name:unreadable'],
    [{ name: 'Anna 19121212-1212' }, 'name:personnummer'],
    [{ email: '' }, 'email:emailMissing'],
    [{ email: 'anna' }, 'email:emailWrong'],
    [{ email: `${'a'.repeat(50_000)}@b.se` }, 'email:emailWrong'],
    [{ organisation: '' }, 'organisation:organisationMissing'],
    [{ role: '701063-2391' }, 'role:personnummer'],
    [{ needs: { food: '121212-1212' } }, 'needs.food:personnummer'],
    [{ sessionIds: ['nej'] }, 'sessionIds.0:unknownSession'],
    [{ sessionIds: [id, id] }, 'sessionIds:unknownSession'],
    [{ sessionIds: Array.from({ length: 10_000 }, () => id) }, 'sessionIds:unknownSession'],
    [{ municipalityCode: '25' }, 'municipalityCode:municipalityWrong'],
    [{ locale: 'de' }, 'locale:localeWrong'],
  ])('refuses %j', (change, problem) => expect(problems({ ...body, ...change })).toContain(problem));

  it.each(['status', 'role_', 'priceOre', 'state', 'checkedInAt', 'onBehalf', 'tokenHash'])(
    'refuses the extra field %s (trust line 44)',
    (field) => expect(apiRegistrationSchema.safeParse({ ...body, [field]: 'CONFIRMED' }).success).toBe(false),
  );

  it('does not let needs travel through the API', () => {
    expect(apiRegistrationSchema.safeParse({ ...body, needs: { food: 'nötter' } }).success).toBe(false);
  });

  it('is quick with hostile size (trust line 51)', () => {
    const started = performance.now();
    problems({
      name: 'x'.repeat(1_000_000),
      email: 'y'.repeat(1_000_000),
      organisation: [],
      sessionIds: Array(10_000).fill({}),
      needs: 'z',
    });
    expect(performance.now() - started).toBeLessThan(250);
  });
});

describe('registrationFromForm (trust line 56)', () => {
  it('reads named fields only, the first of doubled ones', () => {
    const form = new FormData();
    for (const [k, v] of [
      ['name', 'Anna'],
      ['name', 'Beata'],
      ['email', 'a@b.se'],
      ['organisation', 'X'],
      ['__proto__', 'polluted'],
      ['constructor', 'y'],
      [`slot-${id}`, id],
      [`slot-${id}`, 'other'],
      ['slot-nej', id],
      ['state', 'cancelled'],
    ] as const) {
      form.append(k, v);
    }
    expect(registrationFromForm(form, 'en')).toEqual({
      name: 'Anna',
      email: 'a@b.se',
      organisation: 'X',
      role: '',
      sessionIds: [id],
      locale: 'en',
      needs: { food: '', access: '', other: '' },
    });
  });

  it('takes a file where a text is asked for as nothing', () => {
    const form = new FormData();
    form.set('name', new File(['x'], 'x.txt'));
    expect(registrationFromForm(form, 'sv').name).toBe('');
  });
});

describe('looksLikeToken', () => {
  it.each([
    ['a'.repeat(43), true],
    ['a'.repeat(42), false],
    [`${'a'.repeat(42)}/`, false],
    ['', false],
  ])('%s: %s', (t, yes) => expect(looksLikeToken(t)).toBe(yes));
});
