CREATE INDEX CONCURRENTLY IF NOT EXISTS "consultation_mail_representative_id_idx" ON "consultation_mail"("representative_id");
