-- Mock exams: what was asked, in which order, what had been predicted, and what the learner wrote.
CREATE TABLE "mock_exams" (
    "user_id" UUID NOT NULL,
    "exam_id" UUID NOT NULL,
    "deck_id" UUID,
    "tag" VARCHAR(100),
    "name" VARCHAR(200) NOT NULL,
    "minutes" SMALLINT NOT NULL,
    "started_at" TIMESTAMPTZ(3) NOT NULL,
    "deadline" TIMESTAMPTZ(3) NOT NULL,
    "place" SMALLINT,
    "handed_in_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "mock_exams_pkey" PRIMARY KEY ("user_id","exam_id"),
    CONSTRAINT "mock_exams_subject_check" CHECK (("deck_id" IS NULL) <> ("tag" IS NULL)),
    CONSTRAINT "mock_exams_minutes_check" CHECK ("minutes" BETWEEN 10 AND 120),
    CONSTRAINT "mock_exams_deadline_check" CHECK ("deadline" > "started_at"),
    CONSTRAINT "mock_exams_finished_check" CHECK ("finished_at" IS NULL OR "handed_in_at" IS NOT NULL)
);

-- One exam at a time.
CREATE UNIQUE INDEX "mock_exams_open_key" ON "mock_exams"("user_id") WHERE "finished_at" IS NULL;

CREATE TABLE "mock_exam_questions" (
    "user_id" UUID NOT NULL,
    "exam_id" UUID NOT NULL,
    "place" SMALLINT NOT NULL,
    "card_id" UUID NOT NULL,
    "event_id" UUID NOT NULL,
    "predicted" DOUBLE PRECISION,
    "standing" VARCHAR(16) NOT NULL DEFAULT 'unseen',
    "text" VARCHAR(2000) NOT NULL DEFAULT '',
    "shown_at" TIMESTAMPTZ(3),
    "left_at" TIMESTAMPTZ(3),
    "grade" SMALLINT,

    CONSTRAINT "mock_exam_questions_pkey" PRIMARY KEY ("user_id","exam_id","place"),
    CONSTRAINT "mock_exam_questions_predicted_check" CHECK ("predicted" BETWEEN 0 AND 1),
    CONSTRAINT "mock_exam_questions_standing_check" CHECK ("standing" IN ('unseen', 'open', 'answered')),
    CONSTRAINT "mock_exam_questions_left_check" CHECK ("left_at" IS NULL OR "left_at" >= "shown_at"),
    CONSTRAINT "mock_exam_questions_grade_check" CHECK ("grade" BETWEEN 1 AND 4)
);

-- What somebody worried about before an exam; only with their consent, and for nobody else.
CREATE TABLE "worries" (
    "user_id" UUID NOT NULL,
    "worry_id" UUID NOT NULL,
    "text" VARCHAR(5000) NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "worries_pkey" PRIMARY KEY ("user_id","worry_id")
);

ALTER TABLE "mock_exams" ADD CONSTRAINT "mock_exams_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mock_exam_questions" ADD CONSTRAINT "mock_exam_questions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mock_exam_questions" ADD CONSTRAINT "mock_exam_questions_user_id_exam_id_fkey" FOREIGN KEY ("user_id", "exam_id") REFERENCES "mock_exams"("user_id", "exam_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "worries" ADD CONSTRAINT "worries_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

ALTER TABLE "learners" ADD COLUMN "records_worries" BOOLEAN NOT NULL DEFAULT false;

GRANT SELECT, INSERT, UPDATE, DELETE ON "mock_exams", "mock_exam_questions", "worries" TO spindle_app;
GRANT SELECT, DELETE ON "mock_exams", "mock_exam_questions", "worries" TO spindle_eraser;
