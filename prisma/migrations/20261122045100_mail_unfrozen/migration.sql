-- Mails whose text is not frozen yet: a short list, also while ten thousand frozen ones wait for their turn.
CREATE INDEX CONCURRENTLY IF NOT EXISTS outbox_mail_unfrozen ON outbox_mail (lane, created_at)
  WHERE state = 'queued' AND rendered IS NULL;
