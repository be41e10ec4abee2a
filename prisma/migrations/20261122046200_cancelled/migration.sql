-- The organisers' figures count who cancelled: a short list beside all registrations, written only by a cancellation.
CREATE INDEX CONCURRENTLY IF NOT EXISTS registration_cancelled ON registration (conference_id) WHERE state = 'cancelled';
