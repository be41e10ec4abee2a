-- Which addresses of a dispatch nothing has been made for yet: asked for every second, whatever has been sent before.
CREATE INDEX CONCURRENTLY IF NOT EXISTS consultation_mail_not_handed_over ON consultation_mail (dispatch_id, id)
  WHERE outbox_mail_id IS NULL AND skipped_because IS NULL;
