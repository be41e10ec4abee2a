-- A list of the invited between the look at it and the doing.
CREATE TABLE "invitation_import" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "file_name" TEXT NOT NULL,
    "content" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "applied_at" TIMESTAMPTZ(3),

    CONSTRAINT "invitation_import_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "invitation_import_created_by_id_created_at_idx" ON "invitation_import"("created_by_id", "created_at");

ALTER TABLE "invitation_import" ADD CONSTRAINT "invitation_import_consultation_id_fkey" FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

ALTER TABLE "invitation_import"
  ADD CONSTRAINT invitation_import_name_bounded CHECK (length(file_name) <= 200),
  -- What has been done is not kept: the invitations themselves say it.
  ADD CONSTRAINT invitation_import_done_is_empty CHECK (applied_at IS NULL OR content = '{}');
