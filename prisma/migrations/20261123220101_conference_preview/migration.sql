CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "conference_preview_token_hash_key" ON "conference"("preview_token_hash");
