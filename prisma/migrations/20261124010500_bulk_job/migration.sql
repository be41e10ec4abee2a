-- CreateEnum
CREATE TYPE "bulk_action" AS ENUM ('cancel', 'resend');

-- CreateEnum
CREATE TYPE "bulk_state" AS ENUM ('running', 'stopped', 'done');

-- CreateTable
CREATE TABLE "bulk_job" (
    "id" UUID NOT NULL DEFAULT gen_random_uuid(),
    "conference_id" UUID NOT NULL,
    "created_by_id" UUID NOT NULL,
    "action" "bulk_action" NOT NULL,
    "state" "bulk_state" NOT NULL DEFAULT 'running',
    "reason" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_job_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "bulk_job_item" (
    "job_id" UUID NOT NULL,
    "registration_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "outcome" TEXT,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "bulk_job_item_pkey" PRIMARY KEY ("job_id","registration_id")
);

-- CreateIndex
CREATE INDEX "bulk_job_conference_id_created_at_idx" ON "bulk_job"("conference_id", "created_at");

-- CreateIndex
CREATE INDEX "bulk_job_state_idx" ON "bulk_job"("state");

-- CreateIndex
CREATE INDEX "bulk_job_item_job_id_outcome_position_idx" ON "bulk_job_item"("job_id", "outcome", "position");

-- AddForeignKey
ALTER TABLE "bulk_job" ADD CONSTRAINT "bulk_job_conference_id_fkey" FOREIGN KEY ("conference_id") REFERENCES "conference"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_job_item" ADD CONSTRAINT "bulk_job_item_job_id_fkey" FOREIGN KEY ("job_id") REFERENCES "bulk_job"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "bulk_job_item" ADD CONSTRAINT "bulk_job_item_registration_id_fkey" FOREIGN KEY ("registration_id") REFERENCES "registration"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE bulk_job
  ADD CONSTRAINT bulk_job_ended_has_time CHECK ((state = 'running') = (ended_at IS NULL)),
  ADD CONSTRAINT bulk_job_reason_bounded CHECK (length(coalesce(reason, '')) <= 300),
  ADD CONSTRAINT bulk_job_cancel_has_reason CHECK (action <> 'cancel' OR reason IS NOT NULL);
ALTER TABLE bulk_job_item ADD CONSTRAINT bulk_job_item_done_has_time CHECK ((outcome IS NULL) = (done_at IS NULL));
