-- CreateEnum
CREATE TYPE "conference_state" AS ENUM ('draft', 'published', 'open', 'closed', 'archived');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('admin', 'organiser', 'finance', 'care', 'reader');

-- CreateEnum
CREATE TYPE "outbox_state" AS ENUM ('queued', 'sending', 'sent', 'parked', 'dropped');

-- CreateEnum
CREATE TYPE "organisation_kind" AS ENUM ('municipality', 'region', 'agency', 'union', 'department', 'association', 'university', 'provider', 'other');

-- CreateEnum
CREATE TYPE "slot_kind" AS ENUM ('seminars', 'plenary', 'break', 'lunch');

-- CreateEnum
CREATE TYPE "seminar_theme" AS ENUM ('participation', 'conditions');

-- CreateEnum
CREATE TYPE "audience" AS ENUM ('social_workers', 'managers', 'politicians', 'civil_society', 'researchers', 'unions', 'young_people', 'guardians');

-- CreateEnum
CREATE TYPE "programme_role_kind" AS ENUM ('speaker', 'host', 'moderator');

-- CreateEnum
CREATE TYPE "registration_state" AS ENUM ('confirmed', 'cancelled');

-- CreateEnum
CREATE TYPE "registration_source" AS ENUM ('form', 'api', 'organiser', 'demo');

-- CreateEnum
CREATE TYPE "seat_state" AS ENUM ('confirmed', 'waiting', 'offered', 'released');

-- CreateTable
CREATE TABLE "series" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name_sv" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "intro_sv" TEXT NOT NULL DEFAULT '',
    "intro_en" TEXT NOT NULL DEFAULT '',
    "archived" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "series_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "conference" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "series_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "city" TEXT NOT NULL,
    "name_sv" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "intro_sv" TEXT NOT NULL DEFAULT '',
    "intro_en" TEXT NOT NULL DEFAULT '',
    "state" "conference_state" NOT NULL DEFAULT 'draft',
    "position" INTEGER NOT NULL DEFAULT 0,
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "registration_opens_at" TIMESTAMPTZ(3),
    "registration_closes_at" TIMESTAMPTZ(3),
    "capacity" INTEGER NOT NULL DEFAULT 0,
    "taken" INTEGER NOT NULL DEFAULT 0,
    "venue_id" UUID,
    "host_organisation_id" UUID,
    "contact_email" TEXT,
    "contact_phone" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "conference_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "venue" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT NOT NULL,
    "address" TEXT NOT NULL,
    "postal_code" TEXT NOT NULL DEFAULT '',
    "city" TEXT NOT NULL,
    "directions_sv" TEXT NOT NULL DEFAULT '',
    "directions_en" TEXT NOT NULL DEFAULT '',
    "step_free" BOOLEAN,
    "hearing_loop" BOOLEAN,
    "accessible_toilet" BOOLEAN,
    "quiet_room" BOOLEAN,
    "accessible_parking" BOOLEAN,
    "accessibility_sv" TEXT NOT NULL DEFAULT '',
    "accessibility_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "venue_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "room" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "venue_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "capacity" INTEGER NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "accessibility_sv" TEXT NOT NULL DEFAULT '',
    "accessibility_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "room_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "film" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conference_id" UUID NOT NULL,
    "seminar_id" UUID,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "url" TEXT,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "film_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "app_user" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "name" TEXT,
    "email" TEXT NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "email_verified" TIMESTAMPTZ(3),
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "app_user_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "role_grant" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "user_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "conference_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "role_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "account" (
    "provider" TEXT NOT NULL,
    "provider_account_id" TEXT NOT NULL,
    "user_id" UUID NOT NULL,

    CONSTRAINT "account_pkey" PRIMARY KEY ("provider","provider_account_id")
);

-- CreateTable
CREATE TABLE "session" (
    "token_hash" TEXT NOT NULL,
    "user_id" UUID NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "sign_in_token" (
    "token_hash" TEXT NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "browser_hash" TEXT NOT NULL,
    "callback_path" TEXT NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sign_in_token_pkey" PRIMARY KEY ("token_hash")
);

-- CreateTable
CREATE TABLE "outbox_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "dedupe_key" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "lane" INTEGER NOT NULL DEFAULT 1,
    "conference_id" UUID,
    "registration_id" UUID,
    "to_email" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "payload" JSONB NOT NULL,
    "key_id" TEXT,
    "secret" BYTEA,
    "rendered" BYTEA,
    "state" "outbox_state" NOT NULL DEFAULT 'queued',
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "not_before" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "first_attempt_at" TIMESTAMPTZ(3),
    "locked_by" TEXT,
    "locked_until" TIMESTAMPTZ(3),
    "provider_id" TEXT,
    "last_error" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "sent_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "bounce_reason" TEXT,

    CONSTRAINT "outbox_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "dev_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "idempotency_key" TEXT NOT NULL,
    "to_email" TEXT NOT NULL,
    "from_email" TEXT NOT NULL,
    "subject" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "html" TEXT NOT NULL,
    "attachments" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "dev_mail_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "mail_suppression" (
    "email_canonical" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mail_suppression_pkey" PRIMARY KEY ("email_canonical")
);

-- CreateTable
CREATE TABLE "webhook_event" (
    "id" TEXT NOT NULL,
    "provider" TEXT NOT NULL,
    "type" TEXT NOT NULL,
    "payload" JSONB NOT NULL,
    "received_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "handled_at" TIMESTAMPTZ(3),

    CONSTRAINT "webhook_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "audit_event" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "actor_kind" TEXT NOT NULL,
    "actor_id" TEXT,
    "action" TEXT NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "conference_id" UUID,
    "request_id" TEXT,
    "data" JSONB NOT NULL DEFAULT '{}',

    CONSTRAINT "audit_event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "rate_limit" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "rate_limit_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "content_revision" (
    "id" INTEGER NOT NULL DEFAULT 1,
    "revision" BIGINT NOT NULL DEFAULT 1,
    "changed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "content_revision_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "worker_heartbeat" (
    "worker_id" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worker_heartbeat_pkey" PRIMARY KEY ("worker_id")
);

-- CreateTable
CREATE TABLE "barrier_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "text" TEXT NOT NULL,
    "page" TEXT,
    "email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "barrier_report_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "county" (
    "code" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "name_short" TEXT NOT NULL,

    CONSTRAINT "county_pkey" PRIMARY KEY ("code")
);

-- CreateTable
CREATE TABLE "organisation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "organisation_kind" NOT NULL,
    "name" TEXT NOT NULL,
    "name_short" TEXT NOT NULL,
    "municipality_code" TEXT,
    "county_code" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "slot" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conference_id" UUID NOT NULL,
    "kind" "slot_kind" NOT NULL,
    "name_sv" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "description_sv" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "room_id" UUID,

    CONSTRAINT "slot_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seminar" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "series_id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT,
    "abstract_sv" TEXT NOT NULL DEFAULT '',
    "abstract_en" TEXT,
    "theme" "seminar_theme" NOT NULL,
    "audiences" "audience"[],
    "language" TEXT NOT NULL DEFAULT 'sv',

    CONSTRAINT "seminar_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seminar_session" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conference_id" UUID NOT NULL,
    "slot_id" UUID NOT NULL,
    "room_id" UUID NOT NULL,
    "seminar_id" UUID NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "capacity" INTEGER NOT NULL,
    "taken" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "seminar_session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "speaker" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "title_sv" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',
    "organisation" TEXT NOT NULL DEFAULT '',
    "bio_sv" TEXT NOT NULL DEFAULT '',
    "bio_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "speaker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_role" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "kind" "programme_role_kind" NOT NULL,
    "speaker_id" UUID NOT NULL,
    "seminar_id" UUID,
    "slot_id" UUID,
    "conference_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "programme_role_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "registration" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conference_id" UUID NOT NULL,
    "reference" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "email" TEXT NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "organisation_id" UUID,
    "organisation_name" TEXT NOT NULL,
    "municipality_code" TEXT,
    "work_role" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "state" "registration_state" NOT NULL DEFAULT 'confirmed',
    "source" "registration_source" NOT NULL,
    "token_hash" TEXT,
    "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "search_text" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "cancelled_at" TIMESTAMPTZ(3),

    CONSTRAINT "registration_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "seat" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "registration_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "conference_id" UUID NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "state" "seat_state" NOT NULL DEFAULT 'confirmed',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "released_at" TIMESTAMPTZ(3),

    CONSTRAINT "seat_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "needs" (
    "registration_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "needs_pkey" PRIMARY KEY ("registration_id")
);

-- CreateTable
CREATE TABLE "needs_read_log" (
    "id" BIGSERIAL NOT NULL,
    "registration_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "read_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "needs_read_log_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "idempotency_key" (
    "scope" TEXT NOT NULL,
    "key_hash" TEXT NOT NULL,
    "request_hash" TEXT NOT NULL,
    "registration_id" UUID,
    "key_id" TEXT NOT NULL,
    "answer" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "idempotency_key_pkey" PRIMARY KEY ("scope","key_hash")
);

-- CreateIndex
CREATE UNIQUE INDEX "series_slug_key" ON "series"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "conference_slug_key" ON "conference"("slug");

-- CreateIndex
CREATE INDEX "conference_state_starts_at_idx" ON "conference"("state", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "conference_series_id_position_key" ON "conference"("series_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "venue_name_city_key" ON "venue"("name", "city");

-- CreateIndex
CREATE UNIQUE INDEX "room_venue_id_name_key" ON "room"("venue_id", "name");

-- CreateIndex
CREATE INDEX "film_conference_id_position_idx" ON "film"("conference_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "app_user_email_canonical_key" ON "app_user"("email_canonical");

-- CreateIndex
CREATE INDEX "role_grant_conference_id_idx" ON "role_grant"("conference_id");

-- CreateIndex
CREATE UNIQUE INDEX "role_grant_user_id_role_conference_id_key" ON "role_grant"("user_id", "role", "conference_id");

-- CreateIndex
CREATE INDEX "account_user_id_idx" ON "account"("user_id");

-- CreateIndex
CREATE INDEX "session_user_id_idx" ON "session"("user_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_token_expires_at_idx" ON "sign_in_token"("expires_at");

-- CreateIndex
CREATE INDEX "sign_in_token_email_canonical_created_at_idx" ON "sign_in_token"("email_canonical", "created_at");

-- CreateIndex
CREATE UNIQUE INDEX "outbox_mail_dedupe_key_key" ON "outbox_mail"("dedupe_key");

-- CreateIndex
CREATE INDEX "outbox_mail_registration_id_created_at_idx" ON "outbox_mail"("registration_id", "created_at");

-- CreateIndex
CREATE INDEX "outbox_mail_provider_id_idx" ON "outbox_mail"("provider_id");

-- CreateIndex
CREATE UNIQUE INDEX "dev_mail_idempotency_key_key" ON "dev_mail"("idempotency_key");

-- CreateIndex
CREATE INDEX "dev_mail_created_at_idx" ON "dev_mail"("created_at");

-- CreateIndex
CREATE INDEX "dev_mail_to_email_created_at_idx" ON "dev_mail"("to_email", "created_at");

-- CreateIndex
CREATE INDEX "audit_event_subject_type_subject_id_id_idx" ON "audit_event"("subject_type", "subject_id", "id");

-- CreateIndex
CREATE INDEX "audit_event_conference_id_id_idx" ON "audit_event"("conference_id", "id");

-- CreateIndex
CREATE INDEX "rate_limit_expire_idx" ON "rate_limit"("expire");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_name_key" ON "organisation"("name");

-- CreateIndex
CREATE UNIQUE INDEX "organisation_municipality_code_key" ON "organisation"("municipality_code");

-- CreateIndex
CREATE INDEX "organisation_county_code_idx" ON "organisation"("county_code");

-- CreateIndex
CREATE INDEX "slot_conference_id_starts_at_idx" ON "slot"("conference_id", "starts_at");

-- CreateIndex
CREATE UNIQUE INDEX "slot_id_conference_id_starts_at_ends_at_key" ON "slot"("id", "conference_id", "starts_at", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_series_id_slug_key" ON "seminar"("series_id", "slug");

-- CreateIndex
CREATE INDEX "seminar_session_conference_id_starts_at_idx" ON "seminar_session"("conference_id", "starts_at");

-- CreateIndex
CREATE INDEX "seminar_session_seminar_id_idx" ON "seminar_session"("seminar_id");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_session_id_conference_id_starts_at_ends_at_key" ON "seminar_session"("id", "conference_id", "starts_at", "ends_at");

-- CreateIndex
CREATE UNIQUE INDEX "seminar_session_slot_id_seminar_id_key" ON "seminar_session"("slot_id", "seminar_id");

-- CreateIndex
CREATE UNIQUE INDEX "speaker_slug_key" ON "speaker"("slug");

-- CreateIndex
CREATE INDEX "programme_role_seminar_id_position_idx" ON "programme_role"("seminar_id", "position");

-- CreateIndex
CREATE INDEX "programme_role_slot_id_position_idx" ON "programme_role"("slot_id", "position");

-- CreateIndex
CREATE INDEX "programme_role_conference_id_position_idx" ON "programme_role"("conference_id", "position");

-- CreateIndex
CREATE UNIQUE INDEX "programme_role_speaker_id_kind_seminar_id_slot_id_conferenc_key" ON "programme_role"("speaker_id", "kind", "seminar_id", "slot_id", "conference_id");

-- CreateIndex
CREATE UNIQUE INDEX "registration_reference_key" ON "registration"("reference");

-- CreateIndex
CREATE UNIQUE INDEX "registration_token_hash_key" ON "registration"("token_hash");

-- CreateIndex
CREATE INDEX "registration_conference_id_created_at_id_idx" ON "registration"("conference_id", "created_at", "id");

-- CreateIndex
CREATE INDEX "registration_email_canonical_idx" ON "registration"("email_canonical");

-- CreateIndex
CREATE UNIQUE INDEX "registration_id_conference_id_email_canonical_key" ON "registration"("id", "conference_id", "email_canonical");

-- CreateIndex
CREATE INDEX "seat_registration_id_idx" ON "seat"("registration_id");

-- CreateIndex
CREATE INDEX "seat_session_id_state_idx" ON "seat"("session_id", "state");

-- CreateIndex
CREATE INDEX "needs_read_log_registration_id_idx" ON "needs_read_log"("registration_id");

-- CreateIndex
CREATE INDEX "idempotency_key_expires_at_idx" ON "idempotency_key"("expires_at");

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "conference" ADD CONSTRAINT "conference_host_organisation_id_fkey" FOREIGN KEY ("host_organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "room" ADD CONSTRAINT "room_venue_id_fkey" FOREIGN KEY ("venue_id") REFERENCES "venue"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "film" ADD CONSTRAINT "film_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "film" ADD CONSTRAINT "film_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "role_grant" ADD CONSTRAINT "role_grant_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "app_user"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "outbox_mail" ADD CONSTRAINT "outbox_mail_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "organisation" ADD CONSTRAINT "organisation_county_code_fkey" FOREIGN KEY ("county_code") REFERENCES "county"("code") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "slot" ADD CONSTRAINT "slot_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar" ADD CONSTRAINT "seminar_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_slot_id_conference_id_starts_at_ends_at_fkey" FOREIGN KEY ("slot_id", "conference_id", "starts_at", "ends_at") REFERENCES "slot"("id", "conference_id", "starts_at", "ends_at") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_room_id_fkey" FOREIGN KEY ("room_id") REFERENCES "room"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seminar_session" ADD CONSTRAINT "seminar_session_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_role" ADD CONSTRAINT "programme_role_speaker_id_fkey" FOREIGN KEY ("speaker_id") REFERENCES "speaker"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_role" ADD CONSTRAINT "programme_role_seminar_id_fkey" FOREIGN KEY ("seminar_id") REFERENCES "seminar"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_role" ADD CONSTRAINT "programme_role_slot_id_fkey" FOREIGN KEY ("slot_id") REFERENCES "slot"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_role" ADD CONSTRAINT "programme_role_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "registration" ADD CONSTRAINT "registration_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_registration_id_conference_id_email_canonical_fkey" FOREIGN KEY ("registration_id", "conference_id", "email_canonical") REFERENCES "registration"("id", "conference_id", "email_canonical") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "seat" ADD CONSTRAINT "seat_session_id_conference_id_starts_at_ends_at_fkey" FOREIGN KEY ("session_id", "conference_id", "starts_at", "ends_at") REFERENCES "seminar_session"("id", "conference_id", "starts_at", "ends_at") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "needs" ADD CONSTRAINT "needs_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
