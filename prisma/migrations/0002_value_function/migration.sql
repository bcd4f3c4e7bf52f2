-- What the value function keeps of a card. Rows of an earlier model version have none until their learner's states are
-- rebuilt from the log.
ALTER TABLE "card_states" ADD COLUMN "history" JSON;

-- A learner's state is some kilobytes that are only ever read and written whole and do not compress. As text, and beside
-- the rest of its row while it fits the page, it costs every answer the least.
ALTER TABLE "learner_models" ALTER COLUMN "state" TYPE JSON, ALTER COLUMN "state" SET STORAGE EXTERNAL;
ALTER TABLE "learner_models" SET (toast_tuple_target = 8160);

-- Only some entries of the journal hold the learner's state; a fold begins at one of them.
ALTER TABLE "journal" ALTER COLUMN "learner_before" DROP NOT NULL, ALTER COLUMN "learner_before" TYPE JSON,
  ALTER COLUMN "learner_before" SET STORAGE EXTERNAL;
