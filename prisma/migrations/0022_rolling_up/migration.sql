-- Of a learner's answers to what was assigned, those they recalled: how hard an item tells learners apart hangs on the rest.
ALTER TABLE "assignment_standings" ADD COLUMN "recalled" INTEGER NOT NULL DEFAULT 0;
ALTER TABLE "assignment_standings" ADD CONSTRAINT "assignment_standings_settled_recalled_check"
    CHECK ("settled_at" IS NULL OR "recalled" = 0);

-- Rows that are to be made anew, since a learner whose answers are in them is gone.
CREATE INDEX "assignment_items_anew_idx" ON "assignment_items"("assignment_id") WHERE "rolled_at" = '1970-01-01 00:00:00+00';
