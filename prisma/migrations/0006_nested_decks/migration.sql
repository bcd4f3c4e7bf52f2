-- A deck can be paused, and deleted for a while: its name is free from then on.
ALTER TABLE "decks" ADD COLUMN "paused_at" TIMESTAMPTZ(3), ADD COLUMN "deleted_at" TIMESTAMPTZ(3);

DROP INDEX "decks_user_id_name_key";
CREATE UNIQUE INDEX "decks_user_id_name_key" ON "decks"("user_id", "name") WHERE "deleted_at" IS NULL;

-- Space and colons at the edges of a name's parts could be read as part of what parts them. A name that another deck has
-- already stays as it is.
UPDATE "decks" d SET "name" = clean."name"
FROM (
  SELECT "id", "user_id", (
    SELECT string_agg(tidy, '::' ORDER BY place)
    FROM unnest(string_to_array("name", '::')) WITH ORDINALITY AS parts (part, place),
      LATERAL (SELECT regexp_replace(part, '^[[:space:]:]+|[[:space:]:]+$', '', 'g') AS tidy) tidied
    WHERE tidy <> '') AS "name"
  FROM "decks") clean
WHERE d."id" = clean."id" AND clean."name" IS NOT NULL AND clean."name" <> d."name" AND NOT EXISTS (
  SELECT FROM "decks" other WHERE other."user_id" = d."user_id" AND other."name" = clean."name");

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
