-- What the database promises whoever writes to it, raw SQL included.
-- Each promise is tried by tests/integration/constraints.test.ts.

CREATE EXTENSION IF NOT EXISTS btree_gist;
CREATE EXTENSION IF NOT EXISTS pg_trgm;

-- Conference ------------------------------------------------------------------

ALTER TABLE conference
  ADD CONSTRAINT conference_taken_within_capacity CHECK (0 <= taken AND taken <= capacity),
  ADD CONSTRAINT conference_ends_after_start CHECK (ends_at IS NULL OR (starts_at IS NOT NULL AND starts_at < ends_at)),
  ADD CONSTRAINT conference_window_in_order CHECK (
    registration_opens_at IS NULL OR registration_closes_at IS NULL OR registration_opens_at < registration_closes_at),
  -- Only a draft, or an archived conference whose source gives no day, may lack a day.
  ADD CONSTRAINT conference_day_known CHECK (state IN ('draft', 'archived') OR (starts_at IS NOT NULL AND ends_at IS NOT NULL)),
  ADD CONSTRAINT conference_open_has_window CHECK (
    state <> 'open' OR (registration_opens_at IS NOT NULL AND registration_closes_at IS NOT NULL AND capacity > 0)),
  ADD CONSTRAINT conference_slug_form CHECK (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$');

ALTER TABLE room ADD CONSTRAINT room_capacity_positive CHECK (capacity > 0);

-- Programme -------------------------------------------------------------------

ALTER TABLE slot
  ADD CONSTRAINT slot_ends_after_start CHECK (starts_at < ends_at),
  ADD CONSTRAINT slot_no_overlap EXCLUDE USING gist (
    conference_id WITH =, tstzrange(starts_at, ends_at) WITH &&) DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE seminar_session
  ADD CONSTRAINT seminar_session_taken_within_capacity CHECK (0 <= taken AND taken <= capacity),
  ADD CONSTRAINT seminar_session_room_free EXCLUDE USING gist (
    room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE programme_role
  ADD CONSTRAINT programme_role_has_one_subject CHECK (num_nonnulls(seminar_id, slot_id, conference_id) = 1);
-- Prisma's own unique index lets equal rows by, since null is not null: this one does not.
DROP INDEX programme_role_speaker_id_kind_seminar_id_slot_id_conferenc_key;
CREATE UNIQUE INDEX programme_role_speaker_id_kind_seminar_id_slot_id_conferenc_key
  ON programme_role (speaker_id, kind, seminar_id, slot_id, conference_id) NULLS NOT DISTINCT;

-- Registration ----------------------------------------------------------------

CREATE UNIQUE INDEX registration_one_active_per_person
  ON registration (conference_id, email_canonical) WHERE state <> 'cancelled';

ALTER TABLE registration
  ADD CONSTRAINT registration_cancelled_has_time CHECK ((state = 'cancelled') = (cancelled_at IS NOT NULL)),
  ADD CONSTRAINT registration_reference_form CHECK (reference ~ '^FR-[2-9A-HJ-NP-Z]{7}$'),
  ADD CONSTRAINT registration_locale_known CHECK (locale IN ('sv', 'en')),
  ADD CONSTRAINT registration_text_bounded CHECK (
    length(name) BETWEEN 1 AND 200 AND length(email) BETWEEN 3 AND 254
    AND length(organisation_name) BETWEEN 1 AND 200 AND length(coalesce(work_role, '')) <= 200);

ALTER TABLE seat
  ADD CONSTRAINT seat_one_per_person_and_time EXCLUDE USING gist (
    email_canonical WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (state IN ('confirmed', 'offered')),
  ADD CONSTRAINT seat_released_has_time CHECK ((state = 'released') = (released_at IS NOT NULL));

-- A seat that takes a place.
CREATE FUNCTION seat_takes_place(s seat_state) RETURNS boolean LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN s IN ('confirmed', 'offered');

-- The counters follow the rows, whoever writes the rows; CHECK then refuses the one too many.
CREATE FUNCTION seat_counts_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('UPDATE', 'DELETE') AND seat_takes_place(OLD.state) THEN
    UPDATE seminar_session SET taken = taken - 1 WHERE id = OLD.session_id;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') AND seat_takes_place(NEW.state) THEN
    UPDATE seminar_session SET taken = taken + 1 WHERE id = NEW.session_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER seat_counts_taken_insert AFTER INSERT ON seat
  FOR EACH ROW WHEN (seat_takes_place(NEW.state)) EXECUTE FUNCTION seat_counts_taken();
CREATE TRIGGER seat_counts_taken_update AFTER UPDATE OF state, session_id ON seat
  FOR EACH ROW EXECUTE FUNCTION seat_counts_taken();
CREATE TRIGGER seat_counts_taken_delete AFTER DELETE ON seat
  FOR EACH ROW EXECUTE FUNCTION seat_counts_taken();

CREATE FUNCTION registration_counts_taken() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF TG_OP IN ('UPDATE', 'DELETE') AND OLD.state = 'confirmed' THEN
    UPDATE conference SET taken = taken - 1 WHERE id = OLD.conference_id;
  END IF;
  IF TG_OP IN ('INSERT', 'UPDATE') AND NEW.state = 'confirmed' THEN
    UPDATE conference SET taken = taken + 1 WHERE id = NEW.conference_id;
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER registration_counts_taken_insert AFTER INSERT ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_counts_taken();
CREATE TRIGGER registration_counts_taken_update AFTER UPDATE OF state, conference_id ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_counts_taken();
CREATE TRIGGER registration_counts_taken_delete AFTER DELETE ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_counts_taken();

-- taken is written by the two triggers above and by nothing else.
CREATE FUNCTION taken_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF pg_trigger_depth() < 2 THEN
    RAISE EXCEPTION 'taken is counted from the rows, not written' USING ERRCODE = 'check_violation',
      CONSTRAINT = TG_TABLE_NAME || '_taken_is_counted';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_taken_is_counted BEFORE UPDATE ON conference
  FOR EACH ROW WHEN (OLD.taken IS DISTINCT FROM NEW.taken) EXECUTE FUNCTION taken_is_counted();
CREATE TRIGGER seminar_session_taken_is_counted BEFORE UPDATE ON seminar_session
  FOR EACH ROW WHEN (OLD.taken IS DISTINCT FROM NEW.taken) EXECUTE FUNCTION taken_is_counted();

-- A new conference or session has nobody in it.
CREATE FUNCTION taken_starts_at_zero() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.taken := 0;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_taken_starts_at_zero BEFORE INSERT ON conference
  FOR EACH ROW WHEN (NEW.taken <> 0) EXECUTE FUNCTION taken_starts_at_zero();
CREATE TRIGGER seminar_session_taken_starts_at_zero BEFORE INSERT ON seminar_session
  FOR EACH ROW WHEN (NEW.taken <> 0) EXECUTE FUNCTION taken_starts_at_zero();

-- Legal changes of state. The same tables stand in features/*/rules.ts; a test holds them equal.
CREATE FUNCTION conference_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'published'), ('draft', 'archived'),
    ('published', 'draft'), ('published', 'open'), ('published', 'archived'),
    ('open', 'closed'), ('closed', 'open'), ('closed', 'archived'), ('archived', 'closed'))) THEN
    RAISE EXCEPTION 'a conference cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'conference_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER conference_state_transition BEFORE UPDATE OF state ON conference
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION conference_state_transition();

CREATE FUNCTION registration_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (('confirmed', 'cancelled'))) THEN
    RAISE EXCEPTION 'a registration cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER registration_state_transition BEFORE UPDATE OF state ON registration
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION registration_state_transition();

CREATE FUNCTION seat_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('waiting', 'offered'), ('waiting', 'confirmed'), ('waiting', 'released'),
    ('offered', 'confirmed'), ('offered', 'waiting'), ('offered', 'released'),
    ('confirmed', 'released'))) THEN
    RAISE EXCEPTION 'a seat cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_state_transition BEFORE UPDATE OF state ON seat
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION seat_state_transition();

-- A cancelled registration holds no seat, and none can be given to it. Deferred: seats and registration change in one transaction.
CREATE FUNCTION cancelled_holds_no_seat() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  registration uuid := CASE TG_TABLE_NAME WHEN 'seat' THEN (to_jsonb(NEW) ->> 'registration_id')::uuid ELSE (to_jsonb(NEW) ->> 'id')::uuid END;
BEGIN
  IF EXISTS (SELECT 1 FROM registration r JOIN seat s ON s.registration_id = r.id
             WHERE r.id = registration AND r.state = 'cancelled' AND s.state <> 'released') THEN
    RAISE EXCEPTION 'a cancelled registration holds no seat'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'registration_cancelled_holds_no_seat';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER registration_cancelled_holds_no_seat AFTER UPDATE OF state ON registration
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state = 'cancelled') EXECUTE FUNCTION cancelled_holds_no_seat();
CREATE CONSTRAINT TRIGGER seat_not_for_cancelled AFTER UPDATE ON seat
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.state <> 'released') EXECUTE FUNCTION cancelled_holds_no_seat();
-- On insert the registration's row is locked by the foreign key anyway; a plain check is enough and keeps the hot path lean.
CREATE FUNCTION seat_needs_active_registration() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM registration WHERE id = NEW.registration_id AND state <> 'cancelled') THEN
    RAISE EXCEPTION 'a cancelled registration holds no seat'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_needs_active_registration';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_needs_active_registration BEFORE INSERT ON seat
  FOR EACH ROW WHEN (NEW.state <> 'released') EXECUTE FUNCTION seat_needs_active_registration();

-- Search: å ä ö é and the like folded, so that 'akesson' finds Åkesson. Immutable by being a plain translate.
CREATE FUNCTION fold_text(t text) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE
  RETURN translate(lower(t), 'åäáàâãæöøóòôõéèêëíìîïúùûüýÿñçšž', 'aaaaaaaooooooeeeeiiiiuuuuyyncsz');
CREATE FUNCTION registration_search_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.search_text := fold_text(concat_ws(' ', NEW.reference, NEW.name, NEW.email, NEW.organisation_name));
  RETURN NEW;
END $$;
CREATE TRIGGER registration_search_text BEFORE INSERT OR UPDATE OF reference, name, email, organisation_name ON registration
  FOR EACH ROW EXECUTE FUNCTION registration_search_text();
CREATE INDEX registration_search_trgm ON registration USING gin (search_text gin_trgm_ops);

-- Mail ------------------------------------------------------------------------

ALTER TABLE outbox_mail
  ADD CONSTRAINT outbox_mail_lane_known CHECK (lane IN (0, 1, 2)),
  ADD CONSTRAINT outbox_mail_sent_has_time CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
  ADD CONSTRAINT outbox_mail_secret_removed CHECK (state NOT IN ('sent', 'dropped') OR (secret IS NULL AND rendered IS NULL)),
  ADD CONSTRAINT outbox_mail_sending_is_leased CHECK ((state = 'sending') = (locked_until IS NOT NULL AND locked_by IS NOT NULL));
CREATE INDEX outbox_mail_unsent ON outbox_mail (lane, not_before, created_at) WHERE state IN ('queued', 'sending');
CREATE INDEX outbox_mail_order ON outbox_mail (registration_id, created_at) WHERE state IN ('queued', 'sending');

CREATE FUNCTION outbox_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('queued', 'sending'), ('queued', 'dropped'), ('queued', 'parked'),
    ('sending', 'queued'), ('sending', 'sent'), ('sending', 'parked'), ('sending', 'dropped'),
    ('parked', 'queued'), ('parked', 'dropped'))) THEN
    RAISE EXCEPTION 'a mail cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'outbox_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER outbox_state_transition BEFORE UPDATE OF state ON outbox_mail
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION outbox_state_transition();

-- Roles, audit, one row of revision ---------------------------------------------

CREATE UNIQUE INDEX role_grant_once_everywhere ON role_grant (user_id, role) WHERE conference_id IS NULL;

CREATE FUNCTION audit_event_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'the audit log is only added to' USING ERRCODE = 'check_violation', CONSTRAINT = 'audit_event_append_only';
END $$;
CREATE TRIGGER audit_event_append_only BEFORE UPDATE OR DELETE ON audit_event
  FOR EACH ROW EXECUTE FUNCTION audit_event_append_only();
CREATE TRIGGER audit_event_never_emptied BEFORE TRUNCATE ON audit_event
  FOR EACH STATEMENT EXECUTE FUNCTION audit_event_append_only();

ALTER TABLE content_revision ADD CONSTRAINT content_revision_one_row CHECK (id = 1);
INSERT INTO content_revision (id) VALUES (1);
