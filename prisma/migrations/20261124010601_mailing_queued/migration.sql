-- What of a mailing waits in the outbox, asked every second while it is sent: a short list beside the many that have left.
CREATE INDEX CONCURRENTLY IF NOT EXISTS outbox_mail_mailing_queued ON outbox_mail (mailing_id)
  WHERE mailing_id IS NOT NULL AND state IN ('queued', 'sending');
