-- Classes: who is in one, and who looked at what of its learners.
CREATE TABLE "classes" (
    "class_id" UUID NOT NULL,
    "name" VARCHAR(120) NOT NULL,
    "term" VARCHAR(60) NOT NULL,
    "starts_on" INTEGER NOT NULL,
    "ends_on" INTEGER,
    "zone" VARCHAR(64) NOT NULL,
    "join_code" VARCHAR(40),
    "archived_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "classes_pkey" PRIMARY KEY ("class_id"),
    CONSTRAINT "classes_term_check" CHECK ("ends_on" >= "starts_on")
);

CREATE UNIQUE INDEX "classes_join_code_key" ON "classes"("join_code");

CREATE TABLE "class_members" (
    "class_id" UUID NOT NULL,
    "user_id" UUID NOT NULL,
    "member_id" UUID NOT NULL,
    "role" VARCHAR(16) NOT NULL,
    "state" VARCHAR(16) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "name" VARCHAR(60),
    "consented_at" TIMESTAMPTZ(3),

    CONSTRAINT "class_members_pkey" PRIMARY KEY ("class_id","user_id"),
    CONSTRAINT "class_members_role_check" CHECK ("role" IN ('instructor', 'assistant', 'learner')),
    CONSTRAINT "class_members_state_check" CHECK ("state" IN ('active', 'left', 'removed', 'asked-back')),
    -- Of whoever left by themselves nothing is kept that says who they were, to those who stay.
    CONSTRAINT "class_members_name_check" CHECK (("state" = 'left') = ("name" IS NULL)),
    CONSTRAINT "class_members_consent_check" CHECK ("state" <> 'active' OR "role" <> 'learner' OR "consented_at" IS NOT NULL)
);

CREATE UNIQUE INDEX "class_members_member_id_key" ON "class_members"("member_id");
CREATE INDEX "class_members_user_id_idx" ON "class_members"("user_id");

-- Only ever added to, but where an account or a class goes.
CREATE TABLE "class_visits" (
    "class_id" UUID NOT NULL,
    "visit_id" UUID NOT NULL,
    "by_member_id" UUID,
    "page" VARCHAR(32) NOT NULL,
    "about_member_id" UUID,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "class_visits_pkey" PRIMARY KEY ("class_id","visit_id")
);

CREATE INDEX "class_visits_class_id_at_idx" ON "class_visits"("class_id", "at");

ALTER TABLE "class_members" ADD CONSTRAINT "class_members_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("class_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "class_members" ADD CONSTRAINT "class_members_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "class_visits" ADD CONSTRAINT "class_visits_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("class_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "class_visits" ADD CONSTRAINT "class_visits_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "class_members"("member_id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "class_visits" ADD CONSTRAINT "class_visits_about_member_id_fkey" FOREIGN KEY ("about_member_id") REFERENCES "class_members"("member_id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "classes", "class_members" TO spindle_app;
GRANT SELECT, INSERT ON "class_visits" TO spindle_app;
GRANT SELECT, DELETE ON "classes", "class_members", "class_visits" TO spindle_eraser;
