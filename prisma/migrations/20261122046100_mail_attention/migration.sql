-- What an organiser must see of the mail: waiting, parked and bounced. A short list beside the many that arrived,
-- for the figures of each conference and for the filter of people to whom a mail did not arrive.
CREATE INDEX CONCURRENTLY IF NOT EXISTS outbox_mail_attention ON outbox_mail (conference_id, registration_id)
  WHERE state IN ('queued', 'sending', 'parked') OR bounced_at IS NOT NULL;
