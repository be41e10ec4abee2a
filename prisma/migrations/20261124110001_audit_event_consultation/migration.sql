CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_event_consultation_id_at_id_idx" ON "audit_event"("consultation_id", "at", "id");
