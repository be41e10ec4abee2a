CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "consultation_mail_reminded_once" ON "consultation_mail"("reminder_id", "invitation_id", "address_kind");
