CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "consultation_mail_once_in_dispatch" ON "consultation_mail"("dispatch_id", "invitation_id", "address_kind", "to_email");
