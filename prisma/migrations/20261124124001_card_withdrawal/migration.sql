-- Who took a card back, when and why: it leaves the organisers' lists and stays in the history.
ALTER TABLE input_card
  ADD COLUMN withdrawn_at TIMESTAMPTZ(3),
  ADD COLUMN withdrawn_by_name TEXT NOT NULL DEFAULT '',
  ADD COLUMN withdrawn_reason TEXT NOT NULL DEFAULT '';
