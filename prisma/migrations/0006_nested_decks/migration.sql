-- A deck can be paused, and deleted for a while: its name is free from then on.
ALTER TABLE "decks" ADD COLUMN "paused_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

DROP INDEX "decks_user_id_name_key";
CREATE UNIQUE INDEX "decks_user_id_name_key" ON "decks"("user_id", "name") WHERE "deleted_at" IS NULL;

-- A deck lies in others by its name, and each of these is a deck of its own.
INSERT INTO "decks" ("id", "user_id", "name", "created_at")
SELECT gen_random_uuid(), d."user_id", outermost."name", min(d."created_at")
FROM "decks" d
CROSS JOIN LATERAL (
  SELECT array_to_string(parts[1:depth], '::') AS "name"
  FROM (SELECT string_to_array(d."name", '::') AS parts) p, generate_series(1, cardinality(parts) - 1) AS depth) outermost
WHERE outermost."name" <> ''
GROUP BY d."user_id", outermost."name"
ON CONFLICT DO NOTHING;
