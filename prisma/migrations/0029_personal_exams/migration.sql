-- An exam that a learner has set themselves: when it is, what it is about, and what they want of it.
CREATE TABLE "personal_exams" (
    "user_id" UUID NOT NULL,
    "exam_id" UUID NOT NULL,
    "name" VARCHAR(100) NOT NULL,
    -- Study days: the one on which it is, and the one on which it was set.
    "exam_day" INTEGER NOT NULL,
    "set_on" INTEGER NOT NULL,
    -- Recall wanted on its day.
    "target" DOUBLE PRECISION NOT NULL,
    -- NULL: the learner's own.
    "minutes_per_day" SMALLINT,
    -- Notes with one of these tags, or one below it, belong to it, beside those of its decks.
    "tags" VARCHAR(100)[] NOT NULL DEFAULT '{}',
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "personal_exams_pkey" PRIMARY KEY ("user_id","exam_id"),
    CONSTRAINT "personal_exams_target_check" CHECK ("target" BETWEEN 0.7 AND 0.97),
    CONSTRAINT "personal_exams_minutes_check" CHECK ("minutes_per_day" BETWEEN 1 AND 600),
    CONSTRAINT "personal_exams_days_check" CHECK ("set_on" <= "exam_day")
);

-- Decks that an exam is about, each with those that lie in it.
CREATE TABLE "personal_exam_decks" (
    "user_id" UUID NOT NULL,
    "exam_id" UUID NOT NULL,
    "deck_id" UUID NOT NULL,

    CONSTRAINT "personal_exam_decks_pkey" PRIMARY KEY ("user_id","exam_id","deck_id")
);

-- Decks whose desired retention stands higher for an exam than their learner has it, to be put back after it.
CREATE TABLE "personal_exam_raises" (
    "user_id" UUID NOT NULL,
    "deck_id" UUID NOT NULL,
    -- NULL: the learner's own.
    "retention_before" DOUBLE PRECISION,
    "retention_raised" DOUBLE PRECISION NOT NULL,

    CONSTRAINT "personal_exam_raises_pkey" PRIMARY KEY ("user_id","deck_id"),
    CONSTRAINT "personal_exam_raises_before_check" CHECK ("retention_before" BETWEEN 0.7 AND 0.97),
    CONSTRAINT "personal_exam_raises_raised_check" CHECK ("retention_raised" BETWEEN 0.7 AND 0.97)
);

CREATE INDEX "personal_exam_decks_deck_id_idx" ON "personal_exam_decks"("deck_id");
CREATE INDEX "personal_exam_raises_deck_id_idx" ON "personal_exam_raises"("deck_id");

ALTER TABLE "personal_exams" ADD CONSTRAINT "personal_exams_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_exam_decks" ADD CONSTRAINT "personal_exam_decks_user_id_exam_id_fkey"
    FOREIGN KEY ("user_id", "exam_id") REFERENCES "personal_exams"("user_id", "exam_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_exam_decks" ADD CONSTRAINT "personal_exam_decks_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_exam_decks" ADD CONSTRAINT "personal_exam_decks_deck_id_fkey"
    FOREIGN KEY ("deck_id") REFERENCES "decks"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_exam_raises" ADD CONSTRAINT "personal_exam_raises_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "personal_exam_raises" ADD CONSTRAINT "personal_exam_raises_deck_id_fkey"
    FOREIGN KEY ("deck_id") REFERENCES "decks"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "personal_exams", "personal_exam_decks", "personal_exam_raises" TO spindle_app;
GRANT SELECT, DELETE ON "personal_exams", "personal_exam_decks", "personal_exam_raises" TO spindle_eraser;
