-- The log learns two kinds: what another program left of a card (its date and, where no answers are known, its memory),
-- and a date that was set there by hand or worked out anew, which is kept and never learned from.
ALTER TABLE "events" DROP CONSTRAINT "events_kind_check";
ALTER TABLE "events" ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN
  ('answer', 'void', 'shelve', 'bury', 'reset', 'move', 'advance', 'redate', 'adopt', 'reschedule', 'scheduler',
   'retention', 'zone', 'import'))
  NOT VALID;

-- Which card here one of Anki's became. A former card is one that was deleted there, and whose answers are known: it has
-- no note, the log alone names it, and nobody sees it.
CREATE TABLE "anki_cards" (
    "user_id" UUID NOT NULL,
    "card_id" UUID NOT NULL,
    -- Anki's own id of it, by which it is found when its collection comes again.
    "anki_id" BIGINT NOT NULL,
    "is_former" BOOLEAN NOT NULL,

    CONSTRAINT "anki_cards_pkey" PRIMARY KEY ("user_id","card_id")
);

CREATE UNIQUE INDEX "anki_cards_user_id_anki_id_key" ON "anki_cards"("user_id", "anki_id");

ALTER TABLE "anki_cards" ADD CONSTRAINT "anki_cards_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "anki_cards" TO spindle_app;
GRANT SELECT, DELETE ON "anki_cards" TO spindle_eraser;

-- Which note here a note of Anki's became, by the name it has wherever it goes.
CREATE TABLE "anki_notes" (
    "user_id" UUID NOT NULL,
    "guid" VARCHAR(200) NOT NULL,
    "note_id" UUID NOT NULL,
    -- Anki's own id of it.
    "anki_id" BIGINT NOT NULL,
    -- SHA-256 of what it was in Anki when it was brought, hexadecimal: by it one that was changed there since is told.
    "brought" CHAR(64) NOT NULL,
    -- The version it had here then: by it one that was changed here since is told.
    "version" INTEGER NOT NULL,

    CONSTRAINT "anki_notes_pkey" PRIMARY KEY ("user_id","guid")
);

CREATE UNIQUE INDEX "anki_notes_user_id_note_id_key" ON "anki_notes"("user_id", "note_id");

ALTER TABLE "anki_notes" ADD CONSTRAINT "anki_notes_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "anki_notes" ADD CONSTRAINT "anki_notes_note_id_fkey"
    FOREIGN KEY ("note_id") REFERENCES "notes"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "anki_notes" TO spindle_app;
GRANT SELECT, DELETE ON "anki_notes" TO spindle_eraser;

-- A package that a learner sent, and how far its import is. The file itself lies with the server that took it in.
CREATE TABLE "package_imports" (
    "user_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    -- The running server that holds the file.
    "server_id" UUID NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "file_name" VARCHAR(255) NOT NULL,
    -- AnkiPreview, AnkiChoice, AnkiProgress, AnkiReport and AnkiImportProblem of lib/contracts/anki.
    "preview" JSONB,
    "choice" JSONB,
    "progress" JSONB,
    "report" JSONB,
    "problem" JSONB,
    "wants_cancel" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    -- When its server last said something of it.
    "beat_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "package_imports_pkey" PRIMARY KEY ("user_id","import_id"),
    CONSTRAINT "package_imports_state_check" CHECK ("state" IN
      ('looked', 'waiting', 'running', 'done', 'refused', 'cancelled', 'lost'))
);

CREATE INDEX "package_imports_server_id_state_idx" ON "package_imports"("server_id", "state");

ALTER TABLE "package_imports" ADD CONSTRAINT "package_imports_user_id_fkey"
    FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "package_imports" TO spindle_app;
GRANT SELECT, DELETE ON "package_imports" TO spindle_eraser;
