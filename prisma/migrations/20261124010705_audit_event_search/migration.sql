-- What a change was about, found by its words. The crowd's registrations hold only ids: they are left out and stay cheap to write.
CREATE INDEX CONCURRENTLY IF NOT EXISTS audit_event_search_trgm ON audit_event USING gin (fold_text(data::text) gin_trgm_ops)
  WHERE action <> 'registration.created';
