-- Dates that were given anew by the thousand are a change that can be undone whole.
ALTER TABLE "changes" DROP CONSTRAINT "changes_kind_check";
ALTER TABLE "changes"
  ADD CONSTRAINT "changes_kind_check" CHECK ("kind" IN
    ('move', 'tag', 'shelve', 'reset', 'delete', 'import', 'advance', 'redate'));
