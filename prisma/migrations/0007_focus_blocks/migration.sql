-- Focus blocks: when they ran, and, for who keeps dread records, how starting felt.
CREATE TABLE "focus_blocks" (
    "user_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "work_kind" VARCHAR(16) NOT NULL,
    "cue" VARCHAR(16) NOT NULL,
    "deck_id" UUID,
    "process" VARCHAR(200) NOT NULL,
    "minutes_chosen" INTEGER NOT NULL,
    "minutes" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "start_hour" DOUBLE PRECISION NOT NULL,
    "pause_from" TIMESTAMPTZ(3),
    "pause_to" TIMESTAMPTZ(3),
    "ended_at" TIMESTAMPTZ(3),
    "closed_at" TIMESTAMPTZ(3),
    "break_until" TIMESTAMPTZ(3),
    "dread" SMALLINT,
    "felt" SMALLINT,
    "predicted_felt" DOUBLE PRECISION,
    "delta" DOUBLE PRECISION,

    CONSTRAINT "focus_blocks_pkey" PRIMARY KEY ("user_id","block_id"),
    CONSTRAINT "focus_blocks_kind_check" CHECK ("work_kind" IN ('sitting', 'problems', 'outside')),
    CONSTRAINT "focus_blocks_cue_check" CHECK ("cue" IN ('own', 'plan', 'reminder')),
    CONSTRAINT "focus_blocks_minutes_check" CHECK ("minutes_chosen" BETWEEN 10 AND 60 AND "minutes" BETWEEN "minutes_chosen" AND 90),
    CONSTRAINT "focus_blocks_hour_check" CHECK ("start_hour" >= 0 AND "start_hour" < 24),
    CONSTRAINT "focus_blocks_pause_check" CHECK ("pause_to" IS NULL OR "pause_to" >= "pause_from"),
    CONSTRAINT "focus_blocks_ratings_check" CHECK ("dread" BETWEEN 1 AND 5 AND "felt" BETWEEN 1 AND 5),
    CONSTRAINT "focus_blocks_learned_check" CHECK (("felt" IS NULL) = ("delta" IS NULL))
);

CREATE INDEX "focus_blocks_user_id_started_at_idx" ON "focus_blocks"("user_id", "started_at");

-- What tugged at somebody during a block, and is waiting for them afterwards.
CREATE TABLE "stray_thoughts" (
    "user_id" UUID NOT NULL,
    "thought_id" UUID NOT NULL,
    "block_id" UUID NOT NULL,
    "text" VARCHAR(500) NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "done_at" TIMESTAMPTZ(3),

    CONSTRAINT "stray_thoughts_pkey" PRIMARY KEY ("user_id","thought_id")
);

CREATE INDEX "stray_thoughts_user_id_block_id_idx" ON "stray_thoughts"("user_id", "block_id");

ALTER TABLE "focus_blocks" ADD CONSTRAINT "focus_blocks_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "stray_thoughts" ADD CONSTRAINT "stray_thoughts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "stray_thoughts" ADD CONSTRAINT "stray_thoughts_user_id_block_id_fkey" FOREIGN KEY ("user_id", "block_id") REFERENCES "focus_blocks"("user_id", "block_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Dread records and the quitting time are off until switched on.
ALTER TABLE "learners"
  ADD COLUMN "records_dread" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "starting_value" JSON,
  ADD COLUMN "quitting_minute" INTEGER,
  ADD CONSTRAINT "learners_quitting_check" CHECK ("quitting_minute" BETWEEN 0 AND 1439 AND "quitting_minute" <> 240);

GRANT SELECT, INSERT, UPDATE, DELETE ON "focus_blocks", "stray_thoughts" TO spindle_app;
GRANT SELECT, DELETE ON "focus_blocks", "stray_thoughts" TO spindle_eraser;
