-- Mails to persons of an invitation, and reminders: who it went to and by which rule.
ALTER TABLE "consultation_mail" ADD COLUMN "representative_id" UUID, ADD COLUMN "reminder_id" UUID;
ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_representative_id_fkey" FOREIGN KEY ("representative_id") REFERENCES "representative"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "consultation_mail" ADD CONSTRAINT "consultation_mail_reminder_id_fkey" FOREIGN KEY ("reminder_id") REFERENCES "consultation_reminder"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- The reminders' words, as a person reviewed them when they armed the plan.
ALTER TABLE "consultation_reminder"
  ADD COLUMN "subject_sv" TEXT NOT NULL DEFAULT '', ADD COLUMN "subject_en" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "body_sv" TEXT NOT NULL DEFAULT '', ADD COLUMN "body_en" TEXT NOT NULL DEFAULT '';
ALTER TABLE consultation_reminder
  ADD CONSTRAINT consultation_reminder_armed_by CHECK ((armed_at IS NULL) = (armed_by_id IS NULL)),
  ADD CONSTRAINT consultation_reminder_armed_words CHECK (armed_at IS NULL OR (subject_sv <> '' AND body_sv <> ''));

-- What a provider that reports it told: the mail lies in the receiver's mailbox.
ALTER TABLE "outbox_mail" ADD COLUMN "delivered_at" TIMESTAMPTZ(3);
