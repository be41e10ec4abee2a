import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { knownActions, withheldActions } from '@/features/audit/rules';

/** Every 'noun.verb' that a source writes to the log: beside `action`, in a call that writes, or in a migration's INSERT. */
function writtenActions(): string[] {
  const found = new Set<string>();
  const sources = globSync('{app,features,lib,scripts,prisma}/**/*.{ts,tsx,sql}');
  for (const file of sources) {
    const text = readFileSync(file, 'utf8');
    if (!/writeAudit|audit_event|auditEvent|action: /.test(text)) continue;
    for (const [, statement] of text.matchAll(/\baction\b[^\n;]*?((?:'[a-z_]+\.[A-Za-z_]+'[^\n;]*)+)/g))
      for (const [, action] of (statement ?? '').matchAll(/'([a-z_]+\.[A-Za-z_]+)'/g)) found.add(action as string);
    for (const [, action] of text.matchAll(/\b(?:\w*[aA]udit\w*|note)\([^;]*?'([a-z_]+\.[A-Za-z_]+)'/g))
      found.add(action as string);
  }
  for (const file of globSync('prisma/migrations/*/migration.sql')) {
    const inserts = readFileSync(file, 'utf8').matchAll(/INSERT INTO audit_event[^;]*?'([a-z_]+\.[A-Za-z_]+)'/g);
    for (const [, action] of inserts) found.add(action as string);
  }
  return [...found].sort();
}

it('plain words stand for every action that the sources write, in both languages (add yours to messages/*/auditLog.json)', () => {
  const written = writtenActions();
  expect(written.length).toBeGreaterThan(20);
  for (const action of ['registration.created', 'role.removed', 'access.denied', 'needs.purged'])
    expect(written).toContain(action);
  const withheld: readonly string[] = withheldActions;
  const known: readonly string[] = knownActions;
  expect(written.filter((action) => !known.includes(action) && !withheld.includes(action))).toEqual([]);
});
