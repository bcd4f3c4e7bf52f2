-- Until an exam is near its cards are aimed no higher than this: what a high aim brings so early is mostly lost again by its
-- day. NULL: what they are aimed at anyhow.
ALTER TABLE "personal_exams" ADD COLUMN "early_aim" DOUBLE PRECISION DEFAULT 0.8,
    ADD CONSTRAINT "personal_exams_early_aim_check" CHECK ("early_aim" BETWEEN 0.7 AND 0.97);
