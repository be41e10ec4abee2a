-- Three ways round the promises of 20261122040100, each seen by tests/integration/constraints-*.test.ts.

-- 1. The foreign key's lock (KEY SHARE) lets a cancellation pass: two transactions that did not see each other left a
-- cancelled registration with a seat. A share lock makes one of them wait for the other; it costs no more than the
-- foreign key's own, which then finds the row locked already. The seat's own trigger also runs when it is moved.
CREATE OR REPLACE FUNCTION seat_needs_active_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM registration WHERE id = NEW.registration_id AND state <> 'cancelled' FOR SHARE;
  IF NOT FOUND THEN
    RAISE EXCEPTION 'a cancelled registration holds no seat'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_needs_active_registration';
  END IF;
  RETURN NEW;
END $$;
CREATE OR REPLACE TRIGGER seat_needs_active_registration BEFORE INSERT OR UPDATE OF registration_id ON seat
  FOR EACH ROW WHEN (NEW.state <> 'released') EXECUTE FUNCTION seat_needs_active_registration();

-- 2. A new id cascades to the rows that are counted, and they were counted once more. Ids do not change.
CREATE FUNCTION id_stays() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the id of a % does not change', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_id_stays';
END $$;
CREATE TRIGGER conference_id_stays BEFORE UPDATE OF id ON conference
  FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION id_stays();
CREATE TRIGGER seminar_session_id_stays BEFORE UPDATE OF id ON seminar_session
  FOR EACH ROW WHEN (OLD.id IS DISTINCT FROM NEW.id) EXECUTE FUNCTION id_stays();

-- 3. TRUNCATE runs no row triggers, so the counters would keep what is gone. DELETE counts.
CREATE FUNCTION counted_row_by_row() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'rows of % are counted one by one: delete them', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_counted_row_by_row';
END $$;
CREATE TRIGGER seat_counted_row_by_row BEFORE TRUNCATE ON seat
  FOR EACH STATEMENT EXECUTE FUNCTION counted_row_by_row();
CREATE TRIGGER registration_counted_row_by_row BEFORE TRUNCATE ON registration
  FOR EACH STATEMENT EXECUTE FUNCTION counted_row_by_row();
