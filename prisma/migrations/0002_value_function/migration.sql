-- What the value function keeps of a card. Rows of an earlier model version have none until their learner's states are
-- rebuilt from the log.
ALTER TABLE "card_states" ADD COLUMN "history" JSONB;

-- A model is some kilobytes that do not compress: trying to would cost every answer more than it saves.
ALTER TABLE "learner_models" ALTER COLUMN "state" SET STORAGE EXTERNAL;

-- Only some entries of the journal hold the learner's state; a fold begins at one of them.
ALTER TABLE "journal" ALTER COLUMN "learner_before" DROP NOT NULL, ALTER COLUMN "learner_before" SET STORAGE EXTERNAL;
