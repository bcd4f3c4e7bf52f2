-- How far a learner's log is added up in the two tables below. All three are made anew from the log by replay.
CREATE TABLE "insight_progress" (
    "user_id" UUID NOT NULL,
    -- The learner's zone when this began: the log says nothing of a zone before it changes.
    "first_zone" VARCHAR(64) NOT NULL,
    "through_seq" BIGINT NOT NULL DEFAULT 0,
    -- Answers that an event before this one takes back were left out when they were come to.
    "voids_before" BIGINT NOT NULL DEFAULT 0,
    -- FoldState of lib/insights; null before the first event.
    "state" JSON,

    CONSTRAINT "insight_progress_pkey" PRIMARY KEY ("user_id"),
    CONSTRAINT "insight_progress_through_check" CHECK ("through_seq" >= 0 AND ("through_seq" = 0) = ("state" IS NULL))
);

ALTER TABLE "insight_progress" ADD CONSTRAINT "insight_progress_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Sums are whole numbers, probabilities in millionths: what is added and taken away again leaves nothing behind.
-- The deck of noughts stands for all decks.
CREATE TABLE "insight_days" (
    "user_id" UUID NOT NULL,
    "deck_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "milliseconds" BIGINT NOT NULL,
    "new_cards" INTEGER NOT NULL,
    "predicted" INTEGER NOT NULL,
    "surprise" BIGINT NOT NULL,
    "first" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,
    "fsrs" BIGINT NOT NULL,
    "dawn" BIGINT NOT NULL,
    "dawn_variance" BIGINT NOT NULL,

    CONSTRAINT "insight_days_pkey" PRIMARY KEY ("user_id","deck_id","day")
);

CREATE TABLE "insight_slots" (
    "user_id" UUID NOT NULL,
    "deck_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "figure" VARCHAR(16) NOT NULL,
    "slot" SMALLINT NOT NULL,
    "answers" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,
    "predicted" BIGINT NOT NULL,
    "fsrs" BIGINT NOT NULL,
    "squares" BIGINT NOT NULL,
    "log_loss" BIGINT NOT NULL,

    CONSTRAINT "insight_slots_pkey" PRIMARY KEY ("user_id","deck_id","day","figure","slot")
);

ALTER TABLE "insight_days" ADD CONSTRAINT "insight_days_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "insight_progress"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "insight_slots" ADD CONSTRAINT "insight_slots_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "insight_progress"("user_id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "insight_progress", "insight_days", "insight_slots" TO spindle_app;
GRANT SELECT, DELETE ON "insight_progress", "insight_days", "insight_slots" TO spindle_eraser;
