import path from 'node:path';
import { defineConfig } from 'vitest/config';

// A hostile world: this zone is 14 hours from UTC, so that a forgotten Europe/Stockholm shows.
process.env.TZ = 'Pacific/Kiritimati';

const root = import.meta.dirname;
const resolve = {
  alias: {
    '@': root,
    'server-only': path.join(root, 'scripts/server-only.ts'),
  },
};
const hostile = ['./tests/setup/env.ts', './tests/setup/hostile.ts'];
const withDatabase = [...hostile, './tests/setup/clone.ts'];

export default defineConfig({
  resolve,
  test: {
    // Two cores are what this project's machines have; each worker holds a database of its own.
    maxWorkers: 2,
    projects: [
      {
        resolve,
        test: { name: 'unit', include: ['tests/unit/**/*.test.{ts,tsx}'], setupFiles: hostile, testTimeout: 30_000 },
      },
      {
        resolve,
        test: {
          name: 'integration',
          include: ['tests/integration/**/*.test.{ts,tsx}'],
          setupFiles: withDatabase,
          globalSetup: ['./tests/setup/postgres.ts'],
          testTimeout: 30_000,
          hookTimeout: 60_000,
        },
      },
      {
        resolve,
        test: {
          name: 'fault',
          include: ['tests/fault/**/*.test.ts'],
          setupFiles: withDatabase,
          globalSetup: ['./tests/setup/postgres.ts', './tests/setup/built.ts'],
          testTimeout: 120_000,
          hookTimeout: 120_000,
          // These kill servers and measure time: nothing may run beside them.
          fileParallelism: false,
        },
      },
      {
        resolve,
        test: {
          name: 'e2e',
          include: ['tests/e2e/**/*.test.ts'],
          setupFiles: [...hostile, './tests/setup/fresh-demo.ts'],
          globalSetup: ['./tests/setup/served.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
