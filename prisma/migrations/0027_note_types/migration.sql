-- Types of notes that learners brought from Anki and that are none of the product's own: what their fields are called,
-- and the templates that make cards of them (NoteTypeShape of lib/content).
CREATE TABLE "note_types" (
    "user_id" UUID NOT NULL,
    "note_type_id" UUID NOT NULL,
    -- Anki's own id of it, by which it is found when a collection comes again.
    "anki_id" BIGINT,
    "name" VARCHAR(100) NOT NULL,
    "fields" JSONB NOT NULL,
    "templates" JSONB NOT NULL,
    "is_cloze" BOOLEAN NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "note_types_pkey" PRIMARY KEY ("user_id","note_type_id"),
    CONSTRAINT "note_types_fields_check" CHECK (jsonb_typeof("fields") = 'array'),
    CONSTRAINT "note_types_templates_check" CHECK (jsonb_typeof("templates") = 'array')
);

ALTER TABLE "note_types" ADD CONSTRAINT "note_types_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "note_types" TO spindle_app;
GRANT SELECT, DELETE ON "note_types" TO spindle_eraser;

-- A note of such a type is custom; one that a class gave holds its type itself. A picture with hidden parts has no type.
ALTER TABLE "notes" DROP CONSTRAINT "notes_kind_check";
ALTER TABLE "notes"
  ADD CONSTRAINT "notes_kind_check" CHECK ("kind" IN
    ('basic', 'basic-reversed', 'cloze', 'typed', 'question', 'image-occlusion', 'custom'));

ALTER TABLE "notes" ADD COLUMN "note_type_id" UUID;
ALTER TABLE "notes"
  ADD CONSTRAINT "notes_note_type_check" CHECK ("note_type_id" IS NULL OR "kind" = 'custom');

-- An account's types and notes go with it, in whatever order: that no note is left without its type is looked at last.
ALTER TABLE "notes" ADD CONSTRAINT "notes_user_id_note_type_id_fkey"
    FOREIGN KEY ("user_id", "note_type_id") REFERENCES "note_types"("user_id", "note_type_id")
    ON UPDATE CASCADE DEFERRABLE INITIALLY DEFERRED;

CREATE INDEX "notes_user_id_note_type_id_idx" ON "notes"("user_id", "note_type_id") WHERE "note_type_id" IS NOT NULL;
