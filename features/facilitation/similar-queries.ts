import 'server-only';
import { type Db, db } from '@/lib/db';
import { likeness, worthALook } from './similar-rules';
import type { MeetingCard, SimilarPair } from './types';

type Row = { id: string; otherId: string; trigram: number; shared: number; least: number; words: string[] };

/** How many stems of a card its search uses: the longest, since long Swedish words are rare ones. */
const longest = 8;
const mostPairs = 20;

/**
 * Pairs of cards of one theme that may say the same, the likest first: each card without a group beside any other; with `cardId` that card
 * alone. Found by two indexes over the last handed-in texts (trigrams: input_card_version_trgm; two long stems in common:
 * input_card_version_swedish; OFFSET 0 keeps the planner from turning the search round), then weighed in similar-rules. Pairs that a person dismissed are left out. One query.
 */
export async function listSimilarPairs(
  consultationId: string,
  cards: readonly MeetingCard[],
  cardId: string | null = null,
  client: Db = db,
): Promise<SimilarPair[]> {
  const rows = await readPairs(consultationId, cardId, client);
  const byId = new Map(cards.map((card) => [card.id, card]));
  return rows
    .map((row) => ({ ...row, score: likeness(row) }))
    .filter(({ score }) => score >= worthALook)
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .flatMap(({ id, otherId, words }) => {
      const [card, other] = [byId.get(id), byId.get(otherId)];
      if (!card || !other) return [];
      // The one that is asked about, or that has no group, first; of two alike the lower number.
      const isTurned = cardId === null && other.groupId === null && other.number < card.number;
      return isTurned ? [{ card: other, other: card, words }] : [{ card, other, words }];
    })
    .slice(0, mostPairs);
}

function readPairs(consultationId: string, cardId: string | null, client: Db): Promise<Row[]> {
  return client.$queryRaw<Row[]>`
    WITH card AS MATERIALIZED (
      SELECT s.id, s.version, s.question_id, s.group_id, s.problem || ' ' || s.proposal AS text FROM submitted_card s
       WHERE s.consultation_id = ${consultationId}::uuid
    ), asking AS MATERIALIZED (
      SELECT c.*, to_tsvector('swedish', c.text) AS stems FROM card c
       WHERE CASE WHEN ${cardId}::uuid IS NULL THEN c.group_id IS NULL ELSE c.id = ${cardId}::uuid END
    ), query AS MATERIALIZED (
      SELECT a.id, string_agg('''' || x.stem || ''' & ''' || y.stem || '''', ' | ')::tsquery AS two
        FROM asking a
       CROSS JOIN LATERAL (SELECT array_agg(stem) AS stems FROM (
         SELECT replace(replace(lexeme, '\\', '\\\\'), '''', '''''') AS stem FROM unnest(a.stems) ORDER BY length(lexeme) DESC, lexeme LIMIT ${longest}) l) long
       CROSS JOIN LATERAL unnest(long.stems) AS x(stem)
       CROSS JOIN LATERAL unnest(long.stems) AS y(stem)
       WHERE x.stem < y.stem GROUP BY a.id
    ), pair AS MATERIALIZED (
      SELECT a.id, f.card_id AS other_id FROM asking a
       CROSS JOIN LATERAL (
         SELECT v.card_id, v.number FROM input_card_version v
          WHERE fold_text((v.content ->> 'problem') || ' ' || (v.content ->> 'proposal')) % fold_text(a.text) OFFSET 0) f
       JOIN card b ON b.id = f.card_id AND b.version = f.number
       WHERE a.id <> b.id AND a.question_id = b.question_id
      UNION
      SELECT a.id, f.card_id FROM asking a JOIN query q ON q.id = a.id
       CROSS JOIN LATERAL (
         SELECT v.card_id, v.number FROM input_card_version v
          WHERE to_tsvector('swedish', (v.content ->> 'problem') || ' ' || (v.content ->> 'proposal')) @@ q.two OFFSET 0) f
       JOIN card b ON b.id = f.card_id AND b.version = f.number
       WHERE a.id <> b.id AND a.question_id = b.question_id
    )
    SELECT p.id, p.other_id AS "otherId", similarity(fold_text(a.text), fold_text(b.text))::float8 AS trigram,
           cardinality(m.stems) AS shared, least(length(a.stems), length(to_tsvector('swedish', b.text))) AS least,
           ARRAY(SELECT DISTINCT w FROM regexp_split_to_table(lower(a.text), '[^[:alnum:]]+') w
                  WHERE w <> '' AND (ts_lexize('swedish_stem', w))[1] = ANY (m.stems) ORDER BY w) AS words
      FROM pair p
      JOIN asking a ON a.id = p.id
      JOIN card b ON b.id = p.other_id
     CROSS JOIN LATERAL (SELECT ARRAY(SELECT lexeme FROM unnest(a.stems) INTERSECT SELECT lexeme FROM unnest(to_tsvector('swedish', b.text))) AS stems) m
     WHERE (a.group_id IS NULL OR a.group_id IS DISTINCT FROM b.group_id)
       -- Two cards that both ask are one pair.
       AND (p.id < p.other_id OR ${cardId}::uuid IS NOT NULL OR b.group_id IS NOT NULL)
       AND NOT EXISTS (SELECT 1 FROM card_pair_dismissal d
                        WHERE d.card_id = least(p.id, p.other_id) AND d.other_card_id = greatest(p.id, p.other_id))
     ORDER BY trigram DESC, p.id, p.other_id LIMIT 200`;
}
