CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "speaker_email_canonical_key" ON "speaker"("email_canonical");
