// Trust line 74: what rewrites a large table or holds its lock for long is found by reading the migration.
import { withoutComments } from './migrations';

const dangers: [string, RegExp][] = [
  ['changes a column type (rewrites the table)', /alter\s+column\s+\S+\s+(set\s+data\s+)?type\b/i],
  [
    'adds a column with a volatile default (rewrites the table)',
    /add\s+column\s[^;,]*default\s+[^;,]*\b(gen_random_uuid|clock_timestamp|random|nextval|uuidv7)\s*\(/i,
  ],
  ['builds an index without CONCURRENTLY (blocks writes)', /create\s+(unique\s+)?index\s+(?!concurrently)/i],
];

/** The reasons why `sql` must not run on a large table in use; tables the same migration creates are empty. */
export function migrationDangers(sql: string): string[] {
  const plain = withoutComments(sql);
  const created = new Set(
    [...plain.matchAll(/create\s+table\s+(?:if\s+not\s+exists\s+)?("?[\w.]+"?)/gi)].map((match) => match[1]),
  );
  const onOld = plain.split(';').filter((statement) => {
    const table = statement.match(/(?:alter\s+table\s+(?:only\s+|if\s+exists\s+)*|\son\s+)("?[\w.]+"?)/i)?.[1];
    return !created.has(table);
  });
  return dangers
    .filter(([, pattern]) => onOld.some((statement) => pattern.test(`${statement};`)))
    .map(([reason]) => reason);
}
