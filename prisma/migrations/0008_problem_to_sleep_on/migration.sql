-- Problems to sleep on: what was set for a night, and everything that happened to it.
CREATE TABLE "night_problems" (
    "user_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "first_id" UUID NOT NULL,
    "night" INTEGER NOT NULL,
    "source" VARCHAR(16) NOT NULL,
    "note_id" UUID,
    "ordinal" INTEGER,
    "title" VARCHAR(500) NOT NULL,
    "criterion" VARCHAR(1000) NOT NULL DEFAULT '',
    "drawn_primed" BOOLEAN,
    "insight_note_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "night_problems_pkey" PRIMARY KEY ("user_id","problem_id"),
    CONSTRAINT "night_problems_source_check" CHECK ("source" IN ('question', 'problem', 'parked', 'written')),
    CONSTRAINT "night_problems_draw_check" CHECK ("drawn_primed" IS NULL OR "source" <> 'written')
);

CREATE INDEX "night_problems_user_id_night_idx" ON "night_problems"("user_id", "night");
CREATE INDEX "night_problems_user_id_note_id_idx" ON "night_problems"("user_id", "note_id");
-- A night is drawn for once.
CREATE UNIQUE INDEX "night_problems_draw_key" ON "night_problems"("user_id", "night") WHERE "drawn_primed" IS NOT NULL;

CREATE TABLE "night_events" (
    "user_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "restated" VARCHAR(2000),
    "stuck" VARCHAR(1000),
    "capture" VARCHAR(16),
    "text" VARCHAR(20000),
    "grade" SMALLINT,

    CONSTRAINT "night_events_pkey" PRIMARY KEY ("user_id","problem_id","place"),
    CONSTRAINT "night_events_kind_check" CHECK ("kind" IN ('offered', 'primed', 'withheld', 'captured', 'attempted', 'let-go')),
    CONSTRAINT "night_events_primed_check" CHECK (("kind" = 'primed') = ("restated" IS NOT NULL AND "stuck" IS NOT NULL)),
    CONSTRAINT "night_events_captured_check" CHECK (("kind" = 'captured') = ("capture" IS NOT NULL)),
    CONSTRAINT "night_events_capture_check" CHECK ("capture" IN ('idea', 'solution', 'dream', 'nothing')),
    CONSTRAINT "night_events_attempted_check" CHECK (("kind" = 'attempted') = ("grade" IS NOT NULL)),
    CONSTRAINT "night_events_grade_check" CHECK ("grade" BETWEEN 1 AND 4)
);

-- Where somebody stuck, to be looked at again after a while or tonight.
CREATE TABLE "stuck_points" (
    "user_id" UUID NOT NULL,
    "stuck_id" UUID NOT NULL,
    "note_id" UUID,
    "ordinal" INTEGER,
    "title" VARCHAR(500) NOT NULL,
    "stuck" VARCHAR(1000) NOT NULL,
    "parked_at" TIMESTAMPTZ(3) NOT NULL,
    "again_at" TIMESTAMPTZ(3),
    "settled_at" TIMESTAMPTZ(3),

    CONSTRAINT "stuck_points_pkey" PRIMARY KEY ("user_id","stuck_id")
);

CREATE INDEX "stuck_points_user_id_parked_at_idx" ON "stuck_points"("user_id", "parked_at");

-- Hours of sleep and exercise as somebody typed them, for the study day they woke on.
CREATE TABLE "day_records" (
    "user_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "sleep_minutes" SMALLINT,
    "exercise_minutes" SMALLINT,

    CONSTRAINT "day_records_pkey" PRIMARY KEY ("user_id","day"),
    CONSTRAINT "day_records_sleep_check" CHECK ("sleep_minutes" BETWEEN 0 AND 1440),
    CONSTRAINT "day_records_exercise_check" CHECK ("exercise_minutes" BETWEEN 0 AND 1440)
);

ALTER TABLE "night_problems" ADD CONSTRAINT "night_problems_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "night_events" ADD CONSTRAINT "night_events_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "night_events" ADD CONSTRAINT "night_events_user_id_problem_id_fkey" FOREIGN KEY ("user_id", "problem_id") REFERENCES "night_problems"("user_id", "problem_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "stuck_points" ADD CONSTRAINT "stuck_points_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "day_records" ADD CONSTRAINT "day_records_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Hours of the night, minutes after midnight; the experiment and the records are off until switched on.
ALTER TABLE "learners"
  ADD COLUMN "bedtime_minute" INTEGER,
  ADD COLUMN "wake_minute" INTEGER,
  ADD COLUMN "morning_put_off" INTEGER,
  ADD COLUMN "sleep_experiment" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "records_sleep" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "records_exercise" BOOLEAN NOT NULL DEFAULT false,
  ADD CONSTRAINT "learners_bedtime_check" CHECK ("bedtime_minute" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "learners_wake_check" CHECK ("wake_minute" BETWEEN 0 AND 1439);

GRANT SELECT, INSERT, UPDATE, DELETE ON "night_problems", "night_events", "stuck_points", "day_records" TO spindle_app;
GRANT SELECT, DELETE ON "night_problems", "night_events", "stuck_points", "day_records" TO spindle_eraser;
