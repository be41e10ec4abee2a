import { describe, expect, it } from 'vitest';
import { migrationDangers } from '../../scripts/migration-lint';
import { pendingMigrations, readMigrations } from '../../scripts/migrations';

const first = { name: '1_first', sql: 'SELECT 1', checksum: 'a' };
const second = { name: '2_second', sql: 'SELECT 2', checksum: 'b' };
const applied = (migration: { name: string; checksum: string }) => ({
  migration_name: migration.name,
  checksum: migration.checksum,
  finished_at: new Date(),
});

describe('pendingMigrations', () => {
  it('gives what is not applied, in order', () => {
    expect(pendingMigrations([first, second], [])).toEqual([first, second]);
    expect(pendingMigrations([first, second], [applied(first)])).toEqual([second]);
  });

  it('refuses a migration that was changed after it was applied', () => {
    expect(() => pendingMigrations([{ ...first, checksum: 'x' }], [applied(first)])).toThrow(
      'was changed after it was applied',
    );
  });

  it('refuses a database that is newer than the code', () => {
    expect(() => pendingMigrations([first], [applied(first), applied(second)])).toThrow('Run the newer code');
  });

  it('refuses to go on after one that stopped half-way', () => {
    expect(() => pendingMigrations([first], [{ ...applied(first), finished_at: null as unknown as Date }])).toThrow(
      'stopped half-way',
    );
  });
});

// Trust line 74; the first folders run on empty tables.
const onEmptyTables = 3;

describe('migration lint', () => {
  it.each([
    ['ALTER TABLE seat ALTER COLUMN state TYPE text;', 'changes a column type'],
    ['ALTER TABLE seat ADD COLUMN token uuid NOT NULL DEFAULT gen_random_uuid();', 'volatile default'],
    ['CREATE INDEX seat_x ON seat (state);', 'without CONCURRENTLY'],
    ['CREATE UNIQUE INDEX "seat_x" ON "seat" ("state");', 'without CONCURRENTLY'],
  ])('finds %s', (sql, reason) => {
    expect(migrationDangers(sql).join()).toContain(reason);
  });

  it.each([
    'CREATE INDEX CONCURRENTLY seat_x ON seat (state);',
    'CREATE TABLE "fresh" (id int); CREATE INDEX fresh_x ON "fresh" (id);',
    "ALTER TABLE seat ADD COLUMN note text NOT NULL DEFAULT '';",
    '-- CREATE INDEX x ON y (z);\nSELECT 1;',
  ])('accepts %s', (sql) => {
    expect(migrationDangers(sql)).toEqual([]);
  });

  it.each(readMigrations().slice(onEmptyTables))('$name', ({ sql }) => {
    expect(migrationDangers(sql)).toEqual([]);
  });
});
