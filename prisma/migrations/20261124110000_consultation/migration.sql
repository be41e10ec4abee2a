-- The national consultation (issue 4): who is invited, what they answered, what they said, what was written down and what came of it.
-- Indexes on tables in use follow, each in its own folder.

CREATE TYPE "commitment_state" AS ENUM ('draft', 'proposed', 'accepted', 'declined', 'closed');

CREATE TYPE "commitment_progress" AS ENUM ('on_track', 'at_risk', 'late', 'done', 'dropped');

CREATE TYPE "outcome_kind" AS ENUM ('done', 'under_way', 'planned', 'not_done', 'elsewhere');

CREATE TYPE "consultation_state" AS ENUM ('draft', 'open', 'held', 'archived', 'cancelled');

CREATE TYPE "consultation_visibility" AS ENUM ('invited', 'listed', 'listed_with_organisations');

CREATE TYPE "dispatch_kind" AS ENUM ('invitation', 'reminder', 'escalation', 'change', 'cancellation', 'record', 'commitment', 'outcome', 'message');

CREATE TYPE "dispatch_state" AS ENUM ('draft', 'reviewed', 'released', 'discarded');

CREATE TYPE "governance_level" AS ENUM ('national', 'regional', 'municipal');

CREATE TYPE "card_state" AS ENUM ('draft', 'submitted', 'withdrawn');

CREATE TYPE "stand_kind" AS ENUM ('support', 'object');

CREATE TYPE "claim_source" AS ENUM ('card', 'meeting');

CREATE TYPE "invitation_state" AS ENUM ('prepared', 'sent', 'delivered', 'bounced', 'accepted', 'declined', 'delegated', 'in_writing', 'attended', 'absent', 'revoked');

CREATE TYPE "seat_attendance" AS ENUM ('expected', 'attended', 'absent');

CREATE TYPE "mandate" AS ENUM ('decide', 'speak', 'listen');

CREATE TYPE "holding_kind" AS ENUM ('representative', 'delegate', 'substitute');

CREATE TYPE "answer_kind" AS ENUM ('accepted', 'declined', 'delegated', 'in_writing', 'substituted', 'withdrawn');

CREATE TYPE "answer_source" AS ENUM ('link', 'code', 'phone', 'letter', 'mail');

CREATE TYPE "extension_state" AS ENUM ('asked', 'granted', 'refused', 'withdrawn');

CREATE TYPE "record_state" AS ENUM ('draft', 'commenting', 'adjusting', 'adjusted');

CREATE TYPE "comment_outcome" AS ENUM ('followed', 'partly', 'not_followed');

ALTER TYPE "organisation_kind" ADD VALUE 'coordinator' BEFORE 'other';
ALTER TYPE "organisation_kind" ADD VALUE 'parliament' BEFORE 'other';

ALTER TYPE "stored_file_kind" ADD VALUE 'document';

ALTER TABLE "audit_event" ADD COLUMN     "consultation_id" UUID;

ALTER TABLE "organisation" ADD COLUMN     "archived_at" TIMESTAMPTZ(3),
ADD COLUMN     "email" TEXT,
ADD COLUMN     "phone" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "postal_address" TEXT NOT NULL DEFAULT '',
ADD COLUMN     "version" INTEGER NOT NULL DEFAULT 1;

ALTER TABLE "needs_read_log" ADD COLUMN     "representative_id" UUID;

CREATE TABLE "commitment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "commitment_state" NOT NULL DEFAULT 'draft',
    "owner_organisation_id" UUID NOT NULL,
    "owner_name" TEXT NOT NULL DEFAULT '',
    "owner_email" TEXT NOT NULL DEFAULT '',
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "what" TEXT NOT NULL,
    "measure" TEXT NOT NULL DEFAULT '',
    "due_on" DATE NOT NULL,
    "progress" "commitment_progress",
    "asked_at" TIMESTAMPTZ(3),
    "responded_at" TIMESTAMPTZ(3),
    "response_reason" TEXT NOT NULL DEFAULT '',
    "next_ask_on" DATE,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "commitment_card" (
    "commitment_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,

    CONSTRAINT "commitment_card_pkey" PRIMARY KEY ("commitment_id","card_id")
);

CREATE TABLE "commitment_status" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "commitment_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "progress" "commitment_progress" NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "evidence" TEXT NOT NULL DEFAULT '',
    "evidence_url" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "by_name" TEXT NOT NULL,
    "source" "answer_source" NOT NULL DEFAULT 'link',
    "entered_by_id" UUID,
    "form_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_status_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "commitment_snapshot" (
    "commitment_id" UUID NOT NULL,
    "period" TEXT NOT NULL,
    "progress" "commitment_progress",
    "state" "commitment_state" NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "taken_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "commitment_snapshot_pkey" PRIMARY KEY ("commitment_id","period")
);

CREATE TABLE "card_outcome" (
    "card_id" UUID NOT NULL,
    "kind" "outcome_kind" NOT NULL,
    "text_sv" TEXT NOT NULL,
    "text_en" TEXT NOT NULL DEFAULT '',
    "reason" TEXT NOT NULL DEFAULT '',
    "responsible_organisation_id" UUID,
    "responsible_text" TEXT NOT NULL DEFAULT '',
    "public_sv" TEXT NOT NULL DEFAULT '',
    "public_en" TEXT NOT NULL DEFAULT '',
    "cleared_at" TIMESTAMPTZ(3),
    "cleared_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_outcome_pkey" PRIMARY KEY ("card_id")
);

CREATE TABLE "card_outcome_version" (
    "card_id" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_outcome_version_pkey" PRIMARY KEY ("card_id","version")
);

CREATE TABLE "minister_report" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "period" TEXT NOT NULL,
    "number" INTEGER NOT NULL,
    "document" JSONB NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "minister_report_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "slug" TEXT NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT NOT NULL,
    "invitation_sv" TEXT NOT NULL DEFAULT '',
    "invitation_en" TEXT NOT NULL DEFAULT '',
    "state" "consultation_state" NOT NULL DEFAULT 'draft',
    "visibility" "consultation_visibility" NOT NULL DEFAULT 'invited',
    "starts_at" TIMESTAMPTZ(3),
    "ends_at" TIMESTAMPTZ(3),
    "place_name" TEXT NOT NULL DEFAULT '',
    "place_address" TEXT NOT NULL DEFAULT '',
    "meeting_url" TEXT,
    "case_number" TEXT NOT NULL DEFAULT '',
    "answer_by" TIMESTAMPTZ(3),
    "input_by" TIMESTAMPTZ(3),
    "contact_name" TEXT NOT NULL DEFAULT '',
    "contact_email" TEXT,
    "contact_phone" TEXT,
    "is_made_up" BOOLEAN NOT NULL DEFAULT false,
    "status_every_months" INTEGER NOT NULL DEFAULT 3,
    "outcomes_published_at" TIMESTAMPTZ(3),
    "screen_token_hash" TEXT,
    "table_opened_at" TIMESTAMPTZ(3),
    "table_closed_at" TIMESTAMPTZ(3),
    "last_card_number" INTEGER NOT NULL DEFAULT 0,
    "last_receipt_number" INTEGER NOT NULL DEFAULT 0,
    "cancelled_reason" TEXT NOT NULL DEFAULT '',
    "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_signatory" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "name" TEXT NOT NULL,
    "title_sv" TEXT NOT NULL DEFAULT '',
    "title_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "consultation_signatory_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_question" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "key" TEXT,
    "name_sv" TEXT NOT NULL,
    "name_en" TEXT NOT NULL,
    "question_sv" TEXT NOT NULL DEFAULT '',
    "question_en" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "consultation_question_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_agenda_item" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "description_sv" TEXT NOT NULL DEFAULT '',
    "description_en" TEXT NOT NULL DEFAULT '',
    "presenter" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "consultation_agenda_item_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_document" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title_sv" TEXT NOT NULL,
    "title_en" TEXT NOT NULL DEFAULT '',
    "dated" DATE NOT NULL,
    "text_sv" TEXT NOT NULL DEFAULT '',
    "text_en" TEXT NOT NULL DEFAULT '',
    "file_id" UUID,
    "is_public" BOOLEAN NOT NULL DEFAULT false,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_document_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_dispatch" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "kind" "dispatch_kind" NOT NULL,
    "state" "dispatch_state" NOT NULL DEFAULT 'draft',
    "subject_sv" TEXT NOT NULL DEFAULT '',
    "subject_en" TEXT NOT NULL DEFAULT '',
    "body_sv" TEXT NOT NULL DEFAULT '',
    "body_en" TEXT NOT NULL DEFAULT '',
    "created_by_id" UUID,
    "reviewed_by_id" UUID,
    "reviewed_at" TIMESTAMPTZ(3),
    "released_by_id" UUID,
    "released_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_dispatch_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_mail" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "dispatch_id" UUID,
    "invitation_id" UUID,
    "commitment_id" UUID,
    "address_kind" TEXT NOT NULL DEFAULT 'primary',
    "to_email" TEXT NOT NULL,
    "template" TEXT NOT NULL,
    "skipped_because" TEXT,
    "outbox_mail_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "consultation_mail_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "consultation_reminder" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "days_before" INTEGER NOT NULL,
    "to_second" BOOLEAN NOT NULL DEFAULT false,
    "enabled" BOOLEAN NOT NULL DEFAULT true,
    "armed_at" TIMESTAMPTZ(3),
    "armed_by_id" UUID,
    "done_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "consultation_reminder_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "access_link" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "token_hash" TEXT NOT NULL,
    "invitation_id" UUID,
    "representative_id" UUID,
    "commitment_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),

    CONSTRAINT "access_link_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "input_card" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "invitation_id" UUID,
    "state" "card_state" NOT NULL DEFAULT 'draft',
    "number" INTEGER,
    "question_id" UUID NOT NULL,
    "level" "governance_level" NOT NULL DEFAULT 'national',
    "addressee_organisation_id" UUID,
    "addressee_text" TEXT NOT NULL DEFAULT '',
    "problem" TEXT NOT NULL DEFAULT '',
    "proposal" TEXT NOT NULL DEFAULT '',
    "evidence_url" TEXT NOT NULL DEFAULT '',
    "contribution" TEXT NOT NULL DEFAULT '',
    "own_case_number" TEXT NOT NULL DEFAULT '',
    "decided_by" TEXT NOT NULL DEFAULT '',
    "may_be_secret" BOOLEAN NOT NULL DEFAULT false,
    "secret_part" TEXT NOT NULL DEFAULT '',
    "revision" INTEGER NOT NULL DEFAULT 1,
    "group_id" UUID,
    "position" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "input_card_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "input_card_revision" (
    "card_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "content" JSONB NOT NULL,
    "representative_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "input_card_revision_pkey" PRIMARY KEY ("card_id","revision")
);

CREATE TABLE "input_submission" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "representative_id" UUID,
    "version" INTEGER NOT NULL,
    "receipt_number" INTEGER NOT NULL,
    "submitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "is_late" BOOLEAN NOT NULL,
    "is_no_view" BOOLEAN NOT NULL DEFAULT false,
    "content" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "submitted_by_name" TEXT NOT NULL,
    "source" "answer_source" NOT NULL DEFAULT 'link',
    "entered_by_id" UUID,
    "form_key" TEXT NOT NULL,

    CONSTRAINT "input_submission_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "input_card_version" (
    "card_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "submission_id" UUID,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "input_card_version_pkey" PRIMARY KEY ("card_id","number")
);

CREATE TABLE "card_group" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "question_id" UUID NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL DEFAULT '',
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_group_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "card_stand" (
    "card_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "kind" "stand_kind" NOT NULL,
    "comment" TEXT NOT NULL DEFAULT '',
    "representative_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "card_stand_pkey" PRIMARY KEY ("card_id","invitation_id")
);

CREATE TABLE "responsibility_task" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "group_id" UUID,
    "title" TEXT NOT NULL,
    "position" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "responsibility_task_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "responsibility_claim" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "task_id" UUID NOT NULL,
    "level" "governance_level" NOT NULL,
    "owner_organisation_id" UUID NOT NULL,
    "invitation_id" UUID,
    "source" "claim_source" NOT NULL,
    "card_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "responsibility_claim_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invitation" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "organisation_id" UUID NOT NULL,
    "state" "invitation_state" NOT NULL DEFAULT 'prepared',
    "role_asked" TEXT NOT NULL DEFAULT '',
    "seats_granted" INTEGER NOT NULL DEFAULT 1,
    "addressed_name" TEXT NOT NULL DEFAULT '',
    "addressed_title" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "second_email" TEXT,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "is_key" BOOLEAN NOT NULL DEFAULT false,
    "code_hash" TEXT,
    "own_case_number" TEXT NOT NULL DEFAULT '',
    "answer_by" TIMESTAMPTZ(3),
    "sent_at" TIMESTAMPTZ(3),
    "delivered_at" TIMESTAMPTZ(3),
    "bounced_at" TIMESTAMPTZ(3),
    "answered_at" TIMESTAMPTZ(3),
    "revoked_at" TIMESTAMPTZ(3),
    "speaking_order" INTEGER,
    "note" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "invited_seat" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "role_asked" TEXT NOT NULL DEFAULT '',
    "attendance" "seat_attendance" NOT NULL DEFAULT 'expected',
    "attendance_at" TIMESTAMPTZ(3),
    "attendance_by_id" UUID,
    "chair" INTEGER,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "invited_seat_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "seat_holding" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "seat_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "representative_id" UUID NOT NULL,
    "kind" "holding_kind" NOT NULL,
    "mandate" "mandate" NOT NULL,
    "answer_id" UUID,
    "made_by_name" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_because" TEXT,

    CONSTRAINT "seat_holding_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "representative" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "title" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "email_canonical" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'sv',
    "is_editor" BOOLEAN NOT NULL DEFAULT false,
    "confirmed_at" TIMESTAMPTZ(3),
    "added_by_name" TEXT NOT NULL DEFAULT '',
    "revoked_at" TIMESTAMPTZ(3),
    "calendar_sequence" INTEGER NOT NULL DEFAULT 0,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "representative_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "representative_needs" (
    "representative_id" UUID NOT NULL,
    "key_id" TEXT NOT NULL,
    "ciphertext" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "representative_needs_pkey" PRIMARY KEY ("representative_id")
);

CREATE TABLE "invitation_answer" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "answer_kind" NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "made_by_name" TEXT NOT NULL,
    "made_by_email" TEXT NOT NULL DEFAULT '',
    "source" "answer_source" NOT NULL DEFAULT 'link',
    "entered_by_id" UUID,
    "form_key" TEXT NOT NULL,
    "detail" JSONB NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "invitation_answer_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "extension_request" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "invitation_id" UUID NOT NULL,
    "state" "extension_state" NOT NULL DEFAULT 'asked',
    "wanted_by" TIMESTAMPTZ(3) NOT NULL,
    "reason" TEXT NOT NULL DEFAULT '',
    "asked_by_name" TEXT NOT NULL,
    "asked_by_email" TEXT NOT NULL DEFAULT '',
    "asked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "granted_until" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "decision" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "extension_request_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "organisation_contact" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "organisation_id" UUID NOT NULL,
    "kind" TEXT NOT NULL DEFAULT 'other',
    "name" TEXT NOT NULL DEFAULT '',
    "title" TEXT NOT NULL DEFAULT '',
    "email" TEXT NOT NULL,
    "phone" TEXT NOT NULL DEFAULT '',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "organisation_contact_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "meeting_record" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "state" "record_state" NOT NULL DEFAULT 'draft',
    "comments_by" TIMESTAMPTZ(3),
    "adjusted_at" TIMESTAMPTZ(3),
    "adjusted_by" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "meeting_record_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "record_paragraph" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "record_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "heading" TEXT NOT NULL DEFAULT '',
    "text" TEXT NOT NULL DEFAULT '',
    "agenda_item_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "record_paragraph_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "record_version" (
    "record_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "record_state" NOT NULL,
    "document" TEXT NOT NULL,
    "sha256" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "created_by_id" UUID,

    CONSTRAINT "record_version_pkey" PRIMARY KEY ("record_id","number")
);

CREATE TABLE "record_comment" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "paragraph_id" UUID NOT NULL,
    "record_version" INTEGER NOT NULL,
    "invitation_id" UUID NOT NULL,
    "representative_id" UUID,
    "by_name" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "form_key" TEXT NOT NULL,
    "outcome" "comment_outcome",
    "answer" TEXT NOT NULL DEFAULT '',
    "answered_at" TIMESTAMPTZ(3),
    "answered_by_id" UUID,
    "version" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "record_comment_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "case_mask" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "subject_type" TEXT NOT NULL,
    "subject_id" TEXT NOT NULL,
    "field" TEXT NOT NULL,
    "starts_at_char" INTEGER,
    "ends_at_char" INTEGER,
    "reason" TEXT NOT NULL,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "case_mask_pkey" PRIMARY KEY ("id")
);


CREATE INDEX "commitment_owner_organisation_id_idx" ON "commitment"("owner_organisation_id");

CREATE INDEX "commitment_next_ask_on_idx" ON "commitment"("next_ask_on");

CREATE UNIQUE INDEX "commitment_consultation_id_number_key" ON "commitment"("consultation_id", "number");

CREATE INDEX "commitment_card_card_id_idx" ON "commitment_card"("card_id");

CREATE UNIQUE INDEX "commitment_status_form_key_key" ON "commitment_status"("form_key");

CREATE UNIQUE INDEX "commitment_status_commitment_id_number_key" ON "commitment_status"("commitment_id", "number");

CREATE INDEX "commitment_snapshot_period_idx" ON "commitment_snapshot"("period");

CREATE INDEX "card_outcome_responsible_organisation_id_idx" ON "card_outcome"("responsible_organisation_id");

CREATE UNIQUE INDEX "minister_report_period_number_key" ON "minister_report"("period", "number");

CREATE UNIQUE INDEX "consultation_slug_key" ON "consultation"("slug");

CREATE UNIQUE INDEX "consultation_screen_token_hash_key" ON "consultation"("screen_token_hash");

CREATE INDEX "consultation_state_starts_at_idx" ON "consultation"("state", "starts_at");

CREATE UNIQUE INDEX "consultation_signatory_consultation_id_position_key" ON "consultation_signatory"("consultation_id", "position");

CREATE UNIQUE INDEX "consultation_question_consultation_id_position_key" ON "consultation_question"("consultation_id", "position");

CREATE UNIQUE INDEX "consultation_question_id_consultation_id_key" ON "consultation_question"("id", "consultation_id");

CREATE UNIQUE INDEX "consultation_agenda_item_consultation_id_position_key" ON "consultation_agenda_item"("consultation_id", "position");

CREATE UNIQUE INDEX "consultation_document_file_id_key" ON "consultation_document"("file_id");

CREATE INDEX "consultation_document_consultation_id_position_idx" ON "consultation_document"("consultation_id", "position");

CREATE INDEX "consultation_dispatch_consultation_id_created_at_idx" ON "consultation_dispatch"("consultation_id", "created_at");

CREATE UNIQUE INDEX "consultation_mail_outbox_mail_id_key" ON "consultation_mail"("outbox_mail_id");

CREATE INDEX "consultation_mail_invitation_id_created_at_idx" ON "consultation_mail"("invitation_id", "created_at");

CREATE INDEX "consultation_mail_consultation_id_created_at_idx" ON "consultation_mail"("consultation_id", "created_at");

CREATE INDEX "consultation_mail_commitment_id_idx" ON "consultation_mail"("commitment_id");

CREATE UNIQUE INDEX "consultation_mail_dispatch_id_invitation_id_address_kind_key" ON "consultation_mail"("dispatch_id", "invitation_id", "address_kind");

CREATE UNIQUE INDEX "consultation_reminder_consultation_id_days_before_key" ON "consultation_reminder"("consultation_id", "days_before");

CREATE INDEX "input_card_invitation_id_idx" ON "input_card"("invitation_id");

CREATE INDEX "input_card_group_id_idx" ON "input_card"("group_id");

CREATE UNIQUE INDEX "input_card_consultation_id_number_key" ON "input_card"("consultation_id", "number");

CREATE UNIQUE INDEX "input_card_id_consultation_id_key" ON "input_card"("id", "consultation_id");

CREATE INDEX "input_card_revision_representative_id_idx" ON "input_card_revision"("representative_id");

CREATE UNIQUE INDEX "input_submission_form_key_key" ON "input_submission"("form_key");

CREATE INDEX "input_submission_representative_id_idx" ON "input_submission"("representative_id");

CREATE UNIQUE INDEX "input_submission_invitation_id_version_key" ON "input_submission"("invitation_id", "version");

CREATE UNIQUE INDEX "input_submission_consultation_id_receipt_number_key" ON "input_submission"("consultation_id", "receipt_number");

CREATE INDEX "input_card_version_submission_id_idx" ON "input_card_version"("submission_id");

CREATE INDEX "card_group_consultation_id_position_idx" ON "card_group"("consultation_id", "position");

CREATE UNIQUE INDEX "card_group_id_consultation_id_key" ON "card_group"("id", "consultation_id");

CREATE INDEX "card_stand_invitation_id_idx" ON "card_stand"("invitation_id");

CREATE INDEX "card_stand_representative_id_idx" ON "card_stand"("representative_id");

CREATE INDEX "responsibility_task_group_id_idx" ON "responsibility_task"("group_id");

CREATE UNIQUE INDEX "responsibility_task_consultation_id_title_key" ON "responsibility_task"("consultation_id", "title");

CREATE INDEX "responsibility_claim_owner_organisation_id_idx" ON "responsibility_claim"("owner_organisation_id");

CREATE INDEX "responsibility_claim_invitation_id_idx" ON "responsibility_claim"("invitation_id");

CREATE INDEX "responsibility_claim_card_id_idx" ON "responsibility_claim"("card_id");

CREATE UNIQUE INDEX "responsibility_claim_once" ON "responsibility_claim"("task_id", "level", "owner_organisation_id", "invitation_id");


CREATE UNIQUE INDEX "invitation_code_hash_key" ON "invitation"("code_hash");

CREATE INDEX "invitation_consultation_id_state_idx" ON "invitation"("consultation_id", "state");

CREATE INDEX "invitation_organisation_id_idx" ON "invitation"("organisation_id");

CREATE UNIQUE INDEX "invitation_consultation_id_organisation_id_role_asked_key" ON "invitation"("consultation_id", "organisation_id", "role_asked");

CREATE UNIQUE INDEX "invitation_id_consultation_id_key" ON "invitation"("id", "consultation_id");

CREATE UNIQUE INDEX "invited_seat_invitation_id_number_key" ON "invited_seat"("invitation_id", "number");

CREATE INDEX "seat_holding_representative_id_idx" ON "seat_holding"("representative_id");

CREATE UNIQUE INDEX "seat_holding_seat_id_number_key" ON "seat_holding"("seat_id", "number");


CREATE UNIQUE INDEX "representative_invitation_id_email_canonical_key" ON "representative"("invitation_id", "email_canonical");

CREATE UNIQUE INDEX "invitation_answer_form_key_key" ON "invitation_answer"("form_key");

CREATE UNIQUE INDEX "invitation_answer_invitation_id_number_key" ON "invitation_answer"("invitation_id", "number");

CREATE INDEX "extension_request_invitation_id_idx" ON "extension_request"("invitation_id");

CREATE INDEX "organisation_contact_organisation_id_idx" ON "organisation_contact"("organisation_id");

CREATE UNIQUE INDEX "meeting_record_consultation_id_key" ON "meeting_record"("consultation_id");

CREATE INDEX "record_paragraph_record_id_position_idx" ON "record_paragraph"("record_id", "position");

CREATE INDEX "record_paragraph_agenda_item_id_idx" ON "record_paragraph"("agenda_item_id");

CREATE UNIQUE INDEX "record_comment_form_key_key" ON "record_comment"("form_key");

CREATE INDEX "record_comment_paragraph_id_idx" ON "record_comment"("paragraph_id");

CREATE INDEX "record_comment_invitation_id_idx" ON "record_comment"("invitation_id");

CREATE INDEX "record_comment_representative_id_idx" ON "record_comment"("representative_id");

CREATE INDEX "case_mask_consultation_id_idx" ON "case_mask"("consultation_id");



ALTER TABLE "commitment" ADD CONSTRAINT "commitment_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "commitment" ADD CONSTRAINT "commitment_owner_organisation_id_fkey" FOREIGN KEY ("owner_organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "commitment_card" ADD CONSTRAINT "commitment_card_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "commitment_card" ADD CONSTRAINT "commitment_card_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "commitment_status" ADD CONSTRAINT "commitment_status_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "commitment_snapshot" ADD CONSTRAINT "commitment_snapshot_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "card_outcome" ADD CONSTRAINT "card_outcome_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "card_outcome" ADD CONSTRAINT "card_outcome_responsible_organisation_id_fkey" FOREIGN KEY ("responsible_organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "card_outcome_version" ADD CONSTRAINT "card_outcome_version_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "card_outcome"("card_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "consultation_signatory" ADD CONSTRAINT "consultation_signatory_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "consultation_question" ADD CONSTRAINT "consultation_question_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "consultation_agenda_item" ADD CONSTRAINT "consultation_agenda_item_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "consultation_document" ADD CONSTRAINT "consultation_document_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "consultation_document" ADD CONSTRAINT "consultation_document_file_id_fkey" FOREIGN KEY ("file_id") REFERENCES "stored_file"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "consultation_dispatch" ADD CONSTRAINT "consultation_dispatch_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_dispatch_id_fkey" FOREIGN KEY ("dispatch_id") REFERENCES "consultation_dispatch"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_outbox_mail_id_fkey" FOREIGN KEY ("outbox_mail_id") REFERENCES "outbox_mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "consultation_reminder" ADD CONSTRAINT "consultation_reminder_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card" ADD CONSTRAINT "input_card_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card" ADD CONSTRAINT "input_card_invitation_fkey" FOREIGN KEY ("invitation_id", "consultation_id") REFERENCES "invitation"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card" ADD CONSTRAINT "input_card_question_fkey" FOREIGN KEY ("question_id", "consultation_id") REFERENCES "consultation_question"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card" ADD CONSTRAINT "input_card_addressee_organisation_id_fkey" FOREIGN KEY ("addressee_organisation_id") REFERENCES "organisation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "input_card" ADD CONSTRAINT "input_card_group_fkey" FOREIGN KEY ("group_id", "consultation_id") REFERENCES "card_group"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card_revision" ADD CONSTRAINT "input_card_revision_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card_revision" ADD CONSTRAINT "input_card_revision_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "input_submission" ADD CONSTRAINT "input_submission_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_submission" ADD CONSTRAINT "input_submission_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_submission" ADD CONSTRAINT "input_submission_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "input_card_version" ADD CONSTRAINT "input_card_version_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "input_card_version" ADD CONSTRAINT "input_card_version_submission_id_fkey" FOREIGN KEY ("submission_id") REFERENCES "input_submission"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "card_group" ADD CONSTRAINT "card_group_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "card_group" ADD CONSTRAINT "card_group_question_fkey" FOREIGN KEY ("question_id", "consultation_id") REFERENCES "consultation_question"("id", "consultation_id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "card_stand" ADD CONSTRAINT "card_stand_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "card_stand" ADD CONSTRAINT "card_stand_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "card_stand" ADD CONSTRAINT "card_stand_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "responsibility_task" ADD CONSTRAINT "responsibility_task_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "responsibility_task" ADD CONSTRAINT "responsibility_task_group_id_fkey" FOREIGN KEY ("group_id") REFERENCES "card_group"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "responsibility_claim" ADD CONSTRAINT "responsibility_claim_task_id_fkey" FOREIGN KEY ("task_id") REFERENCES "responsibility_task"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "responsibility_claim" ADD CONSTRAINT "responsibility_claim_owner_organisation_id_fkey" FOREIGN KEY ("owner_organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "responsibility_claim" ADD CONSTRAINT "responsibility_claim_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "responsibility_claim" ADD CONSTRAINT "responsibility_claim_card_id_fkey" FOREIGN KEY ("card_id") REFERENCES "input_card"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation" ADD CONSTRAINT "invitation_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invited_seat" ADD CONSTRAINT "invited_seat_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "seat_holding" ADD CONSTRAINT "seat_holding_seat_id_fkey" FOREIGN KEY ("seat_id") REFERENCES "invited_seat"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "seat_holding" ADD CONSTRAINT "seat_holding_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "seat_holding" ADD CONSTRAINT "seat_holding_answer_id_fkey" FOREIGN KEY ("answer_id") REFERENCES "invitation_answer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "representative" ADD CONSTRAINT "representative_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "representative_needs" ADD CONSTRAINT "representative_needs_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation_answer" ADD CONSTRAINT "invitation_answer_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "extension_request" ADD CONSTRAINT "extension_request_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "organisation_contact" ADD CONSTRAINT "organisation_contact_organisation_id_fkey" FOREIGN KEY ("organisation_id") REFERENCES "organisation"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "meeting_record" ADD CONSTRAINT "meeting_record_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "record_paragraph" ADD CONSTRAINT "record_paragraph_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "meeting_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "record_paragraph" ADD CONSTRAINT "record_paragraph_agenda_item_id_fkey" FOREIGN KEY ("agenda_item_id") REFERENCES "consultation_agenda_item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "record_version" ADD CONSTRAINT "record_version_record_id_fkey" FOREIGN KEY ("record_id") REFERENCES "meeting_record"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_paragraph_id_fkey" FOREIGN KEY ("paragraph_id") REFERENCES "record_paragraph"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "record_comment" ADD CONSTRAINT "record_comment_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "case_mask" ADD CONSTRAINT "case_mask_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE UNIQUE INDEX "access_link_token_hash_key" ON "access_link"("token_hash");
CREATE INDEX "access_link_invitation_id_idx" ON "access_link"("invitation_id");
CREATE INDEX "access_link_representative_id_idx" ON "access_link"("representative_id");
CREATE INDEX "access_link_commitment_id_idx" ON "access_link"("commitment_id");
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_invitation_id_fkey" FOREIGN KEY ("invitation_id") REFERENCES "invitation"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "access_link" ADD CONSTRAINT "access_link_commitment_id_fkey" FOREIGN KEY ("commitment_id") REFERENCES "commitment"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE access_link ADD CONSTRAINT access_link_opens_one CHECK (num_nonnulls(invitation_id, representative_id, commitment_id) = 1);

-- One place for each thing ---------------------------------------------------------

-- One holder per seat at a time, one seat per person at a time.
CREATE UNIQUE INDEX seat_holding_one_holder ON "seat_holding" (seat_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX seat_holding_one_seat ON "seat_holding" (representative_id) WHERE ended_at IS NULL;
CREATE UNIQUE INDEX extension_request_one_open ON "extension_request" (invitation_id) WHERE state = 'asked';
CREATE UNIQUE INDEX responsibility_claim_of_meeting ON "responsibility_claim" (task_id, level, owner_organisation_id) WHERE invitation_id IS NULL;
CREATE UNIQUE INDEX record_paragraph_one_position ON "record_paragraph" (record_id, position) WHERE removed_at IS NULL;
-- Similar cards are found by words and by trigrams (features/facilitation).
CREATE INDEX input_card_version_trgm ON "input_card_version" USING gin (fold_text((content ->> 'problem') || ' ' || (content ->> 'proposal')) gin_trgm_ops);

-- What must hold of a row -----------------------------------------------------------

ALTER TABLE consultation
  ADD CONSTRAINT consultation_ends_after_start CHECK (ends_at > starts_at),
  ADD CONSTRAINT consultation_open_is_whole CHECK (state IN ('draft', 'cancelled')
    OR num_nonnulls(starts_at, ends_at, answer_by, input_by) = 4),
  ADD CONSTRAINT consultation_answer_before_start CHECK (answer_by <= starts_at),
  ADD CONSTRAINT consultation_status_interval CHECK (status_every_months BETWEEN 1 AND 24),
  ADD CONSTRAINT consultation_table_order CHECK (table_closed_at IS NULL OR table_closed_at >= table_opened_at),
  ADD CONSTRAINT consultation_numbers CHECK (last_card_number >= 0 AND last_receipt_number >= 0);
ALTER TABLE consultation_question ADD CONSTRAINT consultation_question_key_known
  CHECK (key IN ('strengthen', 'change', 'coordinate', 'remove'));
ALTER TABLE consultation_agenda_item ADD CONSTRAINT consultation_agenda_item_ends_after_start CHECK (ends_at > starts_at);
ALTER TABLE consultation_document ADD CONSTRAINT consultation_document_has_content
  CHECK (file_id IS NOT NULL OR text_sv <> '');
ALTER TABLE consultation_reminder ADD CONSTRAINT consultation_reminder_days CHECK (days_before BETWEEN 1 AND 90);
ALTER TABLE consultation_dispatch
  ADD CONSTRAINT consultation_dispatch_released_by CHECK (state <> 'released' OR released_at IS NOT NULL);
ALTER TABLE consultation_mail
  ADD CONSTRAINT consultation_mail_address_kind CHECK (address_kind IN ('primary', 'second', 'person')),
  ADD CONSTRAINT consultation_mail_skipped_or_sent CHECK (skipped_because IS NULL OR outbox_mail_id IS NULL);
ALTER TABLE organisation_contact ADD CONSTRAINT organisation_contact_kind_known
  CHECK (kind IN ('head', 'staff', 'registrator', 'other'));

ALTER TABLE invitation
  ADD CONSTRAINT invitation_seats_granted CHECK (seats_granted BETWEEN 1 AND 20),
  ADD CONSTRAINT invitation_sent_has_time CHECK (state = 'prepared' OR state = 'revoked' OR sent_at IS NOT NULL OR answered_at IS NOT NULL),
  ADD CONSTRAINT invitation_answered_has_time CHECK (state NOT IN ('accepted', 'declined', 'delegated', 'in_writing', 'attended') OR answered_at IS NOT NULL),
  ADD CONSTRAINT invitation_revoked_has_no_link CHECK (state <> 'revoked' OR (code_hash IS NULL AND revoked_at IS NOT NULL));
ALTER TABLE invited_seat
  ADD CONSTRAINT invited_seat_number CHECK (number >= 1),
  ADD CONSTRAINT invited_seat_attendance_has_time CHECK ((attendance = 'expected') = (attendance_at IS NULL));
ALTER TABLE seat_holding
  ADD CONSTRAINT seat_holding_number CHECK (number >= 1),
  ADD CONSTRAINT seat_holding_end CHECK ((ended_at IS NULL) = (ended_because IS NULL)),
  ADD CONSTRAINT seat_holding_end_known CHECK (ended_because IN ('replaced', 'withdrawn', 'declined', 'revoked'));
ALTER TABLE invitation_answer
  ADD CONSTRAINT invitation_answer_number CHECK (number >= 1),
  ADD CONSTRAINT invitation_answer_entered_by CHECK ((source IN ('phone', 'letter', 'mail')) = (entered_by_id IS NOT NULL));
ALTER TABLE extension_request
  ADD CONSTRAINT extension_request_decided CHECK (state NOT IN ('granted', 'refused') OR (decided_at IS NOT NULL AND decided_by_id IS NOT NULL)),
  ADD CONSTRAINT extension_request_granted_until CHECK ((state = 'granted') = (granted_until IS NOT NULL)),
  ADD CONSTRAINT extension_request_refused_why CHECK (state <> 'refused' OR decision <> '');

ALTER TABLE input_card
  ADD CONSTRAINT input_card_submitted_has_number CHECK (state <> 'submitted' OR number IS NOT NULL),
  ADD CONSTRAINT input_card_group_of_submitted CHECK (group_id IS NULL OR state <> 'draft'),
  ADD CONSTRAINT input_card_secret_part CHECK (may_be_secret OR secret_part = '');
ALTER TABLE input_submission ADD CONSTRAINT input_submission_hash CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE record_version ADD CONSTRAINT record_version_hash CHECK (sha256 ~ '^[0-9a-f]{64}$');
ALTER TABLE meeting_record
  ADD CONSTRAINT meeting_record_commenting_has_date CHECK (state <> 'commenting' OR comments_by IS NOT NULL),
  ADD CONSTRAINT meeting_record_adjusted_has_time CHECK ((state = 'adjusted') = (adjusted_at IS NOT NULL));
ALTER TABLE record_comment ADD CONSTRAINT record_comment_answered
  CHECK ((outcome IS NULL) = (answered_at IS NULL));
ALTER TABLE case_mask
  ADD CONSTRAINT case_mask_reason CHECK (reason <> ''),
  ADD CONSTRAINT case_mask_span CHECK ((starts_at_char IS NULL) = (ends_at_char IS NULL) AND (starts_at_char IS NULL OR (starts_at_char >= 0 AND ends_at_char > starts_at_char)));
ALTER TABLE commitment_status
  ADD CONSTRAINT commitment_status_done_has_evidence CHECK (progress <> 'done' OR evidence <> '' OR evidence_url <> ''),
  ADD CONSTRAINT commitment_status_dropped_has_reason CHECK (progress <> 'dropped' OR reason <> ''),
  ADD CONSTRAINT commitment_status_entered_by CHECK ((source IN ('phone', 'letter', 'mail')) = (entered_by_id IS NOT NULL));
ALTER TABLE commitment
  ADD CONSTRAINT commitment_closed_is_told CHECK (state <> 'closed' OR progress IN ('done', 'dropped')),
  ADD CONSTRAINT commitment_declined_why CHECK (state <> 'declined' OR response_reason <> '');
ALTER TABLE commitment_snapshot ADD CONSTRAINT commitment_snapshot_period CHECK (period ~ '^[0-9]{4}-Q[1-4]$');
ALTER TABLE minister_report
  ADD CONSTRAINT minister_report_period CHECK (period ~ '^[0-9]{4}-Q[1-4]$'),
  ADD CONSTRAINT minister_report_hash CHECK (sha256 ~ '^[0-9a-f]{64}$');

ALTER TABLE needs_read_log
  DROP CONSTRAINT needs_read_log_one_person,
  ADD CONSTRAINT needs_read_log_one_person CHECK (num_nonnulls(registration_id, invitation_id, representative_id) = 1);

-- What the organisers may read of the cards: the last version that was handed in (or said at the meeting), never the draft.
CREATE VIEW submitted_card AS
SELECT c.id, c.consultation_id, c.invitation_id, c.number, c.group_id, c.position, v.number AS version, v.submission_id, v.created_at AS submitted_at,
       coalesce(s.is_late, false) AS is_late,
       (v.content ->> 'questionId')::uuid AS question_id, v.content ->> 'level' AS level,
       (v.content ->> 'addresseeOrganisationId')::uuid AS addressee_organisation_id, coalesce(v.content ->> 'addresseeText', '') AS addressee_text,
       coalesce(v.content ->> 'problem', '') AS problem, coalesce(v.content ->> 'proposal', '') AS proposal,
       coalesce(v.content ->> 'evidenceUrl', '') AS evidence_url, coalesce(v.content ->> 'contribution', '') AS contribution,
       coalesce(v.content ->> 'ownCaseNumber', '') AS own_case_number, coalesce(v.content ->> 'decidedBy', '') AS decided_by,
       coalesce((v.content ->> 'mayBeSecret')::boolean, false) AS may_be_secret, coalesce(v.content ->> 'secretPart', '') AS secret_part
  FROM input_card c
  JOIN LATERAL (SELECT * FROM input_card_version v WHERE v.card_id = c.id ORDER BY v.number DESC LIMIT 1) v ON true
  LEFT JOIN input_submission s ON s.id = v.submission_id
 WHERE c.state = 'submitted';

-- Seats stay within what was granted --------------------------------------------------

CREATE FUNCTION invited_seat_within_grant() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  granted int;
BEGIN
  -- The invitation's row is locked, so that a seat and a lowered number of seats wait for each other.
  SELECT seats_granted INTO granted FROM invitation WHERE id = NEW.invitation_id FOR SHARE;
  IF NEW.number > granted THEN
    RAISE EXCEPTION 'seat % of %', NEW.number, granted USING ERRCODE = 'check_violation', CONSTRAINT = 'invited_seat_within_grant';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invited_seat_within_grant BEFORE INSERT OR UPDATE OF number, invitation_id ON invited_seat
  FOR EACH ROW EXECUTE FUNCTION invited_seat_within_grant();

CREATE FUNCTION invitation_keeps_its_seats() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM invited_seat WHERE invitation_id = NEW.id AND number > NEW.seats_granted) THEN
    RAISE EXCEPTION 'fewer seats than there are' USING ERRCODE = 'check_violation', CONSTRAINT = 'invited_seat_within_grant';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_keeps_its_seats BEFORE UPDATE OF seats_granted ON invitation
  FOR EACH ROW WHEN (NEW.seats_granted < OLD.seats_granted) EXECUTE FUNCTION invitation_keeps_its_seats();

-- A holder acts for the organisation whose seat it is; a holding is only ever ended.
CREATE FUNCTION seat_holding_of_own_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM invited_seat s JOIN representative r ON r.invitation_id = s.invitation_id
                 WHERE s.id = NEW.seat_id AND r.id = NEW.representative_id) THEN
    RAISE EXCEPTION 'a seat of another organisation' USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_holding_of_own_organisation';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_holding_of_own_organisation BEFORE INSERT OR UPDATE OF seat_id, representative_id ON seat_holding
  FOR EACH ROW EXECUTE FUNCTION seat_holding_of_own_organisation();

CREATE FUNCTION seat_holding_only_ends() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD.ended_at IS NOT NULL
     OR (NEW.seat_id, NEW.number, NEW.representative_id, NEW.kind, NEW.mandate, NEW.created_at)
        IS DISTINCT FROM (OLD.seat_id, OLD.number, OLD.representative_id, OLD.kind, OLD.mandate, OLD.created_at) THEN
    RAISE EXCEPTION 'a link of the chain is only ever ended' USING ERRCODE = 'check_violation', CONSTRAINT = 'seat_holding_only_ends';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER seat_holding_only_ends BEFORE UPDATE ON seat_holding
  FOR EACH ROW EXECUTE FUNCTION seat_holding_only_ends();

-- What was handed in, sent out, told or frozen is never changed ------------------------

CREATE FUNCTION stays_as_written() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% is only added to', TG_TABLE_NAME
    USING ERRCODE = 'check_violation', CONSTRAINT = TG_TABLE_NAME || '_append_only';
END $$;
CREATE TRIGGER invitation_answer_append_only BEFORE UPDATE OR DELETE ON invitation_answer
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER input_submission_append_only BEFORE UPDATE OR DELETE ON input_submission
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER input_card_version_append_only BEFORE UPDATE OR DELETE ON input_card_version
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER input_card_revision_append_only BEFORE UPDATE OR DELETE ON input_card_revision
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER record_version_append_only BEFORE UPDATE OR DELETE ON record_version
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER commitment_status_append_only BEFORE UPDATE OR DELETE ON commitment_status
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER commitment_snapshot_append_only BEFORE UPDATE OR DELETE ON commitment_snapshot
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER card_outcome_version_append_only BEFORE UPDATE OR DELETE ON card_outcome_version
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();
CREATE TRIGGER minister_report_append_only BEFORE UPDATE OR DELETE ON minister_report
  FOR EACH ROW EXECUTE FUNCTION stays_as_written();

-- The paragraphs of an adjusted record are locked with it.
CREATE FUNCTION record_paragraph_locked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF EXISTS (SELECT 1 FROM meeting_record m WHERE m.id = coalesce(NEW.record_id, OLD.record_id) AND m.state = 'adjusted') THEN
    RAISE EXCEPTION 'the record is adjusted and locked' USING ERRCODE = 'check_violation', CONSTRAINT = 'record_paragraph_locked';
  END IF;
  RETURN coalesce(NEW, OLD);
END $$;
CREATE TRIGGER record_paragraph_locked BEFORE INSERT OR UPDATE OR DELETE ON record_paragraph
  FOR EACH ROW EXECUTE FUNCTION record_paragraph_locked();

-- Legal states: the same tables stand in the features' rules.ts, held equal by a test ---

CREATE FUNCTION consultation_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'open'), ('draft', 'cancelled'), ('open', 'held'), ('open', 'cancelled'), ('held', 'archived'), ('archived', 'held'))) THEN
    RAISE EXCEPTION 'a consultation cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'consultation_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_state_transition BEFORE UPDATE OF state ON consultation
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION consultation_state_transition();

CREATE FUNCTION consultation_dispatch_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'reviewed'), ('draft', 'discarded'), ('reviewed', 'draft'), ('reviewed', 'released'), ('reviewed', 'discarded'))) THEN
    RAISE EXCEPTION 'a dispatch cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'consultation_dispatch_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER consultation_dispatch_state_transition BEFORE UPDATE OF state ON consultation_dispatch
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION consultation_dispatch_state_transition();

CREATE FUNCTION invitation_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('prepared', 'sent'), ('prepared', 'accepted'), ('prepared', 'declined'), ('prepared', 'delegated'), ('prepared', 'in_writing'), ('prepared', 'revoked'),
    ('sent', 'delivered'), ('sent', 'bounced'), ('sent', 'accepted'), ('sent', 'declined'), ('sent', 'delegated'), ('sent', 'in_writing'),
    ('sent', 'absent'), ('sent', 'revoked'), ('delivered', 'bounced'), ('delivered', 'accepted'), ('delivered', 'declined'), ('delivered', 'delegated'),
    ('delivered', 'in_writing'), ('delivered', 'absent'), ('delivered', 'revoked'), ('bounced', 'sent'), ('bounced', 'delivered'), ('bounced', 'accepted'),
    ('bounced', 'declined'), ('bounced', 'delegated'), ('bounced', 'in_writing'), ('bounced', 'absent'), ('bounced', 'revoked'), ('accepted', 'declined'),
    ('accepted', 'delegated'), ('accepted', 'in_writing'), ('accepted', 'attended'), ('accepted', 'absent'), ('accepted', 'revoked'), ('delegated', 'accepted'),
    ('delegated', 'declined'), ('delegated', 'in_writing'), ('delegated', 'attended'), ('delegated', 'absent'), ('delegated', 'revoked'), ('declined', 'accepted'),
    ('declined', 'delegated'), ('declined', 'in_writing'), ('declined', 'attended'), ('declined', 'revoked'), ('in_writing', 'accepted'), ('in_writing', 'delegated'),
    ('in_writing', 'declined'), ('in_writing', 'attended'), ('in_writing', 'revoked'), ('attended', 'absent'), ('attended', 'accepted'), ('attended', 'delegated'),
    ('absent', 'attended'), ('absent', 'accepted'), ('absent', 'delegated'), ('absent', 'sent'), ('absent', 'delivered'), ('revoked', 'prepared'))) THEN
    RAISE EXCEPTION 'an invitation cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'invitation_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER invitation_state_transition BEFORE UPDATE OF state ON invitation
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION invitation_state_transition();

CREATE FUNCTION extension_request_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('asked', 'granted'), ('asked', 'refused'), ('asked', 'withdrawn'))) THEN
    RAISE EXCEPTION 'an extension cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'extension_request_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER extension_request_state_transition BEFORE UPDATE OF state ON extension_request
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION extension_request_state_transition();

CREATE FUNCTION input_card_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'submitted'), ('submitted', 'withdrawn'), ('withdrawn', 'submitted'))) THEN
    RAISE EXCEPTION 'a card cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'input_card_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER input_card_state_transition BEFORE UPDATE OF state ON input_card
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION input_card_state_transition();

CREATE FUNCTION meeting_record_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'commenting'), ('commenting', 'adjusting'), ('adjusting', 'commenting'), ('adjusting', 'adjusted'))) THEN
    RAISE EXCEPTION 'a record cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'meeting_record_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER meeting_record_state_transition BEFORE UPDATE OF state ON meeting_record
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION meeting_record_state_transition();

CREATE FUNCTION commitment_state_transition() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF NOT ((OLD.state, NEW.state) IN (
    ('draft', 'proposed'), ('proposed', 'draft'), ('proposed', 'accepted'), ('proposed', 'declined'), ('declined', 'draft'), ('accepted', 'closed'),
    ('closed', 'accepted'))) THEN
    RAISE EXCEPTION 'a commitment cannot go from % to %', OLD.state, NEW.state
      USING ERRCODE = 'check_violation', CONSTRAINT = 'commitment_state_transition';
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER commitment_state_transition BEFORE UPDATE OF state ON commitment
  FOR EACH ROW WHEN (OLD.state IS DISTINCT FROM NEW.state) EXECUTE FUNCTION commitment_state_transition();
