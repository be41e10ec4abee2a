// What raw SQL cannot do to the outbox. The secret of a mail that has left is gone, and a mail goes only forwards.
import { beforeAll, describe, expect, it } from 'vitest';
import { expectRefused, tryOut } from '../factories/refusal';
import { testDb } from '../setup/database';

const { pool } = testDb();
const mail = '00000000-0000-4000-8000-00000000000a';

beforeAll(async () => {
  await pool.query(
    `INSERT INTO outbox_mail (id, dedupe_key, template, to_email, payload, key_id, secret, rendered)
     VALUES ($1, 'x', 'registration-confirmation', 'kim@example.se', '{}', 'k', '\\x01', '\\x02')`,
    [mail],
  );
});

const states = ['queued', 'sending', 'sent', 'parked', 'dropped'] as const;
type State = (typeof states)[number];
const gone = 'secret = NULL, rendered = NULL';
const free = 'locked_by = NULL, locked_until = NULL';

/** A row's other columns as its state wants them. */
const columnsOf: Record<State, string> = {
  queued: `sent_at = NULL, ${free}`,
  sending: `sent_at = NULL, locked_by = 'w', locked_until = now() + interval '1 minute'`,
  sent: `sent_at = now(), ${free}, ${gone}`,
  parked: `sent_at = NULL, ${free}`,
  dropped: `sent_at = NULL, ${free}, ${gone}`,
};
const set = (state: State, columns = columnsOf[state]) =>
  `UPDATE outbox_mail SET state = '${state}', ${columns} WHERE id = '${mail}';`;

/** From queued to each state by a legal way. */
const wayTo: Record<State, string> = {
  queued: '',
  sending: set('sending'),
  sent: set('sending') + set('sent'),
  parked: set('parked'),
  dropped: set('dropped'),
};

// Out of sending a mail comes sent, back in the queue, parked or dropped; a parked one can be tried again; the rest is final.
const legal: Record<State, readonly State[]> = {
  queued: ['sending', 'dropped', 'parked'],
  sending: ['queued', 'sent', 'parked', 'dropped'],
  sent: [],
  parked: ['queued', 'dropped'],
  dropped: [],
};

describe('the states of a mail', () => {
  const pairs = states.flatMap((from) => states.filter((to) => to !== from).map((to) => [from, to] as const));
  it.each(pairs)('%s → %s', async (from, to) => {
    const sql = wayTo[from] + set(to);
    if (legal[from].includes(to)) expect(await tryOut(sql)).toBeNull();
    else await expectRefused({ sql, refusedBy: 'outbox_state_transition' });
  });
});

describe('a mail', () => {
  const without = (columns: string, column: string) => columns.replace(`${column} = NULL`, `${column} = ${column}`);

  it.each([
    [
      'sent with its secret',
      wayTo.sending + set('sent', without(columnsOf.sent, 'secret')),
      'outbox_mail_secret_removed',
    ],
    [
      'sent with its text',
      wayTo.sending + set('sent', without(columnsOf.sent, 'rendered')),
      'outbox_mail_secret_removed',
    ],
    ['dropped with its secret', set('dropped', without(columnsOf.dropped, 'secret')), 'outbox_mail_secret_removed'],
    ['sent without a time', wayTo.sending + set('sent', `${free}, ${gone}`), 'outbox_mail_sent_has_time'],
    ['queued with a time of sending', set('queued', 'sent_at = now()'), 'outbox_mail_sent_has_time'],
    ['being sent by nobody', set('sending', 'locked_until = now()'), 'outbox_mail_sending_is_leased'],
    ['being sent without an end', set('sending', `locked_by = 'w'`), 'outbox_mail_sending_is_leased'],
    ['queued and leased', set('queued', `locked_by = 'w', locked_until = now()`), 'outbox_mail_sending_is_leased'],
    ['in a lane that does not exist', set('queued', 'lane = 3'), 'outbox_mail_lane_known'],
    [
      'promised twice',
      `INSERT INTO outbox_mail (dedupe_key, template, to_email, payload) VALUES ('x', 't', 'kim@example.se', '{}')`,
      'outbox_mail_dedupe_key_key',
    ],
  ])('%s is refused', async (_, sql, refusedBy) => {
    await expectRefused({ sql, refusedBy });
  });
});
