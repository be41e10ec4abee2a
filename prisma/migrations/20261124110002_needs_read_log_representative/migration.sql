CREATE INDEX CONCURRENTLY IF NOT EXISTS "needs_read_log_representative_id_idx" ON "needs_read_log"("representative_id");
