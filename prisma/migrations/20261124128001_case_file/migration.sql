-- A mask has a section of the law beside our own words, knows the text it was made on, and who took it back.
ALTER TABLE "case_mask"
  ADD COLUMN "provision" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "text_sha256" TEXT,
  ADD COLUMN "removed_by_id" UUID;

-- A file cannot be masked: a person says of each that it may be given out, and a replaced file needs a new word.
ALTER TABLE "consultation_document"
  ADD COLUMN "disclosable_file_id" UUID,
  ADD COLUMN "disclosable_by_id" UUID,
  ADD COLUMN "disclosable_at" TIMESTAMPTZ(3);

-- Why the whole case file was taken out, by whom, and until when it may be fetched (docs/decisions/0281).
CREATE TABLE "case_file_export" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "consultation_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "reason" TEXT NOT NULL,
    "form_key" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "case_file_export_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "case_file_export_reason" CHECK ("reason" <> '')
);
CREATE UNIQUE INDEX "case_file_export_form_key_key" ON "case_file_export"("form_key");
CREATE INDEX "case_file_export_consultation_id_created_at_idx" ON "case_file_export"("consultation_id", "created_at");
ALTER TABLE "case_file_export" ADD CONSTRAINT "case_file_export_consultation_id_fkey"
  FOREIGN KEY ("consultation_id") REFERENCES "consultation"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
