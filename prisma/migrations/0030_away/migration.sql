-- A planned break: its first and last study day, both included.
ALTER TABLE "learners"
  ADD COLUMN "away_from" INTEGER,
  ADD COLUMN "away_until" INTEGER,
  ADD CONSTRAINT "learners_away_check" CHECK (("away_from" IS NULL) = ("away_until" IS NULL)
    AND "away_until" - "away_from" BETWEEN 0 AND 179);

-- The log learns which weekdays are easy for a learner.
ALTER TABLE "events" DROP CONSTRAINT "events_kind_check";
ALTER TABLE "events" ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN
  ('answer', 'void', 'shelve', 'bury', 'reset', 'move', 'advance', 'redate', 'adopt', 'reschedule', 'scheduler',
   'easy-days', 'retention', 'zone', 'import'))
  NOT VALID;
