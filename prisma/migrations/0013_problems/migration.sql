-- Problems of several steps: sets of them, what was practised, and what the skills' value function has learned.
CREATE TABLE "problem_sets" (
    "user_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "description" VARCHAR(2000) NOT NULL DEFAULT '',
    "skills" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "paused_at" TIMESTAMPTZ(3),
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "problem_sets_pkey" PRIMARY KEY ("user_id","set_id")
);

-- The name of a set is its own among those that are there.
CREATE UNIQUE INDEX "problem_sets_name_key" ON "problem_sets"("user_id", "name") WHERE "deleted_at" IS NULL;

CREATE TABLE "problems" (
    "user_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "set_id" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "tags" TEXT[] NOT NULL,
    "source" JSONB NOT NULL,
    "published" JSONB,
    "published_at" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "updated_at" TIMESTAMPTZ(3) NOT NULL,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "problems_pkey" PRIMARY KEY ("user_id","problem_id"),
    CONSTRAINT "problems_published_check" CHECK (("published" IS NULL) = ("published_at" IS NULL))
);

CREATE INDEX "problems_user_id_set_id_position_idx" ON "problems"("user_id", "set_id", "position");

CREATE TABLE "practice_rounds" (
    "user_id" UUID NOT NULL,
    "round_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "seed" BIGINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "study_day" INTEGER NOT NULL,
    "state" JSON NOT NULL,
    "standing" VARCHAR(16) NOT NULL DEFAULT 'open',
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "practice_rounds_pkey" PRIMARY KEY ("user_id","round_id"),
    CONSTRAINT "practice_rounds_standing_check" CHECK ("standing" IN ('open', 'parked', 'done', 'left')),
    CONSTRAINT "practice_rounds_ended_check" CHECK (("standing" IN ('done', 'left')) = ("ended_at" IS NOT NULL))
);

-- One problem on the screen at a time.
CREATE UNIQUE INDEX "practice_rounds_open_key" ON "practice_rounds"("user_id") WHERE "standing" = 'open';
CREATE INDEX "practice_rounds_user_id_problem_id_idx" ON "practice_rounds"("user_id", "problem_id");
CREATE INDEX "practice_rounds_user_id_started_at_idx" ON "practice_rounds"("user_id", "started_at");

-- The log of practice: like the log of cards it can only be added to.
CREATE TABLE "practice_events" (
    "user_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "round_id" UUID NOT NULL,
    "problem_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "study_day" INTEGER NOT NULL,
    "step_id" VARCHAR(60),
    "is_right" BOOLEAN,
    "model_version" INTEGER,
    "value" DOUBLE PRECISION,
    "value_low" DOUBLE PRECISION,
    "value_high" DOUBLE PRECISION,
    "delta" DOUBLE PRECISION,
    "data" JSON NOT NULL,

    CONSTRAINT "practice_events_pkey" PRIMARY KEY ("user_id","seq"),
    CONSTRAINT "practice_events_kind_check" CHECK ("kind" IN ('begin', 'attempt', 'hint', 'end')),
    CONSTRAINT "practice_events_attempt_check" CHECK ("kind" <> 'attempt' OR ("step_id" IS NOT NULL AND "is_right" IS NOT NULL))
);

CREATE UNIQUE INDEX "practice_events_user_id_event_id_key" ON "practice_events"("user_id", "event_id");
CREATE INDEX "practice_events_user_id_round_id_idx" ON "practice_events"("user_id", "round_id");

CREATE TABLE "skill_models" (
    "user_id" UUID NOT NULL,
    "model_version" INTEGER NOT NULL,
    "state" JSON NOT NULL,
    "next_seq" BIGINT NOT NULL DEFAULT 1,

    CONSTRAINT "skill_models_pkey" PRIMARY KEY ("user_id")
);

CREATE TABLE "starter_problem_sets" (
    "slug" VARCHAR(64) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "description" VARCHAR(2000) NOT NULL,
    "licence" VARCHAR(200) NOT NULL,
    "skills" JSONB NOT NULL,
    "problems" JSONB NOT NULL,
    "content_hash" CHAR(64) NOT NULL,

    CONSTRAINT "starter_problem_sets_pkey" PRIMARY KEY ("slug")
);

ALTER TABLE "problem_sets" ADD CONSTRAINT "problem_sets_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "problems" ADD CONSTRAINT "problems_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "problems" ADD CONSTRAINT "problems_user_id_set_id_fkey" FOREIGN KEY ("user_id", "set_id") REFERENCES "problem_sets"("user_id", "set_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "practice_rounds" ADD CONSTRAINT "practice_rounds_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "practice_rounds" ADD CONSTRAINT "practice_rounds_user_id_problem_id_fkey" FOREIGN KEY ("user_id", "problem_id") REFERENCES "problems"("user_id", "problem_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "skill_models" ADD CONSTRAINT "skill_models_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- By which sign decimals are typed, and how much of a sitting problems have where cards are due as well.
ALTER TABLE "learners" ADD COLUMN "decimal_sign" VARCHAR(8) NOT NULL DEFAULT 'point';
ALTER TABLE "learners" ADD COLUMN "problem_share" DOUBLE PRECISION NOT NULL DEFAULT 0.5;
ALTER TABLE "learners" ADD CONSTRAINT "learners_decimal_sign_check" CHECK ("decimal_sign" IN ('point', 'comma'));
ALTER TABLE "learners" ADD CONSTRAINT "learners_problem_share_check" CHECK ("problem_share" BETWEEN 0 AND 1);

-- Where somebody stuck, what is set for a night, what is worked on in a block and what is planned may be a problem.
ALTER TABLE "stuck_points" ADD COLUMN "round_id" UUID;
ALTER TABLE "night_problems" ADD COLUMN "round_id" UUID;
ALTER TABLE "focus_blocks" ADD COLUMN "set_id" UUID;
ALTER TABLE "plan_items" ADD COLUMN "set_id" UUID;
ALTER TABLE "plan_items" DROP CONSTRAINT "plan_items_kind_check";
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_kind_check" CHECK ("kind" IN ('deck', 'problems', 'own'));
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_set_check" CHECK (("kind" = 'problems') = ("set_id" IS NOT NULL));

GRANT SELECT, INSERT, UPDATE, DELETE ON "problem_sets", "problems", "practice_rounds", "skill_models" TO spindle_app;
GRANT SELECT, INSERT ON "practice_events" TO spindle_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "starter_problem_sets" TO spindle_app;
GRANT SELECT, DELETE ON "problem_sets", "problems", "practice_rounds", "practice_events", "skill_models" TO spindle_eraser;
