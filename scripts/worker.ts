// The worker process: sends the mail in the outbox, moves mailings, dispatches of consultations and reminders on, asks owners of commitments, does what is done to many registrations at once, and once an hour removes needs that are no longer needed,
// until it is told to stop. WORKERS of them may share one database.
import { hostname } from 'node:os';
import { runCommitments } from '@/features/commitment/ask-commands';
import { runDispatches } from '@/features/dispatch/step-commands';
import { runWorker } from '@/features/mail/worker';
import { runMailings } from '@/features/mailing/step-commands';
import { runBulkJobs } from '@/features/registration/bulk-commands';
import { purgeNeeds } from '@/features/registration/needs-commands';
import { log } from '@/lib/log';
import { endWithParent } from './end-with-parent';

const STOP_MS = 10_000;
const HOUR_MS = 3_600_000;
const controller = new AbortController();
const stop = () => {
  controller.abort();
  setTimeout(() => process.exit(0), STOP_MS).unref();
};
process.on('SIGTERM', stop);
process.on('SIGINT', stop);
endWithParent(stop);
process.on('unhandledRejection', (error) => log.error({ err: error }, 'unhandled rejection'));

const purge = () => purgeNeeds(new Date()).catch((error: unknown) => log.warn({ err: error }, 'needs were not purged'));
setInterval(purge, HOUR_MS).unref();
void purge();

await Promise.all([
  runWorker({ signal: controller.signal, workerId: `${hostname()}-${process.pid}` }),
  runMailings(controller.signal),
  runDispatches(controller.signal),
  runBulkJobs(controller.signal),
  runCommitments(controller.signal),
]);
process.exit(0);
