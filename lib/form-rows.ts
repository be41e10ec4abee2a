import { z } from 'zod';

type Posted = Record<string, unknown>;

/**
 * Schema of a form with fixed fields and numbered rows: `city`, and `name-0`, `capacity-0`, `name-1` … Rows come out in the order of
 * their numbers; a row that `isBlank` says is empty is passed over. An error in a row has the row's field as its name.
 */
export function headAndRows<H extends z.ZodRawShape, R extends z.ZodRawShape>({
  head,
  row,
  lists = [],
  most,
  isBlank = () => false,
}: {
  head: H;
  row: R;
  /** Fields of a row that may be posted more than once. */
  lists?: readonly string[];
  /** More rows than this are refused. */
  most: number;
  isBlank?: (fields: Posted) => boolean;
}) {
  const headSchema = z.strictObject(head);
  const rowSchema = z.strictObject(row);
  return z.record(z.string(), z.unknown()).transform((posted, context) => {
    const { own, rows } = split(posted, row, lists);
    const given = rows.filter(([, fields]) => !isBlank(fields));
    const parsedHead = headSchema.safeParse(own);
    const parsedRows = given.map(([number, fields]) => ({ number, parsed: rowSchema.safeParse(fields) }));
    const complain = (message: string, field: string) => context.addIssue({ code: 'custom', message, path: [field] });
    for (const { path, message } of parsedHead.error?.issues ?? []) complain(message, String(path[0] ?? 'form'));
    for (const { number, parsed } of parsedRows)
      for (const { path, message } of parsed.error?.issues ?? [])
        complain(message, `${String(path[0] ?? 'form')}-${number}`);
    if (given.length > most) complain('tooMany', 'form');
    if (context.issues.length > 0) return z.NEVER;
    return {
      head: parsedHead.data as z.output<typeof headSchema>,
      rows: parsedRows.map(({ number, parsed }) => ({
        number,
        fields: parsed.data as z.output<typeof rowSchema>,
      })),
    };
  });
}

function split(posted: Posted, row: object, lists: readonly string[]) {
  const own: Posted = {};
  const rows = new Map<number, Posted>();
  for (const [key, value] of Object.entries(posted)) {
    const [, name, number] = /^([a-zA-Z]+)-(\d{1,3})$/.exec(key) ?? [];
    if (name === undefined || !Object.hasOwn(row, name)) {
      own[key] = value;
      continue;
    }
    const fields = rows.get(Number(number)) ?? Object.fromEntries(lists.map((list) => [list, []]));
    fields[name] = lists.includes(name) && !Array.isArray(value) ? [value] : value;
    rows.set(Number(number), fields);
  }
  return { own, rows: [...rows].sort(([a], [b]) => a - b) };
}
