-- That own predictions lay well above what came is said to a learner once: when, and at the end of which sitting. Once
-- it is put away the sitting is forgotten.
ALTER TABLE "learners"
  ADD COLUMN "told_too_sure_at" TIMESTAMPTZ(3),
  ADD COLUMN "told_too_sure_in" UUID;
ALTER TABLE "learners" ADD CONSTRAINT "learners_told_too_sure_check"
  CHECK ("told_too_sure_in" IS NULL OR "told_too_sure_at" IS NOT NULL);

-- A learner's latest own predictions, made without having seen the model's.
CREATE INDEX "events_own_prediction_idx" ON "events" ("user_id", "seq")
  WHERE "own_prediction" IS NOT NULL AND NOT "saw_prediction";
