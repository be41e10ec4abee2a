import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('every test that docs/promises.md names is there', () => {
  const named = readFileSync('docs/promises.md', 'utf8').match(/tests\/[\w/.-]+\.test\.tsx?/g) ?? [];
  expect(named.length).toBeGreaterThan(40);
  expect([...new Set(named)].filter((file) => !existsSync(file))).toEqual([]);
});
