-- What a learner is called, when their study day begins and how dates and numbers are written for them.
ALTER TABLE "learners"
  ADD COLUMN "name" VARCHAR(60),
  ADD COLUMN "day_start_minute" INTEGER NOT NULL DEFAULT 240,
  ADD COLUMN "held_day" INTEGER,
  ADD COLUMN "held_from" TIMESTAMPTZ(3),
  ADD COLUMN "writing" VARCHAR(8) NOT NULL DEFAULT 'en-GB',
  ADD CONSTRAINT "learners_day_start_check" CHECK ("day_start_minute" BETWEEN 0 AND 720 AND "day_start_minute" % 30 = 0),
  ADD CONSTRAINT "learners_held_check" CHECK (("held_day" IS NULL) = ("held_from" IS NULL)),
  ADD CONSTRAINT "learners_writing_check" CHECK ("writing" IN ('en-GB', 'en-US', 'de', 'fr', 'es', 'iso'));
