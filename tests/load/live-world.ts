// A meeting that many follow: made by SQL, so that the bench needs nothing of the application's own.
import { createHash, randomBytes } from 'node:crypto';
import type pg from 'pg';

export type LiveWorld = {
  screenToken: string;
  /** A personal link each, of people at one table. */
  tokens: string[];
  cardIds: string[];
  invitationIds: string[];
};

const hashOf = (token: string) => createHash('sha256').update(token).digest('hex');
const newToken = () => randomBytes(32).toString('base64url');

/** An open table with 30 cards of a theme on the screen, 50 organisations and `people` with a seat and a link of their own. */
export async function createLiveWorld(pool: pg.Pool, people: number): Promise<LiveWorld> {
  const screenToken = newToken();
  const tokens = Array.from({ length: people }, newToken);
  const { rows } = await pool.query<{ id: string }>(
    `INSERT INTO consultation (slug, title_sv, title_en, state, starts_at, ends_at, answer_by, input_by, table_opened_at, screen_token_hash)
     VALUES ('matt-mote', 'Mötet som mäts', 'The measured meeting', 'open', now() + interval '1 day', now() + interval '2 days', now(), now(), now(), $1) RETURNING id`,
    [hashOf(screenToken)],
  );
  const id = rows[0]?.id;
  const statements = [
    `INSERT INTO consultation_question (consultation_id, position, name_sv, name_en) VALUES ($1::uuid, 0, 'Förstärka', 'Strengthen')`,
    `INSERT INTO meeting_screen (consultation_id, view, question_id) SELECT consultation_id, 'theme', id FROM consultation_question WHERE consultation_id = $1::uuid`,
    `INSERT INTO organisation (kind, name, name_short) SELECT 'agency', 'Mätt myndighet ' || i, 'Myndighet ' || i FROM generate_series(1, 50) i WHERE $1::uuid IS NOT NULL`,
    `INSERT INTO invitation (consultation_id, organisation_id, role_asked, email, state, sent_at, answered_at, seats_granted)
     SELECT $1::uuid, id, 'generaldirektör', 'stab@example.se', 'accepted', now(), now(), 20 FROM organisation WHERE name LIKE 'Mätt myndighet %'`,
    `INSERT INTO invited_seat (invitation_id, number) SELECT id, n FROM invitation, generate_series(1, 20) n WHERE consultation_id = $1::uuid`,
    `INSERT INTO input_card (consultation_id, invitation_id, question_id, state, number)
     SELECT $1::uuid, (SELECT id FROM invitation WHERE consultation_id = $1::uuid ORDER BY id LIMIT 1), q.id, 'submitted', i
       FROM consultation_question q, generate_series(1, 30) i WHERE q.consultation_id = $1::uuid`,
    `INSERT INTO input_card_version (card_id, number, content) SELECT id, 1, jsonb_build_object('questionId', question_id, 'level', 'national',
       'problem', repeat('Barn får vänta för länge på hjälp. ', 6), 'proposal', repeat('Korta väntan. ', 6)) FROM input_card WHERE consultation_id = $1::uuid`,
  ];
  for (const statement of statements) await pool.query(statement, [id]);
  await pool.query(
    `WITH seat AS (SELECT s.id, s.invitation_id, row_number() OVER (ORDER BY s.number, s.id) AS n FROM invited_seat s JOIN invitation i ON i.id = s.invitation_id WHERE i.consultation_id = $1::uuid),
          person AS (INSERT INTO representative (invitation_id, name, email, email_canonical, confirmed_at)
                     SELECT invitation_id, 'Ombud ' || n, 'ombud' || n || '@example.se', 'ombud' || n || '@example.se', now() FROM seat WHERE n <= $3 RETURNING id, invitation_id, name),
          held AS (INSERT INTO seat_holding (seat_id, number, representative_id, kind, mandate)
                   SELECT seat.id, 1, person.id, 'representative', 'decide' FROM seat JOIN person ON person.name = 'Ombud ' || seat.n)
     INSERT INTO access_link (token_hash, representative_id) SELECT ($2::text[])[seat.n], person.id FROM seat JOIN person ON person.name = 'Ombud ' || seat.n`,
    [id, tokens.map(hashOf), people],
  );
  await pool.query('ANALYZE');
  const idsOf = async (table: 'input_card' | 'invitation') =>
    (table === 'input_card'
      ? await pool.query<{ id: string }>('SELECT id FROM input_card WHERE consultation_id = $1 ORDER BY number', [id])
      : await pool.query<{ id: string }>('SELECT id FROM invitation WHERE consultation_id = $1 ORDER BY id', [id])
    ).rows.map((row) => row.id);
  return { screenToken, tokens, cardIds: await idsOf('input_card'), invitationIds: await idsOf('invitation') };
}
