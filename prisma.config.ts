import { defineConfig } from 'prisma/config';

// `prisma migrate deploy` on an ordinary network reads this; the project's own scripts use the WebAssembly engine.
export default defineConfig({
  schema: 'prisma/schema',
  migrations: { path: 'prisma/migrations' },
  ...(process.env.DATABASE_URL ? { datasource: { url: process.env.DATABASE_URL } } : {}),
});
