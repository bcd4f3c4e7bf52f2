-- What FSRS-6, the value function as the day began, and the learner together with it, predicted for an answer.
ALTER TABLE "events"
  ADD COLUMN "fsrs_value" DOUBLE PRECISION,
  ADD COLUMN "dawn_value" DOUBLE PRECISION,
  ADD COLUMN "blend_value" DOUBLE PRECISION;

-- NOT VALID: what stands in the log already has none of them, and is not read through for it.
ALTER TABLE "events" ADD CONSTRAINT "events_predicted_check" CHECK (
  ("fsrs_value" IS NULL OR ("value" IS NOT NULL AND "fsrs_value" BETWEEN 0 AND 1))
  AND ("dawn_value" IS NULL OR ("fsrs_value" IS NOT NULL AND "dawn_value" BETWEEN 0 AND 1))
  AND ("blend_value" IS NULL OR ("fsrs_value" IS NOT NULL AND "own_prediction" IS NOT NULL
    AND "blend_value" BETWEEN 0 AND 1))) NOT VALID;

-- A learner's choice of what works out their dates, and dates given anew by it.
ALTER TABLE "events" DROP CONSTRAINT "events_kind_check";
ALTER TABLE "events" ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN
  ('answer', 'void', 'shelve', 'bury', 'reset', 'move', 'advance', 'redate', 'scheduler', 'retention', 'zone', 'import'))
  NOT VALID;
