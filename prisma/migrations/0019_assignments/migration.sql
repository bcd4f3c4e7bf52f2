-- What a class is given to learn: publications, of which each version stays as it was published.
CREATE TABLE "publications" (
    "class_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "source_user_id" UUID,
    "source_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "publications_pkey" PRIMARY KEY ("publication_id"),
    CONSTRAINT "publications_kind_check" CHECK ("kind" IN ('deck', 'problems'))
);

CREATE INDEX "publications_class_id_idx" ON "publications"("class_id");
CREATE INDEX "publications_source_user_id_idx" ON "publications"("source_user_id");

CREATE TABLE "published_versions" (
    "publication_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "name" VARCHAR(200) NOT NULL,
    "description" VARCHAR(2000) NOT NULL,
    "items" JSON NOT NULL,
    "item_count" INTEGER NOT NULL,
    "skills" JSON,
    "published_at" TIMESTAMPTZ(3) NOT NULL,
    "by_member_id" UUID,

    CONSTRAINT "published_versions_pkey" PRIMARY KEY ("publication_id","number"),
    CONSTRAINT "published_versions_number_check" CHECK ("number" >= 1)
);

CREATE INDEX "published_versions_by_member_id_idx" ON "published_versions"("by_member_id");

CREATE TABLE "published_items" (
    "publication_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "kind" VARCHAR(32) NOT NULL,
    "body" JSONB NOT NULL,
    "title" VARCHAR(200) NOT NULL,
    "tags" TEXT[],
    "key_hash" CHAR(64) NOT NULL,
    "source_id" UUID NOT NULL,

    CONSTRAINT "published_items_pkey" PRIMARY KEY ("publication_id","item_id","revision")
);

CREATE TABLE "published_media" (
    "publication_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "mime" VARCHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,

    CONSTRAINT "published_media_pkey" PRIMARY KEY ("publication_id","hash")
);

-- Assigning one: by when, how far, and what earns credit. A publication is assigned once in its class.
CREATE TABLE "assignments" (
    "class_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "publication_id" UUID NOT NULL,
    "starts_on" INTEGER NOT NULL,
    "due_on" INTEGER NOT NULL,
    "exam_on" INTEGER,
    "target" DOUBLE PRECISION,
    "late_rule" VARCHAR(16) NOT NULL,
    "late_days" INTEGER NOT NULL,
    "wanted_days" INTEGER,
    "day_answers" INTEGER NOT NULL,
    "wanted_recall" DOUBLE PRECISION,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "ended_at" TIMESTAMPTZ(3),
    -- Up to which moment the rows of its learners are counted in those of its items.
    "rolled_at" TIMESTAMPTZ(3),

    CONSTRAINT "assignments_pkey" PRIMARY KEY ("assignment_id"),
    CONSTRAINT "assignments_days_check" CHECK ("due_on" >= "starts_on" AND "exam_on" >= "starts_on" AND "late_days" >= 0),
    CONSTRAINT "assignments_late_rule_check" CHECK ("late_rule" IN ('none', 'half', 'full')),
    CONSTRAINT "assignments_late_days_check" CHECK (("late_rule" = 'none') = ("late_days" = 0)),
    CONSTRAINT "assignments_credit_check" CHECK ("wanted_days" >= 1 AND "day_answers" >= 1),
    CONSTRAINT "assignments_recall_check" CHECK ("target" BETWEEN 0.5 AND 0.99 AND "wanted_recall" BETWEEN 0.5 AND 0.99)
);

CREATE INDEX "assignments_class_id_idx" ON "assignments"("class_id");
CREATE UNIQUE INDEX "assignments_publication_id_key" ON "assignments"("publication_id");

CREATE TABLE "assignment_exceptions" (
    "assignment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "due_on" INTEGER,
    "exam_on" INTEGER,
    "wanted_days" INTEGER,
    "is_excused" BOOLEAN NOT NULL,

    CONSTRAINT "assignment_exceptions_pkey" PRIMARY KEY ("assignment_id","member_id")
);

CREATE INDEX "assignment_exceptions_member_id_idx" ON "assignment_exceptions"("member_id");

-- A learner's own copy of what was assigned, and which of its items is which of theirs.
CREATE TABLE "assigned_copies" (
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "deck_id" UUID,
    "set_id" UUID,
    "number" INTEGER NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "counts_from" TIMESTAMPTZ(3) NOT NULL,
    -- The desired retention of its deck before the exam raised it, and what it was raised to.
    "retention_before" DOUBLE PRECISION,
    "retention_raised" DOUBLE PRECISION,
    -- How far in the learner's logs the class's figures have come, and on which day; null: they begin anew.
    "rolled_seq" BIGINT,
    "rolled_practice_seq" BIGINT,
    "rolled_day" INTEGER,

    CONSTRAINT "assigned_copies_pkey" PRIMARY KEY ("user_id","assignment_id"),
    CONSTRAINT "assigned_copies_of_check" CHECK (("deck_id" IS NULL) <> ("set_id" IS NULL))
);

CREATE INDEX "assigned_copies_assignment_id_idx" ON "assigned_copies"("assignment_id");

CREATE TABLE "copied_items" (
    "user_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "own_id" UUID NOT NULL,
    "revision" INTEGER NOT NULL,
    "state" VARCHAR(16) NOT NULL,

    CONSTRAINT "copied_items_pkey" PRIMARY KEY ("user_id","assignment_id","item_id"),
    CONSTRAINT "copied_items_state_check" CHECK ("state" IN ('current', 'kept', 'dropped'))
);

CREATE INDEX "copied_items_user_id_own_id_idx" ON "copied_items"("user_id", "own_id");

-- A learner's row for each assignment and item: a function of their own log, so that replay makes it anew.
CREATE TABLE "assigned_items" (
    "assignment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "answers" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,
    "predicted" INTEGER NOT NULL,
    -- Sums of surprises and of their squares, in millionths, so that they are exact.
    "surprise_sum" BIGINT NOT NULL,
    "surprise_squares" BIGINT NOT NULL,
    "retrieval_days" INTEGER[] NOT NULL,
    "wrong_answers" TEXT[] NOT NULL,
    "variants" JSONB,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assigned_items_pkey" PRIMARY KEY ("assignment_id","item_id","user_id")
);

CREATE INDEX "assigned_items_user_id_assignment_id_idx" ON "assigned_items"("user_id", "assignment_id");
CREATE INDEX "assigned_items_assignment_id_changed_at_idx" ON "assigned_items"("assignment_id", "changed_at");

-- Where a learner stands in an assignment, as the job worked it out last; once settled, what they had earned when they left.
CREATE TABLE "assignment_standings" (
    "assignment_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "started_on" INTEGER,
    "items" INTEGER NOT NULL,
    "items_begun" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "retrieval_days" INTEGER[] NOT NULL,
    "late_retrieval_days" INTEGER[] NOT NULL,
    "recall_now" DOUBLE PRECISION,
    "recall_due" DOUBLE PRECISION,
    "recall_due_low" DOUBLE PRECISION,
    "recall_due_high" DOUBLE PRECISION,
    "recall_exam" DOUBLE PRECISION,
    "recall_exam_low" DOUBLE PRECISION,
    "recall_exam_high" DOUBLE PRECISION,
    -- The expected recall when the due day ended, kept from then on.
    "recall_at_due" DOUBLE PRECISION,
    "minutes_ahead" DOUBLE PRECISION[] NOT NULL,
    "credit_days" DOUBLE PRECISION,
    "credit_recall" DOUBLE PRECISION,
    "credit" DOUBLE PRECISION,
    -- What was settled when they left the class before they came back to it.
    "credit_before" DOUBLE PRECISION,
    "settled_at" TIMESTAMPTZ(3),
    "rolled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_standings_pkey" PRIMARY KEY ("assignment_id","member_id"),
    -- Of whoever left nothing is kept but what they had earned.
    CONSTRAINT "assignment_standings_settled_check" CHECK ("settled_at" IS NULL OR (
      "started_on" IS NULL AND "recall_now" IS NULL AND "recall_due" IS NULL AND "recall_exam" IS NULL
      AND "recall_at_due" IS NULL AND "items_begun" = 0 AND "answers" = 0
      AND cardinality("retrieval_days") = 0 AND cardinality("late_retrieval_days") = 0
      AND cardinality("minutes_ahead") = 0))
);

CREATE INDEX "assignment_standings_member_id_idx" ON "assignment_standings"("member_id");

-- The same of an item over all learners of the class.
CREATE TABLE "assignment_items" (
    "assignment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "learners" INTEGER NOT NULL,
    "answers" INTEGER NOT NULL,
    "recalled" INTEGER NOT NULL,
    "predicted" INTEGER NOT NULL,
    -- Over the learners' mean surprises at it: their mean, and where the middle half of them lies.
    "surprise_learners" INTEGER NOT NULL,
    "surprise_mean" DOUBLE PRECISION,
    "surprise_low" DOUBLE PRECISION,
    "surprise_high" DOUBLE PRECISION,
    -- Correlation of recalling it with recalling the rest.
    "discrimination" DOUBLE PRECISION,
    -- [{ text, learners }], those of three learners or more.
    "wrong_answers" JSONB NOT NULL,
    "variants" JSONB,
    "rolled_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "assignment_items_pkey" PRIMARY KEY ("assignment_id","item_id")
);

-- What an instructor means to talk about with the class.
CREATE TABLE "discussion_items" (
    "class_id" UUID NOT NULL,
    "assignment_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "noted_at" TIMESTAMPTZ(3) NOT NULL,
    "discussed_at" TIMESTAMPTZ(3),

    CONSTRAINT "discussion_items_pkey" PRIMARY KEY ("class_id","assignment_id","item_id")
);

CREATE INDEX "discussion_items_assignment_id_idx" ON "discussion_items"("assignment_id");

-- Whether learners may see between which quarters of the class they are.
ALTER TABLE "classes" ADD COLUMN "shows_quartiles" BOOLEAN NOT NULL DEFAULT false;

ALTER TABLE "publications" ADD CONSTRAINT "publications_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("class_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "publications" ADD CONSTRAINT "publications_source_user_id_fkey" FOREIGN KEY ("source_user_id") REFERENCES "users"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "published_versions" ADD CONSTRAINT "published_versions_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("publication_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "published_versions" ADD CONSTRAINT "published_versions_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "class_members"("member_id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "published_items" ADD CONSTRAINT "published_items_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("publication_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "published_media" ADD CONSTRAINT "published_media_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("publication_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("class_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignments" ADD CONSTRAINT "assignments_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publications"("publication_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_exceptions" ADD CONSTRAINT "assignment_exceptions_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_exceptions" ADD CONSTRAINT "assignment_exceptions_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "class_members"("member_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assigned_copies" ADD CONSTRAINT "assigned_copies_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assigned_copies" ADD CONSTRAINT "assigned_copies_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "copied_items" ADD CONSTRAINT "copied_items_user_id_assignment_id_fkey" FOREIGN KEY ("user_id", "assignment_id") REFERENCES "assigned_copies"("user_id", "assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assigned_items" ADD CONSTRAINT "assigned_items_user_id_assignment_id_fkey" FOREIGN KEY ("user_id", "assignment_id") REFERENCES "assigned_copies"("user_id", "assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_standings" ADD CONSTRAINT "assignment_standings_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_standings" ADD CONSTRAINT "assignment_standings_member_id_fkey" FOREIGN KEY ("member_id") REFERENCES "class_members"("member_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "assignment_items" ADD CONSTRAINT "assignment_items_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "discussion_items" ADD CONSTRAINT "discussion_items_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("class_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "discussion_items" ADD CONSTRAINT "discussion_items_assignment_id_fkey" FOREIGN KEY ("assignment_id") REFERENCES "assignments"("assignment_id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What was published is never changed.
GRANT SELECT, INSERT ON "publications", "published_versions", "published_items", "published_media" TO spindle_app;
GRANT SELECT, INSERT, UPDATE ON "assignments", "assigned_copies", "copied_items", "assignment_standings", "assignment_items", "discussion_items" TO spindle_app;
GRANT SELECT, INSERT, UPDATE, DELETE ON "assignment_exceptions", "assigned_items" TO spindle_app;
GRANT DELETE ON "assignment_items", "discussion_items" TO spindle_app;
GRANT SELECT, DELETE ON "assigned_copies", "copied_items", "assigned_items" TO spindle_eraser;
