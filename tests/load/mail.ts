// The bar 'mails per dedupe key over 500 injected crashes and timeouts', measured by the mail feature's own script in a process of its own.
import { once } from 'node:events';
import type { Ground } from './ground';
import type { CrashFigures } from './mail-crash';
import { startScript } from './processes';
import type { Figure } from './report';

const kills = 40;
const faults = 460;

export async function mailPart({ databaseUrl }: Ground): Promise<Figure[]> {
  const env = { DATABASE_URL: databaseUrl, AUTH_SECRET: 'secret-of-the-load-tests-0123456789', LOG_LEVEL: 'silent' };
  const child = startScript('tests/load/mail-crash.ts', {
    ...env,
    MAIL_KILLS: String(kills),
    MAIL_FAULTS: String(faults),
  });
  await once(child.process, 'close');
  const line = child
    .output()
    .split('\n')
    .findLast((text) => text.startsWith('{'));
  if (!line) throw new Error(`no figures: ${child.output().slice(-500)}`);
  const figures = JSON.parse(line) as CrashFigures;
  const note = `${figures.kills} kill -9, ${figures.faults} provider faults, ${figures.keys} keys, ${figures.parked} parked, ${figures.repeatedSends} repeated sends absorbed`;
  return [
    { name: 'mails per dedupe key, at most', value: figures.deliveredTwice > 0 ? 2 : 1, bar: { atMost: 1 }, note },
    { name: 'mails neither delivered nor parked', value: figures.lost, bar: { atMost: 0 } },
  ];
}
