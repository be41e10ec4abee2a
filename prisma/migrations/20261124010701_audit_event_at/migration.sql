CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_event_at_id_idx" ON "audit_event"("at", "id");
