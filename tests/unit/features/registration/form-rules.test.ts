import { describe, expect, it } from 'vitest';
import { refusedByCore, refusedChange, refusedFields } from '@/features/registration/form-rules';
import { registrationFromForm, registrationSchema, typedFields } from '@/features/registration/schema';

const slotId = '00000000-0000-4000-8000-000000000001';
const full = '00000000-0000-4000-8000-00000000000a';
const open = '00000000-0000-4000-8000-00000000000b';
const slots = [
  {
    id: slotId,
    sessions: [
      { id: full, seatsLeft: 0 },
      { id: open, seatsLeft: 3 },
    ],
  },
];

function formOf(fields: Record<string, string>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value);
  return form;
}

function errorsOf(fields: Record<string, string>) {
  const parsed = registrationSchema.safeParse(registrationFromForm(formOf(fields), 'sv'));
  return parsed.success ? null : refusedFields(parsed.error);
}

const good = { name: 'Åsa', email: 'asa@kommun.example.se', organisation: 'Luleå kommun' };

describe('refusedFields', () => {
  it('names each field once, by its input', () => {
    expect(errorsOf({})).toEqual({
      problem: null,
      errors: [
        { field: 'name', message: 'nameMissing' },
        { field: 'organisation', message: 'organisationMissing' },
        { field: 'email', message: 'emailMissing' },
      ],
      seats: {},
      requestId: '',
      retryAfterSeconds: 0,
    });
  });

  it.each(['name', 'organisation', 'role', 'food', 'access', 'other'])('catches a personnummer in %s', (field) => {
    expect(errorsOf({ ...good, [field]: 'Jag är 19811218-9876' })?.errors).toEqual([
      { field, message: 'personnummer' },
    ]);
  });

  it('takes a choice that is no session for a changed programme', () => {
    const refusal = errorsOf({ ...good, [`slot-${slotId}`]: 'nonsense' });
    expect([refusal?.problem, refusal?.errors]).toEqual(['programmeChanged', []]);
  });
});

describe('refusedByCore', () => {
  it('asks only the full slot again, with the seats of this moment', () => {
    expect(refusedByCore('seminarFull', [full], slots)).toEqual({
      problem: null,
      errors: [{ field: `slot-${slotId}`, message: 'seminarFull', session: full }],
      seats: { [full]: 0, [open]: 3 },
      requestId: '',
      retryAfterSeconds: 0,
    });
  });

  it.each([
    ['conferenceFull', 'conferenceFull'],
    ['alreadyRegistered', 'alreadyRegistered'],
    ['registrationClosed', 'registrationClosed'],
    ['slotConflict', 'slotConflict'],
    ['unknownSession', 'programmeChanged'],
    ['seminarFull', 'programmeChanged'],
  ] as const)('%s without a known session is a problem of the whole: %s', (reason, problem) => {
    const refusal = refusedByCore(reason, [], slots);
    expect([refusal.problem, refusal.errors]).toEqual([problem, []]);
  });
});

describe('refusedChange', () => {
  it.each(['stale', 'cancelled', 'tooLate', 'notFound', 'slotConflict'] as const)('passes %s on', (reason) => {
    expect(refusedChange(reason, [], slots).problem).toBe(reason);
  });

  it('points at the slot of two choices at one time', () => {
    expect(refusedChange('slotConflict', [open], slots).errors).toEqual([
      { field: `slot-${slotId}`, message: 'sameTime', session: open },
    ]);
  });
});

describe('typedFields', () => {
  it('keeps what was typed, no other names, and no more than anybody types', () => {
    const typed = typedFields(
      formOf({
        ...good,
        [`slot-${slotId}`]: open,
        __proto__: 'x',
        constructor: 'y',
        'slot-x': 'z',
        food: 'n'.repeat(9_000),
      }),
    );
    expect(Object.keys(typed).sort()).toEqual(['email', 'food', 'name', 'organisation', `slot-${slotId}`]);
    expect(typed.food).toHaveLength(5_000);
  });

  it('leaves files out', () => {
    const form = formOf(good);
    form.set('name', new File(['x'], 'x.txt'));
    expect(typedFields(form)).toEqual({ email: good.email, organisation: good.organisation });
  });
});
