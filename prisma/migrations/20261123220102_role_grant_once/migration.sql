CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "role_grant_user_id_role_conference_id_series_id_key" ON "role_grant"("user_id", "role", "conference_id", "series_id") NULLS NOT DISTINCT;
