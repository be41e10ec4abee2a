import 'server-only';
import { pool } from '@/lib/db';
import { inFlight, leaseSeconds } from './rules';
import type { ClaimedMail, UnwrittenMail } from './types';

const noConference = `'00000000-0000-0000-0000-000000000000'::uuid`;
const unsent = `state IN ('queued', 'sending')`;
const due = `m.${unsent} AND m.not_before <= clock_timestamp() AND (m.locked_until IS NULL OR m.locked_until < clock_timestamp())
    AND NOT EXISTS (SELECT 1 FROM mailing g WHERE g.id = m.mailing_id AND g.state = 'paused')`;

/**
 * An older unsent message about the same registration goes first. Between messages with a sequence that decides, not
 * the clock: two app processes may disagree about the time. One without (a renewed link) waits but holds nobody up,
 * so that no two rows can wait for each other. Nor does a message to many: it may be held for days.
 */
const olderUnsent = `EXISTS (
  SELECT 1 FROM outbox_mail o
  WHERE o.registration_id = m.registration_id AND o.${unsent} AND o.id <> m.id AND o.mailing_id IS NULL
    AND CASE WHEN o.payload ? 'sequence' AND m.payload ? 'sequence'
      THEN ((o.payload ->> 'sequence')::int, o.created_at, o.id) < ((m.payload ->> 'sequence')::int, m.created_at, m.id)
      ELSE NOT m.payload ? 'sequence' AND (o.created_at, o.id) < (m.created_at, m.id) END)`;

const laterSent = `EXISTS (
  SELECT 1 FROM outbox_mail s
  WHERE s.registration_id = m.registration_id AND s.state = 'sent'
    AND (s.payload ->> 'sequence')::int > (m.payload ->> 'sequence')::int)`;

/**
 * Why a message to many must not reach this one any more: it was stopped, or they have cancelled since it was begun; of a consultation: the
 * invitation was revoked, the consultation cancelled, or what the reminder asks for has come (trust line 32).
 */
const withdrawn = `coalesce((SELECT CASE WHEN g.state = 'stopped' THEN 'stopped'
    WHEN r.state = 'cancelled' AND g.segment ->> 'state' IS DISTINCT FROM 'cancelled' THEN 'cancelled' END
  FROM mailing g LEFT JOIN registration r ON r.id = m.registration_id WHERE g.id = m.mailing_id),
  (SELECT CASE WHEN i.state = 'revoked' THEN 'revoked'
    WHEN k.state = 'cancelled' AND d.kind IN ('invitation', 'reminder', 'escalation', 'change') THEN 'cancelled'
    WHEN d.kind IN ('reminder', 'escalation') AND i.state NOT IN ('sent', 'delivered', 'bounced') THEN 'answered' END
  FROM consultation_mail c JOIN consultation_dispatch d ON d.id = c.dispatch_id JOIN consultation k ON k.id = c.consultation_id
  LEFT JOIN invitation i ON i.id = c.invitation_id WHERE c.outbox_mail_id = m.id))`;

/** What is read of a row to write or send it. */
const mailColumns = `m.id, m.dedupe_key AS "dedupeKey", m.template, m.registration_id AS "registrationId",
  CASE m.locale WHEN 'en' THEN 'en' ELSE 'sv' END AS locale, m.to_email AS "toEmail", m.payload, m.key_id AS "keyId",
  m.secret, m.rendered, m.created_at AS "createdAt"`;

/**
 * $1 how many, $2 highest lane, $3 name of the claim, $4 lease in seconds. Lanes in order; within a lane the
 * conferences take turns, in random order so that a claim of one row is fair too. Candidates are chosen without
 * locks and locked afterwards: what another worker took meanwhile is skipped, never waited for.
 */
const claimStatement = `
WITH RECURSIVE turn (lane, conference) AS (
  (SELECT lane, coalesce(conference_id, ${noConference}) FROM outbox_mail
   WHERE ${unsent} AND lane <= $2::int ORDER BY 1, 2 LIMIT 1)
  UNION ALL
  SELECT n.lane, n.conference FROM turn t CROSS JOIN LATERAL (
    SELECT lane, coalesce(conference_id, ${noConference}) AS conference FROM outbox_mail
    WHERE ${unsent} AND lane <= $2::int AND (lane, coalesce(conference_id, ${noConference})) > (t.lane, t.conference)
    ORDER BY 1, 2 LIMIT 1) n
), candidate AS (
  SELECT d.id, t.lane, d.place, random() AS lot FROM turn t CROSS JOIN LATERAL (
    SELECT o.id, row_number() OVER (ORDER BY o.created_at, o.id) AS place FROM (
      SELECT m.id, m.created_at FROM outbox_mail m
      WHERE ${due} AND m.lane = t.lane AND coalesce(m.conference_id, ${noConference}) = t.conference AND NOT ${olderUnsent}
      ORDER BY m.created_at, m.id LIMIT 2 * $1::int) o) d
  ORDER BY t.lane, d.place, lot LIMIT 2 * $1::int
), chosen AS (
  SELECT m.id FROM outbox_mail m JOIN candidate c ON c.id = m.id
  WHERE ${due} ORDER BY c.lane, c.place, c.lot LIMIT $1::int FOR UPDATE OF m SKIP LOCKED
)
UPDATE outbox_mail m SET state = 'sending', locked_by = $3::text, locked_until = clock_timestamp() + make_interval(secs => $4::int)
FROM chosen WHERE m.id = chosen.id
RETURNING ${mailColumns}, m.attempts, m.first_attempt_at AS "firstAttemptAt", $3::text AS claim,
  m.last_error IS NOT DISTINCT FROM '${inFlight}' AS "isAnswerMissing", ${laterSent} AS superseded, ${withdrawn} AS withdrawn,
  clock_timestamp() AS "claimedAt"`;

/**
 * Takes up to `limit` due mails for this claim, in one statement; no transaction stays open.
 * @param highestLane 2 for everything, 0 for sign-in links only.
 */
export async function claimMails(options: {
  claim: string;
  limit: number;
  highestLane: 0 | 1 | 2;
}): Promise<ClaimedMail[]> {
  const { rows } = await pool.query<ClaimedMail>(claimStatement, [
    options.limit,
    options.highestLane,
    options.claim,
    leaseSeconds,
  ]);
  return rows;
}

/** The next mails, in the order they will leave, whose text is not written yet. */
export async function listUnfrozenMails(limit: number): Promise<UnwrittenMail[]> {
  const { rows } = await pool.query<UnwrittenMail>(
    `SELECT ${mailColumns} FROM outbox_mail m WHERE m.state = 'queued' AND m.rendered IS NULL
     ORDER BY m.lane, m.created_at LIMIT $1`,
    [limit],
  );
  return rows;
}
