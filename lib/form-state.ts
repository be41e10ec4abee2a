/** What a form's action answers: what was written comes back, so that nothing is lost; texts are in the reader's language. */
export type FormState = {
  attempt: number;
  /** Wrong fields by their names, in order. */
  errors: { field: string; message: string }[];
  /** What is wrong with the whole. */
  problem: string | null;
  /** What has been done, when the page stays. */
  done: string | null;
  values: Record<string, string[]>;
};

export const untouchedForm: FormState = { attempt: 0, errors: [], problem: null, done: null, values: {} };

const longestKept = 50_000;
const mostKept = 500;
/** Next's own fields, and the one that says the language. */
const own = (name: string) => name.startsWith('$ACTION') || name === 'locale';

/** The posted texts by field name; files are left out. What is far too long is not sent back whole. */
export function valuesOf(form: FormData): Record<string, string[]> {
  const values: Record<string, string[]> = {};
  for (const [name, value] of [...form].slice(0, mostKept)) {
    if (typeof value !== 'string' || own(name)) continue;
    if (!Object.hasOwn(values, name)) values[name] = [];
    values[name]?.push(value.slice(0, longestKept));
  }
  return values;
}

/** The posted texts for a schema: one text a field, a list where the field is one or was posted more than once. */
export function fieldsOf(form: FormData, lists: readonly string[]): Record<string, string | string[]> {
  const fields: Record<string, string | string[]> = {};
  for (const name of lists) fields[name] = form.getAll(name).filter((value) => typeof value === 'string');
  for (const [name, value] of form) {
    if (typeof value !== 'string' || own(name) || lists.includes(name)) continue;
    const all = form.getAll(name).filter((each) => typeof each === 'string');
    // A name like __proto__ must become an own property, for the strict schema to refuse.
    Object.defineProperty(fields, name, { value: all.length > 1 ? all : value, enumerable: true, configurable: true });
  }
  return fields;
}
