import 'server-only';
import { z } from 'zod';
import { db, pool } from '@/lib/db';
import type { DevMailMessage } from './types';

/** A worker counts as alive for this long after its last sign of life. */
const aliveSeconds = 15;

/** How many workers share the queue now, by the database's clock. */
export async function countLiveWorkers(): Promise<number> {
  const { rows } = await pool.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM worker_heartbeat WHERE at > clock_timestamp() - make_interval(secs => $1)`,
    [aliveSeconds],
  );
  return rows[0]?.count ?? 0;
}

const attachments = z.array(z.object({ filename: z.string(), contentType: z.string(), content: z.string() }));
const devColumns = {
  id: true,
  toEmail: true,
  subject: true,
  text: true,
  html: true,
  attachments: true,
  createdAt: true,
} as const;

type DevRow = {
  id: string;
  toEmail: string;
  subject: string;
  text: string;
  html: string;
  attachments: unknown;
  createdAt: Date;
};

/**
 * The demo's mailbox, newest first, at most 200.
 * @param to one address, or null for everybody's.
 */
export async function listDevMails(to: string | null): Promise<DevMailMessage[]> {
  const rows = await db.devMail.findMany({
    ...(to === null ? {} : { where: { toEmail: { equals: to, mode: 'insensitive' } } }),
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    take: 200,
    select: devColumns,
  });
  return rows.map(devMessage);
}

/** One mail of the demo's mailbox. */
export async function getDevMail(id: string): Promise<DevMailMessage | null> {
  const parsed = z.uuid().safeParse(id);
  if (!parsed.success) return null;
  const row = await db.devMail.findUnique({ where: { id: parsed.data }, select: devColumns });
  return row && devMessage(row);
}

function devMessage({ toEmail, attachments: files, createdAt, ...row }: DevRow): DevMailMessage {
  return { ...row, to: toEmail, attachments: attachments.parse(files), createdAt: createdAt.toISOString() };
}
