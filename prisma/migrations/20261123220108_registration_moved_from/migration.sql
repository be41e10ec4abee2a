CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "registration_moved_from_id_key" ON "registration"("moved_from_id");
