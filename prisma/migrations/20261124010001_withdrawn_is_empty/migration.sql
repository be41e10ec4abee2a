-- No seat can be taken in a session that was withdrawn, and none can be withdrawn while seats are taken in it: whoever withdraws
-- releases the seats first. The counter that every taken seat raises tells, so the hot path pays nothing.
ALTER TABLE seminar_session ADD CONSTRAINT seminar_session_withdrawn_is_empty CHECK (withdrawn_at IS NULL OR taken = 0);
