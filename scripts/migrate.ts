// npm run migrate: applies prisma/migrations to DATABASE_URL. Safe to run from several processes at once.
import { MigrationRefused, migrate } from './migrations';

const url = process.env.DATABASE_URL;
if (!url) {
  console.error('Set DATABASE_URL to the database to migrate (npm start migrates its own database by itself).');
  process.exit(1);
}
try {
  const applied = await migrate(url, { onProgress: (name) => console.log(`  applying ${name}`) });
  console.log(applied.length === 0 ? 'The database is up to date.' : `Applied ${applied.length} migration(s).`);
} catch (error) {
  console.error(error instanceof MigrationRefused ? error.message : error);
  process.exit(1);
}
