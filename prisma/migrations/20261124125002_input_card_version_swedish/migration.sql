-- The words of a card by their Swedish stems, for 'similar cards'; input_card_version_trgm holds the same text by its letters.
CREATE INDEX CONCURRENTLY IF NOT EXISTS input_card_version_swedish ON "input_card_version"
  USING gin (to_tsvector('swedish', (content ->> 'problem') || ' ' || (content ->> 'proposal')));
