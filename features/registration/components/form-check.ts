import type { Locale } from '@/lib/time';
import { type FieldError, type FormFields, refusedFields } from '../form-rules';
import { registrationFromForm, registrationSchema } from '../schema';

/**
 * Checks what is filled in by the server's own schema. A file of its own because the schema's library is a quarter of the page's
 * JavaScript: it is fetched when someone begins to write.
 */
export function checkForm(fields: FormFields, locale: Locale): FieldError[] {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) form.append(name, value ?? '');
  const parsed = registrationSchema.safeParse(registrationFromForm(form, locale));
  return parsed.success ? [] : refusedFields(parsed.error).errors;
}
