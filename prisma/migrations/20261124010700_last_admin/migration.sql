-- Somebody enabled is always admin over everything. Whoever takes that role or such a person away stands in one line, so that two who
-- remove each other at the same time leave one (READ COMMITTED: each statement of the function sees what was committed before it).
CREATE FUNCTION last_admin_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_TABLE_NAME = 'app_user' AND NOT EXISTS (
    SELECT 1 FROM role_grant g WHERE g.user_id = NEW.id AND g.role = 'admin' AND g.conference_id IS NULL AND g.series_id IS NULL) THEN
    RETURN NULL;
  END IF;
  PERFORM pg_advisory_xact_lock(hashtextextended('last-admin', 0));
  IF NOT EXISTS (SELECT 1 FROM role_grant g JOIN app_user u ON u.id = g.user_id
                  WHERE g.role = 'admin' AND g.conference_id IS NULL AND g.series_id IS NULL AND u.disabled_at IS NULL) THEN
    RAISE EXCEPTION 'the last admin stays' USING ERRCODE = 'check_violation', CONSTRAINT = 'last_admin_stays';
  END IF;
  RETURN NULL;
END $$;

CREATE CONSTRAINT TRIGGER last_admin_stays AFTER UPDATE OR DELETE ON role_grant
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW
  WHEN (OLD.role = 'admin' AND OLD.conference_id IS NULL AND OLD.series_id IS NULL) EXECUTE FUNCTION last_admin_stays();

CREATE CONSTRAINT TRIGGER last_admin_stays_enabled AFTER UPDATE OF disabled_at ON app_user
  DEFERRABLE INITIALLY IMMEDIATE FOR EACH ROW
  WHEN (OLD.disabled_at IS NULL AND NEW.disabled_at IS NOT NULL) EXECUTE FUNCTION last_admin_stays();

-- A link that has been used or taken back opens nothing.
ALTER TABLE colleague_invitation ADD CONSTRAINT colleague_invitation_closed_has_no_token CHECK (
  token_hash IS NULL OR (accepted_at IS NULL AND revoked_at IS NULL));

-- Speakers' needs are read through the same log, and each reading says why.
ALTER TABLE needs_read_log
  ALTER COLUMN registration_id DROP NOT NULL,
  ADD COLUMN invitation_id UUID,
  ADD COLUMN reason TEXT NOT NULL DEFAULT 'other',
  ADD CONSTRAINT needs_read_log_one_person CHECK (num_nonnulls(registration_id, invitation_id) = 1),
  ADD CONSTRAINT needs_read_log_reason_known CHECK (reason IN ('kitchen', 'room', 'asked', 'day', 'other'));
