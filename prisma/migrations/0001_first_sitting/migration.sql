-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateTable
CREATE TABLE "users" (
    "id" UUID NOT NULL,
    "email" VARCHAR(254),
    "password_hash" TEXT,
    "is_demo" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "users_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "learners" (
    "user_id" UUID NOT NULL,
    "zone" VARCHAR(64) NOT NULL,
    "desired_retention" DOUBLE PRECISION NOT NULL DEFAULT 0.9,
    "minutes_per_day" INTEGER NOT NULL DEFAULT 20,
    "new_per_day" INTEGER NOT NULL DEFAULT 10,
    "own_prediction" VARCHAR(16) NOT NULL DEFAULT 'sometimes',
    "large_surprise" INTEGER NOT NULL DEFAULT 50,
    "single_key_shortcuts" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "learners_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "learner_models" (
    "user_id" UUID NOT NULL,
    "model_version" INTEGER NOT NULL,
    "state" JSONB NOT NULL,
    "next_seq" BIGINT NOT NULL DEFAULT 1,
    "row_version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "learner_models_pkey" PRIMARY KEY ("user_id")
);

-- CreateTable
CREATE TABLE "decks" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "description" VARCHAR(2000) NOT NULL DEFAULT '',
    "desired_retention" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "decks_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "notes" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "deck_id" UUID NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "fields" JSONB NOT NULL,
    "tags" TEXT[],
    "key_hash" CHAR(64) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 1,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "updated_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "deleted_at" TIMESTAMPTZ(3),

    CONSTRAINT "notes_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "cards" (
    "id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "ordinal" INTEGER NOT NULL,

    CONSTRAINT "cards_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "card_states" (
    "user_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    "note_id" UUID NOT NULL,
    "deck_id" UUID NOT NULL,
    "stage" VARCHAR(16) NOT NULL DEFAULT 'new',
    "shelf" VARCHAR(16) NOT NULL DEFAULT 'active',
    "buried_until" INTEGER,
    "position" BIGINT NOT NULL,
    "due_day" INTEGER,
    "stability" DOUBLE PRECISION,
    "difficulty" DOUBLE PRECISION,
    "last_answered_at" TIMESTAMPTZ(3),
    "last_day" INTEGER,
    "reps" INTEGER NOT NULL DEFAULT 0,
    "lapses" INTEGER NOT NULL DEFAULT 0,
    "interval_days" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "card_states_pkey" PRIMARY KEY ("user_id","card_id")
);

-- CreateTable
CREATE TABLE "events" (
    "user_id" UUID NOT NULL,
    "seq" BIGINT NOT NULL,
    "event_id" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "card_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "clock_cut" BOOLEAN NOT NULL DEFAULT false,
    "device_id" UUID,
    "device_seq" BIGINT,
    "sitting_id" UUID,
    "shown_at" TIMESTAMPTZ(3),
    "study_day" INTEGER,
    "grade" SMALLINT,
    "own_prediction" DOUBLE PRECISION,
    "saw_prediction" BOOLEAN,
    "response" VARCHAR(2000),
    "model_version" INTEGER,
    "value" DOUBLE PRECISION,
    "value_low" DOUBLE PRECISION,
    "value_high" DOUBLE PRECISION,
    "delta" DOUBLE PRECISION,
    "stability_before" DOUBLE PRECISION,
    "difficulty_before" DOUBLE PRECISION,
    "target_event_id" UUID,
    "data" JSONB,

    CONSTRAINT "events_pkey" PRIMARY KEY ("user_id","seq")
);

-- CreateTable
CREATE TABLE "journal" (
    "user_id" UUID NOT NULL,
    "first_seq" BIGINT NOT NULL,
    "last_seq" BIGINT NOT NULL,
    "learner_before" JSONB NOT NULL,
    "cards_before" JSONB NOT NULL,

    CONSTRAINT "journal_pkey" PRIMARY KEY ("user_id","first_seq")
);

-- CreateTable
CREATE TABLE "starter_decks" (
    "slug" VARCHAR(64) NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "description" VARCHAR(2000) NOT NULL,
    "licence" VARCHAR(200) NOT NULL,
    "notes" JSONB NOT NULL,
    "content_hash" CHAR(64) NOT NULL,

    CONSTRAINT "starter_decks_pkey" PRIMARY KEY ("slug")
);

-- CreateTable
CREATE TABLE "rate_limits" (
    "bucket" VARCHAR(128) NOT NULL,
    "window_start" TIMESTAMPTZ(3) NOT NULL,
    "count" INTEGER NOT NULL,

    CONSTRAINT "rate_limits_pkey" PRIMARY KEY ("bucket","window_start")
);

-- CreateIndex
CREATE UNIQUE INDEX "users_email_key" ON "users"("email");

-- CreateIndex
CREATE UNIQUE INDEX "decks_user_id_name_key" ON "decks"("user_id", "name");

-- CreateIndex
CREATE INDEX "notes_user_id_deck_id_idx" ON "notes"("user_id", "deck_id");

-- CreateIndex
CREATE INDEX "cards_user_id_idx" ON "cards"("user_id");

-- CreateIndex
CREATE UNIQUE INDEX "cards_note_id_ordinal_key" ON "cards"("note_id", "ordinal");

-- CreateIndex
CREATE INDEX "card_states_user_id_note_id_idx" ON "card_states"("user_id", "note_id");

-- CreateIndex
CREATE INDEX "card_states_user_id_deck_id_idx" ON "card_states"("user_id", "deck_id");

-- CreateIndex
CREATE INDEX "events_user_id_card_id_seq_idx" ON "events"("user_id", "card_id", "seq");

-- CreateIndex
CREATE UNIQUE INDEX "events_user_id_event_id_key" ON "events"("user_id", "event_id");

-- AddForeignKey
ALTER TABLE "learners" ADD CONSTRAINT "learners_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;


-- What Prisma's schema cannot say: partial indexes, value checks, and who may do what.

-- A note is named by its first field within deck and kind, as long as it isn't deleted.
CREATE UNIQUE INDEX "notes_name_key" ON "notes" ("user_id", "deck_id", "kind", "key_hash") WHERE "deleted_at" IS NULL;

-- The two questions a sitting asks of 100,000 cards: what is due, and which new cards come next.
CREATE INDEX "card_states_due_idx" ON "card_states" ("user_id", "due_day")
  WHERE "shelf" = 'active' AND "stage" <> 'new';
CREATE INDEX "card_states_new_idx" ON "card_states" ("user_id", "position")
  WHERE "shelf" = 'active' AND "stage" = 'new';

-- A replay first asks which answers were taken back.
CREATE INDEX "events_void_idx" ON "events" ("user_id", "seq") WHERE "kind" = 'void';

ALTER TABLE "learners"
  ADD CONSTRAINT "learners_retention_check" CHECK ("desired_retention" BETWEEN 0.7 AND 0.97),
  ADD CONSTRAINT "learners_minutes_check" CHECK ("minutes_per_day" BETWEEN 1 AND 600),
  ADD CONSTRAINT "learners_new_check" CHECK ("new_per_day" BETWEEN 0 AND 1000),
  ADD CONSTRAINT "learners_own_prediction_check" CHECK ("own_prediction" IN ('never', 'sometimes', 'always')),
  ADD CONSTRAINT "learners_large_surprise_check" CHECK ("large_surprise" BETWEEN 0 AND 101);

ALTER TABLE "decks"
  ADD CONSTRAINT "decks_retention_check" CHECK ("desired_retention" IS NULL OR "desired_retention" BETWEEN 0.7 AND 0.97);

ALTER TABLE "notes"
  ADD CONSTRAINT "notes_kind_check" CHECK ("kind" IN ('basic', 'basic-reversed', 'cloze', 'typed'));

ALTER TABLE "card_states"
  ADD CONSTRAINT "card_states_stage_check" CHECK ("stage" IN ('new', 'relearning', 'review')),
  ADD CONSTRAINT "card_states_shelf_check" CHECK ("shelf" IN ('active', 'suspended', 'removed')),
  ADD CONSTRAINT "card_states_memory_check" CHECK (
    ("stage" = 'new') = ("stability" IS NULL)
    AND ("stability" IS NULL) = ("difficulty" IS NULL)
    AND ("stability" IS NULL) = ("due_day" IS NULL)
    AND ("stability" IS NULL) = ("last_answered_at" IS NULL)
    AND ("stability" IS NULL) = ("last_day" IS NULL));

ALTER TABLE "events"
  ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN
    ('answer', 'void', 'shelve', 'bury', 'reset', 'move', 'retention', 'zone', 'import')),
  ADD CONSTRAINT "events_grade_check" CHECK ("grade" BETWEEN 1 AND 4),
  ADD CONSTRAINT "events_answer_check" CHECK ("kind" <> 'answer' OR
    ("card_id" IS NOT NULL AND "shown_at" IS NOT NULL AND "study_day" IS NOT NULL AND "grade" IS NOT NULL
     AND "saw_prediction" IS NOT NULL AND "model_version" IS NOT NULL)),
  ADD CONSTRAINT "events_served_check" CHECK (
    ("value" IS NULL) = ("delta" IS NULL)
    AND ("value" IS NULL) = ("stability_before" IS NULL)
    AND ("value" IS NULL OR ("value" > 0 AND "value" < 1 AND "value_low" <= "value" AND "value" <= "value_high"))),
  ADD CONSTRAINT "events_void_check" CHECK ("kind" <> 'void' OR "target_event_id" IS NOT NULL);

-- Roles are shared by the databases of one server, so another Spindle may have made them already.
DO $$
BEGIN
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'spindle_app') THEN
    CREATE ROLE spindle_app NOLOGIN;
  END IF;
  IF NOT EXISTS (SELECT 1 FROM pg_roles WHERE rolname = 'spindle_eraser') THEN
    CREATE ROLE spindle_eraser NOLOGIN;
  END IF;
  EXECUTE format('GRANT spindle_app, spindle_eraser TO %I', current_user);
  EXECUTE format('GRANT USAGE ON SCHEMA %I TO spindle_app, spindle_eraser', current_schema());
END
$$;

-- The application works as spindle_app, whoever it signs in to the database as.
GRANT SELECT, INSERT, UPDATE, DELETE ON
  "users", "learners", "learner_models", "decks", "notes", "cards", "card_states", "journal", "rate_limits", "starter_decks"
  TO spindle_app;
-- The log can be added to and read.
GRANT SELECT, INSERT ON "events" TO spindle_app;
-- Deleting an account is the one thing that deletes from the log.
GRANT SELECT, DELETE ON
  "users", "learners", "learner_models", "decks", "notes", "cards", "card_states", "journal", "events"
  TO spindle_eraser;
