-- What learners did to many things at once, with what it takes to undo it.
CREATE TABLE "changes" (
    "user_id" UUID NOT NULL,
    "change_id" UUID NOT NULL,
    "kind" VARCHAR(16) NOT NULL,
    "data" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "undone_at" TIMESTAMPTZ(3),

    CONSTRAINT "changes_pkey" PRIMARY KEY ("user_id","change_id"),
    CONSTRAINT "changes_kind_check" CHECK ("kind" IN ('move', 'tag', 'shelve', 'reset', 'delete', 'import'))
);

CREATE INDEX "changes_user_id_created_at_idx" ON "changes"("user_id", "created_at");

GRANT SELECT, INSERT, UPDATE, DELETE ON "changes" TO spindle_app;
GRANT SELECT, DELETE ON "changes" TO spindle_eraser;
