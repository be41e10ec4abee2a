-- Who appears where, on the working copy or as released: people of a conference's seminars (a city's own people of a kind replace the
-- master's of that kind), of its plenaries, and of the whole day. One definition for the board, the register and who may see whom.
CREATE VIEW speaker_appearance AS
  WITH given AS (
    SELECT conference_id, seminar_id FROM seminar_session WHERE withdrawn_at IS NULL
    UNION
    SELECT d.conference_id, (x ->> 'seminarId')::uuid FROM programme_draft d, jsonb_array_elements(d.document -> 'sessions') x
  )
  SELECT r.speaker_id, g.conference_id, r.kind, g.seminar_id, NULL::uuid AS slot_id
    FROM given g
    JOIN programme_role r ON r.seminar_id = g.seminar_id
     AND (r.conference_id = g.conference_id
          OR (r.conference_id IS NULL AND NOT EXISTS (
               SELECT 1 FROM programme_role l
                WHERE l.seminar_id = g.seminar_id AND l.conference_id = g.conference_id AND l.kind = r.kind)))
  UNION
  SELECT p.speaker_id, p.conference_id, p.kind, p.seminar_id, NULL
    FROM released_seminar_person p
   WHERE EXISTS (SELECT 1 FROM seminar_session s
                  WHERE s.conference_id = p.conference_id AND s.seminar_id = p.seminar_id AND s.withdrawn_at IS NULL)
  UNION
  SELECT r.speaker_id, s.conference_id, r.kind, NULL, s.id
    FROM programme_role r JOIN slot s ON s.id = r.slot_id
   WHERE s.withdrawn_at IS NULL
  UNION
  SELECT (p ->> 'speakerId')::uuid, d.conference_id, (p ->> 'kind')::programme_role_kind, NULL, (x ->> 'id')::uuid
    FROM programme_draft d, jsonb_array_elements(d.document -> 'slots') x, jsonb_array_elements(x -> 'people') p
  UNION
  SELECT r.speaker_id, r.conference_id, r.kind, NULL, NULL
    FROM programme_role r
   WHERE r.conference_id IS NOT NULL AND r.seminar_id IS NULL AND r.slot_id IS NULL;
