// npm run backup -- FOLDER: writes all data of DATABASE_URL to a folder. PostgreSQL's own pg_dump is as good where it is installed; this
// needs nothing but Node, and its restore knows that mail must not leave twice.
import path from 'node:path';
import { backUp, givenDatabase } from './backup/backup-restore';

const folder = process.argv[2] ?? path.join('.data', 'backup', new Date().toISOString().replaceAll(/[:.]/g, '-'));
const { tables } = await backUp(givenDatabase(), folder);
console.log(`${tables.reduce((sum, { rows }) => sum + rows, 0)} rows of ${tables.length} tables are in ${folder}.`);
console.log('Keep the folder and AUTH_SECRET apart: encrypted fields can only be read with both.');
