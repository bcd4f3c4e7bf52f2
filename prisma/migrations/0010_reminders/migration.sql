-- Reminders are off until asked for; quiet hours are minutes after midnight.
ALTER TABLE "learners"
  ADD COLUMN "reminds_evening" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "reminds_morning" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "quiet_from" INTEGER NOT NULL DEFAULT 1350,
  ADD COLUMN "quiet_to" INTEGER NOT NULL DEFAULT 390,
  ADD COLUMN "mail_reminders" VARCHAR(8) NOT NULL DEFAULT 'off',
  ADD CONSTRAINT "learners_quiet_check" CHECK ("quiet_from" BETWEEN 0 AND 1439 AND "quiet_to" BETWEEN 0 AND 1439),
  ADD CONSTRAINT "learners_mail_check" CHECK ("mail_reminders" IN ('off', 'asked', 'on'));

CREATE INDEX "learners_reminds_idx" ON "learners"("user_id") WHERE "reminds_evening" OR "reminds_morning";

-- Browsers that asked to be reminded.
CREATE TABLE "push_subscriptions" (
    "user_id" UUID NOT NULL,
    "subscription_id" UUID NOT NULL,
    "endpoint" VARCHAR(2000) NOT NULL,
    "endpoint_hash" CHAR(64) NOT NULL,
    "p256dh" VARCHAR(200) NOT NULL,
    "auth" VARCHAR(100) NOT NULL,
    "device" VARCHAR(100) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "failures" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "push_subscriptions_pkey" PRIMARY KEY ("user_id","subscription_id")
);

-- A browser reminds one person: whoever asked last on it.
CREATE UNIQUE INDEX "push_subscriptions_endpoint_hash_key" ON "push_subscriptions"("endpoint_hash");

-- What was sent: one reminder for each part of a study day, whoever sends it.
CREATE TABLE "reminder_sendings" (
    "user_id" UUID NOT NULL,
    "day" INTEGER NOT NULL,
    "part" VARCHAR(8) NOT NULL,
    "sent_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "reminder_sendings_pkey" PRIMARY KEY ("user_id","day","part"),
    CONSTRAINT "reminder_sendings_part_check" CHECK ("part" IN ('evening', 'morning'))
);

ALTER TABLE "push_subscriptions" ADD CONSTRAINT "push_subscriptions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "reminder_sendings" ADD CONSTRAINT "reminder_sendings_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "push_subscriptions", "reminder_sendings" TO spindle_app;
GRANT SELECT, DELETE ON "push_subscriptions", "reminder_sendings" TO spindle_eraser;
