// What it costs to take a long list away as a file: seconds, and whether memory stays flat. Over HTTP, as an organiser's browser gets it.
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';
import type { Ground } from './ground';
import { residentMiB } from './growth';
import type { Figure } from './report';
import { startSite } from './site';
import { median } from './statistics';
import { createWorld, type World } from './world';

const few = 5_000;
const many = 50_000;
const repeats = 3;
const formats = ['csv', 'xlsx'] as const;
type Format = (typeof formats)[number];
type Download = { seconds: number; peakMiB: number; bytes: number };

/** Downloads of 5,000 and 50,000 rows in both formats, one at a time. */
export async function exportPart({ pool, databaseUrl, ports: [port] }: Ground): Promise<Figure[]> {
  const worlds = { few: await crowdedWorld(pool, few), many: await crowdedWorld(pool, many) };
  const cookie = await organiserCookie(pool);
  const site = await startSite(databaseUrl, port);
  try {
    const download = (world: World, format: Format, rows: number) =>
      measure({
        url: `${site.url}/api/organiser/conferences/${world.slug}/registrations.${format}`,
        cookie,
        format,
        rows,
        pid: site.process.pid,
      });
    // The first of each is for the process to grow into its shape.
    for (const format of formats) for (let i = 0; i < 2; i++) await download(worlds.few, format, few);
    const figures: Figure[] = [];
    for (const format of formats) {
      const small = await repeated(() => download(worlds.few, format, few));
      const large = await repeated(() => download(worlds.many, format, many));
      figures.push(...figuresOf(format, small, large));
    }
    return figures;
  } finally {
    await site.end();
  }
}

async function repeated(download: () => Promise<Download>): Promise<Download> {
  const all: Download[] = [];
  for (let i = 0; i < repeats; i++) all.push(await download());
  const of = (key: keyof Download) => median(all.map((each) => each[key]));
  return { seconds: of('seconds'), peakMiB: of('peakMiB'), bytes: of('bytes') };
}

function figuresOf(format: Format, small: Download, large: Download): Figure[] {
  const name = format.toUpperCase();
  return [
    {
      name: `export of 50,000 registrations as ${name}`,
      value: large.seconds,
      unit: 's',
      note: `${(large.bytes / 2 ** 20).toFixed(1)} MiB; 5,000 in ${small.seconds.toFixed(2)} s`,
    },
    {
      name: `highest resident memory, 50,000 rows / 5,000 rows, ${name}`,
      value: large.peakMiB / small.peakMiB,
      bar: { atMost: 1.3 },
      note: `${Math.round(large.peakMiB)} and ${Math.round(small.peakMiB)} MiB`,
    },
  ];
}

type Asked = { url: string; cookie: string; format: Format; rows: number; pid: number | undefined };

/** @throws Error when the file is not whole. */
async function measure({ url, cookie, format, rows, pid }: Asked): Promise<Download> {
  const samples = [residentMiB(pid)];
  const sampling = setInterval(() => samples.push(residentMiB(pid)), 20);
  const started = performance.now();
  try {
    const answer = await fetch(url, { headers: { cookie } });
    if (answer.status !== 200 || !answer.body) throw new Error(`the export answered ${answer.status}`);
    let bytes = 0;
    let lines = 0;
    let last: Uint8Array = new Uint8Array();
    for await (const chunk of answer.body) {
      bytes += chunk.length;
      if (format === 'csv') lines += Buffer.from(chunk).toString('latin1').split('\n').length - 1;
      last = chunk;
    }
    const whole = format === 'csv' ? lines === rows + 1 : Buffer.from(last).includes(Buffer.from('PK\x05\x06'));
    if (!whole) throw new Error(`the ${format} is not whole`);
    return { seconds: (performance.now() - started) / 1_000, peakMiB: Math.max(...samples), bytes };
  } finally {
    clearInterval(sampling);
  }
}

/** A conference with this many people, each with a seat in two slots. Written past the triggers, which would count one by one. */
async function crowdedWorld(pool: pg.Pool, people: number): Promise<World> {
  const world = await createWorld(pool, { capacity: people, sessionCapacity: people, slots: 2, sessionsPerSlot: 10 });
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    await client.query('SET LOCAL session_replication_role = replica');
    await client.query(
      `INSERT INTO registration (conference_id, reference, name, email, email_canonical, organisation_name, work_role, source, search_text, created_at)
       SELECT $1, 'FR-' || translate(lpad(to_oct($3::int + i), 7, '0'), '01234567', '23456789'), 'Åsa Öberg ' || i, e, e, 'Kommun ' || i % 290, 'socialsekreterare', 'demo', '',
              now() - i * interval '7 seconds'
         FROM generate_series(1, $2::int) i, LATERAL (SELECT 'person.' || i || '@kommun.example' AS e) x`,
      [world.conferenceId, people, people === many ? 1_000_000 : 0],
    );
    await client.query(
      `INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
       SELECT r.id, s.id, s.conference_id, r.email_canonical, s.starts_at, s.ends_at
         FROM (SELECT *, row_number() OVER (ORDER BY id) AS n FROM registration WHERE conference_id = $1) r
         JOIN (SELECT *, row_number() OVER (PARTITION BY starts_at ORDER BY id) AS n FROM seminar_session WHERE conference_id = $1) s ON s.n = 1 + r.n % 10`,
      [world.conferenceId],
    );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  await pool.query('ANALYZE registration, seat');
  return world;
}

/** The cookie of somebody who may export everywhere. */
async function organiserCookie(pool: pg.Pool): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await pool.query(
    `WITH u AS (INSERT INTO app_user (email, email_canonical) VALUES ('export@example.se', 'export@example.se') RETURNING id),
          g AS (INSERT INTO role_grant (user_id, role) SELECT id, 'admin' FROM u)
     INSERT INTO session (token_hash, user_id, expires_at) SELECT $1, id, now() + interval '1 hour' FROM u`,
    [createHash('sha256').update(token).digest('hex')],
  );
  return `fr_session=${token}`;
}
