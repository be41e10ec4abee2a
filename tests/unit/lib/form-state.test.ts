import { describe, expect, it } from 'vitest';
import { fieldsOf, valuesOf } from '@/lib/form-state';

function posted(...fields: [string, string | Blob][]): FormData {
  const form = new FormData();
  for (const [name, value] of fields) form.append(name, value);
  return form;
}

describe('what a form posts', () => {
  it('is one text a field, and a list where it is one or comes twice', () => {
    const form = posted(['name', 'Åsa'], ['role', 'host'], ['role', 'speaker'], ['only', 'one']);
    expect(fieldsOf(form, ['only', 'none'])).toEqual({
      name: 'Åsa',
      role: ['host', 'speaker'],
      only: ['one'],
      none: [],
    });
  });

  it("leaves out Next's own fields, the language and files", () => {
    const form = posted(['$ACTION_REF_1', ''], ['$ACTION_1:0', '{}'], ['locale', 'en'], ['photo', new Blob(['x'])]);
    expect(fieldsOf(form, [])).toEqual({});
    expect(valuesOf(form)).toEqual({});
  });

  it('hands names like __proto__ on for the strict schema to refuse, and pollutes nothing (trust line 56)', () => {
    const form = posted(['__proto__', 'x'], ['constructor', 'y']);
    const fields = fieldsOf(form, []);
    expect(Object.keys(fields)).toEqual(['__proto__', 'constructor']);
    expect(({} as { x?: string }).x).toBeUndefined();
    expect(valuesOf(form)).toBeInstanceOf(Object);
  });

  it('is given back bounded, however much was posted (trust line 51)', () => {
    const form = posted(['text', 'x'.repeat(1_000_000)]);
    for (let i = 0; i < 10_000; i++) form.append('many', 'x');
    const values = valuesOf(form);
    expect(values.text?.[0]).toHaveLength(50_000);
    expect(values.many?.length).toBeLessThan(500);
  });
});
