import { z } from 'zod';
import { requiredLine, ticked } from '@/lib/form-schema';
import { keptQuery } from './saved-view-rules';

// Messages are keys under `desk.errors`, then `form.errors`.

const name = requiredLine(60);

export const saveViewSchema = z.strictObject({
  conference: z.string(),
  view: z.string().max(2_000).transform(keptQuery),
  name,
  shared: ticked,
});

export const changeViewSchema = z.strictObject({ conference: z.string(), id: z.uuid(), name, shared: ticked });

export const deleteViewSchema = z.strictObject({ conference: z.string(), id: z.uuid() });
