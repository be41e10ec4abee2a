CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_event_conference_id_at_id_idx" ON "audit_event"("conference_id", "at", "id");
