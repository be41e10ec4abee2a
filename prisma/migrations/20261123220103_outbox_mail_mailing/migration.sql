CREATE INDEX CONCURRENTLY IF NOT EXISTS "outbox_mail_mailing_id_idx" ON "outbox_mail"("mailing_id");
