-- The organisers' tour (issue 3): drafts and released versions of programmes, speakers' own pages, mailings, colleagues,
-- places beyond the capacity. Indexes on tables that are in use follow, each in its own folder.

CREATE TYPE "needs_kind" AS ENUM ('food', 'access', 'other');

CREATE TYPE "equipment" AS ENUM ('projector', 'sound', 'microphones', 'hearing_loop', 'whiteboard', 'streaming', 'movable_chairs');

CREATE TYPE "mailing_state" AS ENUM ('draft', 'scheduled', 'sending', 'paused', 'stopped', 'sent');

CREATE TYPE "mailing_kind" AS ENUM ('message', 'programme_change', 'reminder');

CREATE TYPE "seminar_level" AS ENUM ('everyone', 'introductory', 'advanced');

CREATE TYPE "speaker_invitation_state" AS ENUM ('prepared', 'sent', 'confirmed', 'declined', 'revoked');

CREATE TYPE "consent_purpose" AS ENUM ('live', 'publish', 'recording');

CREATE TYPE "speaker_change_state" AS ENUM ('pending', 'approved', 'refused', 'superseded');

CREATE TYPE "stored_file_kind" AS ENUM ('photo', 'presentation');

ALTER TYPE "role" ADD VALUE 'programme';
ALTER TYPE "role" ADD VALUE 'registration_desk';

ALTER TABLE "series" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "conference" ADD COLUMN     "copied_from_id" UUID,
ADD COLUMN     "extra_places" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "needs_asked" "needs_kind"[] DEFAULT ARRAY['food', 'access', 'other']::"needs_kind"[],
ADD COLUMN     "policy_en" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "policy_sv" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "preview_token_hash" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "venue" ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "room" ADD COLUMN     "equipment" "equipment"[] DEFAULT ARRAY[]::"equipment"[];

ALTER TABLE "role_grant" ADD COLUMN     "series_id" UUID;

ALTER TABLE "outbox_mail" ADD COLUMN     "mailing_id" UUID;

ALTER TABLE "barrier_report" ADD COLUMN     "handled_at" TIMESTAMPTZ(3),
ADD COLUMN     "handled_by_id" UUID,
ADD COLUMN     "handled_note" TEXT NOT NULL DEFAULT '';

ALTER TABLE "slot" ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

ALTER TABLE "seminar" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "equipment" "equipment"[] DEFAULT ARRAY[]::"equipment"[],
ADD COLUMN     "import_key" TEXT,
ADD COLUMN     "level" "seminar_level" NOT NULL DEFAULT 'everyone',
ADD COLUMN     "max_participants" INTEGER,
ADD COLUMN     "min_participants" INTEGER,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "seminar_session" ADD COLUMN     "extra_places" INTEGER NOT NULL DEFAULT 0,
ADD COLUMN     "withdrawn_at" TIMESTAMPTZ(3);

ALTER TABLE "speaker" ADD COLUMN     "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD COLUMN     "email" TEXT,
ADD COLUMN     "email_canonical" TEXT,
ADD COLUMN     "guardian_consent_at" TIMESTAMPTZ(3),
ADD COLUMN     "guardian_name" TEXT,
ADD COLUMN     "guardian_note" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "is_minor" BOOLEAN NOT NULL DEFAULT false,
ADD COLUMN     "locale" TEXT NOT NULL DEFAULT 'sv',
ADD COLUMN     "phone" TEXT,
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "registration" ADD COLUMN     "moved_from_id" UUID,
ADD COLUMN     "overbook_note" TEXT;

CREATE TABLE "colleague_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "email" TEXT NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "role" "role" NOT NULL,
    "conference_id" UUID,
    "series_id" UUID,
    "token_hash" TEXT,
    "invited_by_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "colleague_invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "saved_view" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "list" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "query" TEXT NOT NULL,
    "shared" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mailing" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "mailing_kind" NOT NULL DEFAULT 'message',
    "conference_id" UUID,
    "series_id" UUID,
    "state" "mailing_state" NOT NULL DEFAULT 'draft',
    "segment" JSONB NOT NULL,
    "subject_sv" TEXT NOT NULL DEFAULT '',
    "subject_en" TEXT NOT NULL DEFAULT '',
    "body_sv" TEXT NOT NULL DEFAULT '',
    "body_en" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "scheduled_for" TIMESTAMPTZ(3),
    "started_at" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "reminder_rule_id" UUID,
    "programme_version" INTEGER,

    CONSTRAINT "mailing_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mailing_recipient" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "mailing_id" UUID NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "registration_id" UUID,
    "speaker_id" UUID,
    "details" JSONB NOT NULL DEFAULT '{}',
    "skipped_because" TEXT,
    "outbox_mail_id" UUID,

    CONSTRAINT "mailing_recipient_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mail_template_version" (
    "template" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "version" INTEGER NOT NULL,
    "subject" TEXT NOT NULL,
    "opening" TEXT NOT NULL,
    "closing" TEXT NOT NULL DEFAULT '',
    "is_built_in" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "mail_template_version_pkey" PRIMARY KEY ("template","locale","version")
);

CREATE TABLE "reminder_rule" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conference_id" UUID NOT NULL,
    "days_before" INTEGER NOT NULL,
    "at_minute" INTEGER NOT NULL DEFAULT 540,
    "subject_sv" TEXT NOT NULL,
    "subject_en" TEXT NOT NULL DEFAULT '',
    "body_sv" TEXT NOT NULL,
    "body_en" TEXT NOT NULL DEFAULT '',
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "reminder_rule_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "seminar_local" (
    "seminar_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "title_sv" TEXT,
    "title_en" TEXT,
    "abstract_sv" TEXT,
    "abstract_en" TEXT,
    "level" "seminar_level",
    "min_participants" INTEGER,
    "max_participants" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "seminar_local_pkey" PRIMARY KEY ("seminar_id","conference_id")
);

CREATE TABLE "released_seminar" (
    "conference_id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT,
    "abstract_sv" TEXT NOT NULL DEFAULT '',
    "abstract_en" TEXT,
    "theme" "seminar_theme" NOT NULL,
    "audiences" "audience"[],
    "language" TEXT NOT NULL DEFAULT 'sv',
    "level" "seminar_level" NOT NULL DEFAULT 'everyone',

    CONSTRAINT "released_seminar_pkey" PRIMARY KEY ("conference_id","seminar_id")
);

CREATE TABLE "released_seminar_person" (
    "conference_id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "speaker_id" UUID NOT NULL,
    "kind" "programme_role_kind" NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "released_seminar_person_pkey" PRIMARY KEY ("conference_id","seminar_id","speaker_id","kind")
);

CREATE TABLE "programme_draft" (
    "conference_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL DEFAULT 1,
    "document" JSONB NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_by_id" UUID,

    CONSTRAINT "programme_draft_pkey" PRIMARY KEY ("conference_id")
);

CREATE TABLE "programme_draft_step" (
    "id" BIGSERIAL NOT NULL,
    "conference_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "label" JSONB NOT NULL,
    "before" JSONB NOT NULL,
    "undone_at" TIMESTAMPTZ(3),
    "actor_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_draft_step_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "programme_version" (
    "conference_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "document" JSONB NOT NULL,
    "changes" JSONB NOT NULL DEFAULT '[]',
    "released_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_by_id" UUID,

    CONSTRAINT "programme_version_pkey" PRIMARY KEY ("conference_id","number")
);

CREATE TABLE "speaker_invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "speaker_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "state" "speaker_invitation_state" NOT NULL DEFAULT 'prepared',
    "token_hash" TEXT,
    "sent_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "reminded_at" TIMESTAMPTZ(3),
    "reminders" INTEGER NOT NULL DEFAULT 0,
    "material_waived" BOOLEAN NOT NULL DEFAULT false,
    "technical_needs" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speaker_invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "speaker_absence" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "speaker_absence_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "speaker_needs" (
    "invitation_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "speaker_needs_pkey" PRIMARY KEY ("invitation_id")
);

CREATE TABLE "speaker_consent" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "speaker_id" UUID NOT NULL,
    "purpose" "consent_purpose" NOT NULL,
    "given_by" TEXT NOT NULL,
    "given_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "speaker_consent_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "speaker_change" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "speaker_id" UUID NOT NULL,
    "state" "speaker_change_state" NOT NULL DEFAULT 'pending',
    "wished" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,

    CONSTRAINT "speaker_change_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "stored_file" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "stored_file_kind" NOT NULL,
    "speaker_id" UUID,
    "invitation_id" UUID,
    "file_name" TEXT NOT NULL,
    "content_type" TEXT NOT NULL,
    "size_bytes" INTEGER NOT NULL,
    "sha256" TEXT NOT NULL,
    "width_px" INTEGER,
    "height_px" INTEGER,
    "shown_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "stored_file_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "stored_file_part" (
    "file_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "bytes" BYTEA NOT NULL,

    CONSTRAINT "stored_file_part_pkey" PRIMARY KEY ("file_id","number")
);

CREATE UNIQUE INDEX "colleague_invitation_token_hash_key" ON "colleague_invitation"("token_hash");

CREATE INDEX "colleague_invitation_email_canonical_idx" ON "colleague_invitation"("email_canonical");

CREATE INDEX "colleague_invitation_conference_id_idx" ON "colleague_invitation"("conference_id");

CREATE UNIQUE INDEX "saved_view_user_id_list_name_key" ON "saved_view"("user_id", "list", "name");

CREATE INDEX "mailing_conference_id_created_at_idx" ON "mailing"("conference_id", "created_at");

CREATE INDEX "mailing_state_idx" ON "mailing"("state");

CREATE UNIQUE INDEX "mailing_recipient_outbox_mail_id_key" ON "mailing_recipient"("outbox_mail_id");

CREATE INDEX "mailing_recipient_registration_id_idx" ON "mailing_recipient"("registration_id");

CREATE UNIQUE INDEX "mailing_recipient_mailing_id_email_canonical_key" ON "mailing_recipient"("mailing_id", "email_canonical");

CREATE UNIQUE INDEX "reminder_rule_conference_id_days_before_at_minute_key" ON "reminder_rule"("conference_id", "days_before", "at_minute");

CREATE INDEX "seminar_local_conference_id_idx" ON "seminar_local"("conference_id");

CREATE INDEX "released_seminar_seminar_id_idx" ON "released_seminar"("seminar_id");

CREATE INDEX "released_seminar_person_speaker_id_idx" ON "released_seminar_person"("speaker_id");

CREATE INDEX "programme_draft_step_conference_id_id_idx" ON "programme_draft_step"("conference_id", "id");

CREATE UNIQUE INDEX "speaker_invitation_token_hash_key" ON "speaker_invitation"("token_hash");

CREATE INDEX "speaker_invitation_conference_id_state_idx" ON "speaker_invitation"("conference_id", "state");

CREATE UNIQUE INDEX "speaker_invitation_speaker_id_conference_id_key" ON "speaker_invitation"("speaker_id", "conference_id");

CREATE INDEX "speaker_absence_invitation_id_idx" ON "speaker_absence"("invitation_id");

CREATE INDEX "speaker_consent_speaker_id_idx" ON "speaker_consent"("speaker_id");

CREATE INDEX "speaker_change_speaker_id_idx" ON "speaker_change"("speaker_id");

CREATE INDEX "stored_file_speaker_id_idx" ON "stored_file"("speaker_id");

CREATE INDEX "stored_file_invitation_id_idx" ON "stored_file"("invitation_id");

ALTER TABLE "conference" ADD CONSTRAINT "conference_copied_from_id_fkey" FOREIGN KEY ("copied_from_id") REFERENCES "conference"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "colleague_invitation" ADD CONSTRAINT "colleague_invitation_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "colleague_invitation" ADD CONSTRAINT "colleague_invitation_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailing"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mailing" ADD CONSTRAINT "mailing_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mailing" ADD CONSTRAINT "mailing_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mailing" ADD CONSTRAINT "mailing_reminder_rule_id_fkey" FOREIGN KEY ("reminder_rule_id") REFERENCES "reminder_rule"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mailing_recipient" ADD CONSTRAINT "mailing_recipient_mailing_id_fkey" FOREIGN KEY ("mailing_id") REFERENCES "mailing"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "mailing_recipient" ADD CONSTRAINT "mailing_recipient_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "mailing_recipient" ADD CONSTRAINT "mailing_recipient_outbox_mail_id_fkey" FOREIGN KEY ("outbox_mail_id") REFERENCES "outbox_mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "reminder_rule" ADD CONSTRAINT "reminder_rule_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "seminar_local" ADD CONSTRAINT "seminar_local_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "seminar_local" ADD CONSTRAINT "seminar_local_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "released_seminar" ADD CONSTRAINT "released_seminar_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "released_seminar" ADD CONSTRAINT "released_seminar_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "released_seminar_person" ADD CONSTRAINT "released_seminar_person_conference_id_seminar_id_fkey" FOREIGN KEY ("conference_id", "seminar_id") REFERENCES "released_seminar"("conference_id", "seminar_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "released_seminar_person" ADD CONSTRAINT "released_seminar_person_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


ALTER TABLE "programme_draft" ADD CONSTRAINT "programme_draft_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "programme_draft_step" ADD CONSTRAINT "programme_draft_step_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "programme_draft"("conference_id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "programme_version" ADD CONSTRAINT "programme_version_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "registration" ADD CONSTRAINT "registration_moved_from_id_fkey" FOREIGN KEY ("moved_from_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE DEFERRABLE INITIALLY IMMEDIATE;

ALTER TABLE "speaker_invitation" ADD CONSTRAINT "speaker_invitation_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "speaker_invitation" ADD CONSTRAINT "speaker_invitation_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "speaker_absence" ADD CONSTRAINT "speaker_absence_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "speaker_invitation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "speaker_needs" ADD CONSTRAINT "speaker_needs_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "speaker_invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "speaker_consent" ADD CONSTRAINT "speaker_consent_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "speaker_change" ADD CONSTRAINT "speaker_change_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "stored_file" ADD CONSTRAINT "stored_file_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "speaker_invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "stored_file_part" ADD CONSTRAINT "stored_file_part_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What already stands in programmes is what has been released ---------------------

CREATE FUNCTION release_master_text(conference uuid, seminar uuid) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO released_seminar (conference_id, seminar_id, title_sv, title_en, abstract_sv, abstract_en, theme, audiences, language, level)
  SELECT release_master_text.conference, m.id, m.title_sv, m.title_en, m.abstract_sv, m.abstract_en, m.theme, m.audiences, m.language, m.level
    FROM seminar m WHERE m.id = release_master_text.seminar
  ON CONFLICT DO NOTHING;
  IF FOUND THEN
    INSERT INTO released_seminar_person (conference_id, seminar_id, speaker_id, kind, position)
    SELECT release_master_text.conference, p.seminar_id, p.speaker_id, p.kind, p.position
      FROM programme_role p WHERE p.seminar_id = release_master_text.seminar AND p.conference_id IS NULL;
  END IF;
END $$;

SELECT release_master_text(conference_id, seminar_id)
  FROM (SELECT conference_id, seminar_id FROM seminar_session
        UNION SELECT conference_id, seminar_id FROM film WHERE seminar_id IS NOT NULL) AS known;

ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_conference_id_seminar_id_fkey"
  FOREIGN KEY ("conference_id", "seminar_id") REFERENCES "released_seminar"("conference_id", "seminar_id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A session or a film that comes to a conference without a release (the seed, a first import) shows the master's text.
CREATE FUNCTION has_released_text() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM release_master_text(NEW.conference_id, NEW.seminar_id);
  RETURN NEW;
END $$;
CREATE TRIGGER seminar_session_has_released_text BEFORE INSERT OR UPDATE OF seminar_id ON seminar_session
  FOR EACH ROW EXECUTE FUNCTION has_released_text();
CREATE TRIGGER film_has_released_text BEFORE INSERT OR UPDATE OF seminar_id ON film
  FOR EACH ROW WHEN (NEW.seminar_id IS NOT NULL) EXECUTE FUNCTION has_released_text();

-- Capacity: an organiser may go beyond it knowingly, by places that are counted ---------------------

ALTER TABLE conference
  DROP CONSTRAINT conference_taken_within_capacity,
  ADD CONSTRAINT conference_taken_within_capacity CHECK (0 <= taken AND taken <= capacity + extra_places),
  ADD CONSTRAINT conference_extra_places_counted CHECK (extra_places >= 0);
ALTER TABLE seminar_session
  DROP CONSTRAINT seminar_session_taken_within_capacity,
  ADD CONSTRAINT seminar_session_taken_within_capacity CHECK (0 <= taken AND taken <= capacity + extra_places),
  ADD CONSTRAINT seminar_session_extra_places_counted CHECK (extra_places >= 0),
  DROP CONSTRAINT seminar_session_room_free,
  ADD CONSTRAINT seminar_session_room_free EXCLUDE USING gist (
    room_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE;
ALTER TABLE slot
  DROP CONSTRAINT slot_no_overlap,
  ADD CONSTRAINT slot_no_overlap EXCLUDE USING gist (
    conference_id WITH =, tstzrange(starts_at, ends_at) WITH &&) WHERE (withdrawn_at IS NULL) DEFERRABLE INITIALLY IMMEDIATE;

-- A withdrawn session gives no seat.
CREATE FUNCTION seat_not_in_withdrawn() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM seat t JOIN seminar_session s ON s.id = t.session_id
             WHERE s.id = CASE TG_TABLE_NAME WHEN 'seat' THEN (to_jsonb(NEW) ->> 'session_id')::uuid ELSE (to_jsonb(NEW) ->> 'id')::uuid END
               AND s.withdrawn_at IS NOT NULL AND t.state <> 'released') THEN
    RAISE EXCEPTION 'a withdrawn session holds no seat'
      USING ERRCODE = 'check_violation', CONSTRAINT = 'seminar_session_withdrawn_holds_no_seat';
  END IF;
  RETURN NULL;
END $$;
CREATE CONSTRAINT TRIGGER seminar_session_withdrawn_holds_no_seat AFTER UPDATE OF withdrawn_at ON seminar_session
  DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION seat_not_in_withdrawn();

CREATE OR REPLACE FUNCTION registration_obstacle(p jsonb, conference uuid, wanted uuid[]) RETURNS jsonb LANGUAGE plpgsql STABLE AS $$
DECLARE
  c conference%ROWTYPE;
  found_sessions int;
  full_ids jsonb;
  -- Knowingly beyond the capacity: an organiser's right, checked by the caller.
  overbook boolean := coalesce((p ->> 'overbook')::boolean, false);
BEGIN
  SELECT * INTO c FROM conference WHERE id = registration_obstacle.conference;
  IF NOT FOUND OR c.state IN ('draft', 'archived') THEN
    RETURN jsonb_build_object('outcome', 'registrationClosed');
  END IF;
  IF NOT coalesce((p ->> 'onBehalf')::boolean, false) AND (c.state <> 'open'
      OR clock_timestamp() < c.registration_opens_at OR clock_timestamp() >= c.registration_closes_at) THEN
    RETURN jsonb_build_object('outcome', 'registrationClosed');
  END IF;
  IF EXISTS (SELECT 1 FROM registration r WHERE r.conference_id = c.id
             AND r.email_canonical = p ->> 'emailCanonical' AND r.state <> 'cancelled') THEN
    RETURN jsonb_build_object('outcome', 'alreadyRegistered');
  END IF;
  IF c.taken >= c.capacity AND NOT overbook THEN
    RETURN jsonb_build_object('outcome', 'conferenceFull');
  END IF;
  SELECT count(*) INTO found_sessions FROM seminar_session s
   WHERE s.conference_id = c.id AND s.id = ANY (wanted) AND s.withdrawn_at IS NULL;
  IF found_sessions <> cardinality(wanted) THEN
    RETURN jsonb_build_object('outcome', 'unknownSession');
  END IF;
  full_ids := full_sessions(c.id, wanted);
  IF jsonb_array_length(full_ids) > 0 AND NOT overbook THEN
    RETURN jsonb_build_object('outcome', 'seminarFull', 'sessions', full_ids);
  END IF;
  RETURN NULL;
END $$;

-- Adds the place that is given knowingly; the counters and their CHECKs stay as they are.
CREATE FUNCTION add_extra_places(conference uuid, wanted uuid[]) RETURNS void LANGUAGE sql AS $$
  UPDATE conference SET extra_places = extra_places + 1 WHERE id = add_extra_places.conference AND taken >= capacity + extra_places;
  UPDATE seminar_session SET extra_places = extra_places + 1
   WHERE conference_id = add_extra_places.conference AND id = ANY (wanted) AND taken >= capacity + extra_places;
$$;

CREATE OR REPLACE FUNCTION register_participant(p jsonb) RETURNS jsonb LANGUAGE plpgsql AS $$
DECLARE
  conference uuid := (p ->> 'conferenceId')::uuid;
  registration uuid := (p ->> 'registrationId')::uuid;
  wanted uuid[] := ARRAY(SELECT jsonb_array_elements_text(p -> 'sessionIds')::uuid);
  idem jsonb := p -> 'idempotency';
  earlier record;
  obstacle jsonb;
BEGIN
  PERFORM lock_conference(conference);

  IF idem IS NOT NULL AND jsonb_typeof(idem) = 'object' THEN
    SELECT k.request_hash, k.key_id, encode(k.answer, 'base64') AS answer,
           coalesce(r.state <> 'cancelled', false) AS active, k.expires_at > clock_timestamp() AS fresh
      INTO earlier
      FROM idempotency_key k LEFT JOIN registration r ON r.id = k.registration_id
     WHERE k.scope = idem ->> 'scope' AND k.key_hash = idem ->> 'keyHash';
    IF FOUND THEN
      -- A form's key lives as long as its registration; an API client's as long as promised.
      IF earlier.fresh AND (earlier.active OR NOT (idem ->> 'onlyWhileActive')::boolean) THEN
        RETURN jsonb_build_object('outcome', 'replayed', 'sameRequest', earlier.request_hash = idem ->> 'requestHash',
                                  'keyId', earlier.key_id, 'answer', earlier.answer);
      END IF;
      DELETE FROM idempotency_key WHERE scope = idem ->> 'scope' AND key_hash = idem ->> 'keyHash';
    END IF;
  END IF;

  obstacle := registration_obstacle(p, conference, wanted);
  IF obstacle IS NOT NULL THEN
    RETURN obstacle;
  END IF;

  IF coalesce((p ->> 'overbook')::boolean, false) THEN
    PERFORM add_extra_places(conference, wanted);
  END IF;

  INSERT INTO registration (id, conference_id, reference, name, email, email_canonical, organisation_id, organisation_name,
                            municipality_code, work_role, locale, source, token_hash,
                            moved_from_id, overbook_note)
  VALUES (registration, conference, p ->> 'reference', p ->> 'name', p ->> 'email', p ->> 'emailCanonical',
          (p ->> 'organisationId')::uuid, p ->> 'organisationName', p ->> 'municipalityCode', p ->> 'workRole',
          p ->> 'locale', (p ->> 'source')::registration_source, p ->> 'tokenHash',
          (p ->> 'movedFromId')::uuid, p ->> 'overbookNote');

  INSERT INTO seat (registration_id, session_id, conference_id, email_canonical, starts_at, ends_at)
  SELECT registration, s.id, s.conference_id, p ->> 'emailCanonical', s.starts_at, s.ends_at
    FROM seminar_session s WHERE s.conference_id = conference AND s.id = ANY (wanted) ORDER BY s.id;

  IF jsonb_typeof(p -> 'needs') = 'object' THEN
    INSERT INTO needs (registration_id, key_id, ciphertext)
    VALUES (registration, p #>> '{needs,keyId}', decode(p #>> '{needs,ciphertext}', 'base64'));
  END IF;

  INSERT INTO audit_event (actor_kind, actor_id, action, subject_type, subject_id, conference_id, request_id, data)
  VALUES (p #>> '{audit,actorKind}', p #>> '{audit,actorId}', 'registration.created', 'registration', registration::text,
          conference, p #>> '{audit,requestId}',
          jsonb_build_object('source', p -> 'source', 'sessionIds', p -> 'sessionIds'));

  IF jsonb_typeof(p -> 'mail') = 'object' THEN
    PERFORM insert_outbox_mail(p -> 'mail');
  END IF;

  IF idem IS NOT NULL AND jsonb_typeof(idem) = 'object' THEN
    INSERT INTO idempotency_key (scope, key_hash, request_hash, registration_id, key_id, answer, expires_at)
    VALUES (idem ->> 'scope', idem ->> 'keyHash', idem ->> 'requestHash', registration, idem ->> 'keyId',
            decode(idem ->> 'answer', 'base64'), clock_timestamp() + make_interval(secs => (idem ->> 'ttlSeconds')::int));
  END IF;

  RETURN jsonb_build_object('outcome', 'confirmed');
END $$;

-- People and roles ---------------------------------------------------------------

ALTER TABLE programme_role
  DROP CONSTRAINT programme_role_has_one_subject,
  ADD CONSTRAINT programme_role_has_one_subject CHECK (
    num_nonnulls(seminar_id, slot_id, conference_id) = 1
    OR (slot_id IS NULL AND seminar_id IS NOT NULL AND conference_id IS NOT NULL));

ALTER TABLE role_grant ADD CONSTRAINT role_grant_one_scope CHECK (num_nonnulls(conference_id, series_id) <= 1);
ALTER TABLE colleague_invitation ADD CONSTRAINT colleague_invitation_one_scope CHECK (num_nonnulls(conference_id, series_id) <= 1);

ALTER TABLE speaker
  ADD CONSTRAINT speaker_minor_is_managed CHECK (NOT is_minor OR email IS NULL),
  ADD CONSTRAINT speaker_email_has_canonical CHECK ((email IS NULL) = (email_canonical IS NULL)),
  ADD CONSTRAINT speaker_locale_known CHECK (locale IN ('sv', 'en')),
  ADD CONSTRAINT speaker_text_bounded CHECK (
    length(name) BETWEEN 1 AND 200 AND length(bio_sv) <= 8000 AND length(bio_en) <= 8000);
ALTER TABLE speaker_absence ADD CONSTRAINT speaker_absence_ends_after_start CHECK (starts_at < ends_at);
ALTER TABLE speaker_consent ADD CONSTRAINT speaker_consent_given_by_known CHECK (given_by IN ('speaker', 'guardian', 'organiser'));
CREATE UNIQUE INDEX stored_file_one_shown ON "stored_file" (speaker_id) WHERE shown_at IS NOT NULL;
CREATE UNIQUE INDEX speaker_consent_one_open ON "speaker_consent" (speaker_id, purpose) WHERE withdrawn_at IS NULL;
CREATE UNIQUE INDEX speaker_change_one_pending ON "speaker_change" (speaker_id) WHERE state = 'pending';
ALTER TABLE speaker_change ADD CONSTRAINT speaker_change_decided_has_time CHECK ((state = 'pending') = (decided_at IS NULL));
ALTER TABLE stored_file ADD CONSTRAINT stored_file_size_bounded CHECK (size_bytes BETWEEN 1 AND 52428800);
ALTER TABLE stored_file_part ADD CONSTRAINT stored_file_part_bounded CHECK (length(bytes) BETWEEN 1 AND 1048576 AND number >= 0);

-- The same table stands in features/speaker/rules.ts; a test holds them equal.
CREATE FUNCTION speaker_invitation_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('prepared', 'sent'), ('prepared', 'confirmed'), ('prepared', 'declined'), ('prepared', 'revoked'),
    ('sent', 'confirmed'), ('sent', 'declined'), ('sent', 'revoked'),
    ('confirmed', 'declined'), ('declined', 'confirmed'), ('confirmed', 'revoked'), ('declined', 'revoked'),
    ('revoked', 'prepared'))) THEN
    RAISE EXCEPTION 'a speaker invitation cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'speaker_invitation_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER speaker_invitation_state_transition BEFORE UPDATE OF state ON speaker_invitation
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION speaker_invitation_state_transition();

-- Versions and mailings ------------------------------------------------------------

CREATE FUNCTION programme_version_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a released version is never changed' USING ERRCODE = 'check_violation', CONSTRAINT = 'programme_version_append_only';
END $$;
CREATE TRIGGER programme_version_append_only BEFORE UPDATE OR DELETE ON programme_version
  FOR EACH ROW EXECUTE FUNCTION programme_version_append_only();
ALTER TABLE programme_version ADD CONSTRAINT programme_version_number_positive CHECK (number >= 1);

ALTER TABLE mailing
  ADD CONSTRAINT mailing_text_bounded CHECK (
    length(subject_sv) <= 200 AND length(subject_en) <= 200 AND length(body_sv) <= 20000 AND length(body_en) <= 20000),
  ADD CONSTRAINT mailing_scheduled_has_time CHECK (state <> 'scheduled' OR scheduled_for IS NOT NULL),
  ADD CONSTRAINT mailing_started_has_time CHECK (state IN ('draft', 'scheduled', 'stopped') OR started_at IS NOT NULL),
  ADD CONSTRAINT mailing_ended_has_time CHECK ((state IN ('sent', 'stopped')) = (ended_at IS NOT NULL));
ALTER TABLE mailing_recipient ADD CONSTRAINT mailing_recipient_locale_known CHECK (locale IN ('sv', 'en'));
ALTER TABLE mail_template_version ADD CONSTRAINT mail_template_version_locale_known CHECK (locale IN ('sv', 'en'));
ALTER TABLE reminder_rule ADD CONSTRAINT reminder_rule_time_known CHECK (days_before BETWEEN 0 AND 90 AND at_minute BETWEEN 0 AND 1439);

-- The same table stands in features/mailing/rules.ts; a test holds them equal.
CREATE FUNCTION mailing_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'scheduled'), ('draft', 'sending'), ('scheduled', 'draft'), ('scheduled', 'sending'),
    ('sending', 'paused'), ('paused', 'sending'), ('sending', 'stopped'), ('paused', 'stopped'), ('sending', 'sent'))) THEN
    RAISE EXCEPTION 'a mailing cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'mailing_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER mailing_state_transition BEFORE UPDATE OF state ON mailing
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION mailing_state_transition();

-- One reminder of a rule.
CREATE UNIQUE INDEX mailing_once_per_rule ON "mailing" (reminder_rule_id) WHERE reminder_rule_id IS NOT NULL;
