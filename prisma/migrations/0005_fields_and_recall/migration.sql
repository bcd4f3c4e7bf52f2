-- A question to think about is a note that makes no card.
ALTER TABLE "notes" DROP CONSTRAINT "notes_kind_check";
ALTER TABLE "notes"
  ADD CONSTRAINT "notes_kind_check" CHECK ("kind" IN ('basic', 'basic-reversed', 'cloze', 'typed', 'question'));

-- What was missing from a free recall comes sooner: the date of a card is brought forward.
ALTER TABLE "events" DROP CONSTRAINT "events_kind_check";
ALTER TABLE "events"
  ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN
    ('answer', 'void', 'shelve', 'bury', 'reset', 'move', 'advance', 'retention', 'zone', 'import'));

ALTER TABLE "changes" DROP CONSTRAINT "changes_kind_check";
ALTER TABLE "changes"
  ADD CONSTRAINT "changes_kind_check" CHECK ("kind" IN
    ('move', 'tag', 'shelve', 'reset', 'delete', 'import', 'advance'));

-- What learners wrote from memory: about one question, or about all of a deck or tag.
CREATE TABLE "recall_attempts" (
    "user_id" UUID NOT NULL,
    "attempt_id" UUID NOT NULL,
    "note_id" UUID,
    "deck_id" UUID,
    "tag" VARCHAR(100),
    "text" VARCHAR(20000) NOT NULL,
    "points_total" INTEGER NOT NULL DEFAULT 0,
    "points_recalled" INTEGER NOT NULL DEFAULT 0,
    "grade" SMALLINT,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "recall_attempts_pkey" PRIMARY KEY ("user_id","attempt_id"),
    CONSTRAINT "recall_attempts_subject_check" CHECK (num_nonnulls("note_id", "deck_id", "tag") = 1),
    CONSTRAINT "recall_attempts_points_check" CHECK ("points_recalled" BETWEEN 0 AND "points_total"),
    CONSTRAINT "recall_attempts_grade_check" CHECK ("grade" BETWEEN 1 AND 4 AND "note_id" IS NOT NULL OR "grade" IS NULL)
);

CREATE INDEX "recall_attempts_user_id_note_id_created_at_idx" ON "recall_attempts"("user_id", "note_id", "created_at");
CREATE INDEX "recall_attempts_user_id_deck_id_created_at_idx" ON "recall_attempts"("user_id", "deck_id", "created_at");

GRANT SELECT, INSERT, UPDATE, DELETE ON "recall_attempts" TO spindle_app;
GRANT SELECT, DELETE ON "recall_attempts" TO spindle_eraser;
