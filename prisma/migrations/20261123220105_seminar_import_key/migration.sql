CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS "seminar_series_id_import_key_key" ON "seminar"("series_id", "import_key");
