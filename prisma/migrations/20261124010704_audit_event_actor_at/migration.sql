CREATE INDEX CONCURRENTLY IF NOT EXISTS "audit_event_actor_id_at_id_idx" ON "audit_event"("actor_id", "at", "id");
