-- A programme's file between the look at it and the doing.
CREATE TABLE "programme_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "series_id" UUID NOT NULL,
    "conference_id" UUID,
    "created_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "programme_import_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "programme_import_created_by_id_created_at_idx" ON "programme_import"("created_by_id", "created_at");

ALTER TABLE "programme_import" ADD CONSTRAINT "programme_import_series_id_fkey" FOREIGN KEY ("series_id") REFERENCES "series"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "programme_import" ADD CONSTRAINT "programme_import_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "programme_import"
  ADD CONSTRAINT programme_import_name_bounded CHECK (length(file_name) <= 200),
  -- What has been done is not kept: the seminars themselves say it.
  ADD CONSTRAINT programme_import_done_is_empty CHECK (applied_at IS NULL OR content = '{}');

-- How many a seminar takes: what the forms and the import ask for holds for raw SQL too.
ALTER TABLE seminar ADD CONSTRAINT seminar_participants_in_order CHECK (
  min_participants >= 1 AND max_participants >= 1 AND min_participants <= max_participants
  OR num_nonnulls(min_participants, max_participants) < 2 AND coalesce(min_participants, max_participants, 1) >= 1);
ALTER TABLE seminar_local ADD CONSTRAINT seminar_local_participants_positive CHECK (
  coalesce(min_participants, 1) >= 1 AND coalesce(max_participants, 1) >= 1);
