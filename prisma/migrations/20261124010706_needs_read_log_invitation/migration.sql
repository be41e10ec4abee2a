CREATE INDEX CONCURRENTLY IF NOT EXISTS "needs_read_log_invitation_id_idx" ON "needs_read_log"("invitation_id");
