-- A seminar stands once in a slot; a withdrawn one does not count.
CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS seminar_session_once_in_slot ON seminar_session (slot_id, seminar_id) WHERE withdrawn_at IS NULL;
