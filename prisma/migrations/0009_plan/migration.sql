-- What somebody means to work on, on a study day: six things at most.
CREATE TABLE "plan_items" (
    "user_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "place" SMALLINT,
    "kind" VARCHAR(16) NOT NULL,
    "deck_id" UUID,
    "process" VARCHAR(200) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "dread" SMALLINT,
    "postponed" INTEGER NOT NULL DEFAULT 0,
    "postponed_from" INTEGER,
    "done_at" TIMESTAMPTZ(3),
    "block_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "plan_items_pkey" PRIMARY KEY ("user_id","item_id"),
    CONSTRAINT "plan_items_kind_check" CHECK ("kind" IN ('deck', 'own')),
    CONSTRAINT "plan_items_deck_check" CHECK (("kind" = 'deck') = ("deck_id" IS NOT NULL)),
    -- With one item for each place these are the six a day holds; what was taken off has none.
    CONSTRAINT "plan_items_place_check" CHECK ("place" BETWEEN 0 AND 5),
    CONSTRAINT "plan_items_minutes_check" CHECK ("minutes" BETWEEN 10 AND 60),
    CONSTRAINT "plan_items_dread_check" CHECK ("dread" BETWEEN 1 AND 5),
    CONSTRAINT "plan_items_postponed_check" CHECK ("postponed" >= 0 AND "postponed_from" < "day")
);

-- Looked at when a statement ends, so that one statement can put a list in another order.
ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_user_id_day_place_key" UNIQUE ("user_id", "day", "place") DEFERRABLE INITIALLY IMMEDIATE;

CREATE INDEX "plan_items_user_id_block_id_idx" ON "plan_items"("user_id", "block_id");

ALTER TABLE "plan_items" ADD CONSTRAINT "plan_items_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "plan_items" TO spindle_app;
GRANT SELECT, DELETE ON "plan_items" TO spindle_eraser;
