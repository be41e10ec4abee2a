-- The worker takes turns between conferences inside a lane: it steps from one (lane, conference) to the next and
-- reads only the oldest few of each, however long the queue is. Zero stands for mail that is about no conference.
CREATE INDEX CONCURRENTLY IF NOT EXISTS outbox_mail_turns ON outbox_mail
  (lane, coalesce(conference_id, '00000000-0000-0000-0000-000000000000'::uuid), created_at, id)
  WHERE state IN ('queued', 'sending');
