-- Owners are asked by themselves only where a person has said so (docs/decisions/0260).
ALTER TABLE "consultation"
  ADD COLUMN "ask_owners_armed_at" TIMESTAMPTZ(3),
  ADD COLUMN "ask_owners_armed_by_id" UUID;

ALTER TABLE "commitment"
  ADD COLUMN "responded_by" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "ask_pending_on" DATE,
  ADD COLUMN "ask_reminders" INTEGER NOT NULL DEFAULT 0;
