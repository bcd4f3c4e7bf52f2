-- Leaving: deleting an account takes everything with it, also what is written at the same moment. These tables get rows
-- from transactions that touch nothing else of the account; now each of those holds the account until it ends.
ALTER TABLE "decks" ADD CONSTRAINT "decks_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notes" ADD CONSTRAINT "notes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "changes" ADD CONSTRAINT "changes_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "recall_attempts" ADD CONSTRAINT "recall_attempts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Of a deck that was deleted, too.
CREATE INDEX "decks_user_id_idx" ON "decks"("user_id");

-- Demo learners that are old enough to go.
CREATE INDEX "users_demo_created_at_idx" ON "users"("created_at") WHERE "is_demo";
