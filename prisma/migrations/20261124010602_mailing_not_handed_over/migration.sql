-- Whom of a mailing nothing has been made for yet.
CREATE INDEX CONCURRENTLY IF NOT EXISTS mailing_recipient_not_handed_over ON mailing_recipient (mailing_id, id)
  WHERE outbox_mail_id IS NULL AND skipped_because IS NULL;
