-- The log learns what FSRS-6 fitted to a learner's own answers is.
ALTER TABLE "events" DROP CONSTRAINT "events_kind_check";
ALTER TABLE "events" ADD CONSTRAINT "events_kind_check" CHECK ("kind" IN
  ('answer', 'void', 'shelve', 'bury', 'reset', 'move', 'advance', 'redate', 'adopt', 'reschedule', 'scheduler',
   'easy-days', 'fit', 'retention', 'zone', 'import'))
  NOT VALID;
