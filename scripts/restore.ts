// npm run restore -- FOLDER: fills the empty database DATABASE_URL from a backup. Mail that was waiting is parked, not sent again.
import { givenDatabase, RestoreRefused, restore } from './backup/backup-restore';

const [folder] = process.argv.slice(2);
if (!folder) {
  console.error('Say which backup: npm run restore -- FOLDER');
  process.exit(1);
}
try {
  const { rows, parkedMails } = await restore(givenDatabase(), folder);
  console.log(`${rows} rows restored and proved equal. ${parkedMails} unsent mails are parked for a person to decide.`);
} catch (error) {
  console.error(error instanceof RestoreRefused ? error.message : error);
  process.exit(1);
}
