-- Letters that ask somebody into a class. It is the outbox, too: a letter with `due_at` is to be sent from then on.
CREATE TABLE "class_invitations" (
    "class_id" UUID NOT NULL,
    "invitation_id" UUID NOT NULL,
    "email" VARCHAR(254),
    "name" VARCHAR(60),
    "role" VARCHAR(16) NOT NULL,
    "by_member_id" UUID,
    "invited_at" TIMESTAMPTZ(3) NOT NULL,
    "due_at" TIMESTAMPTZ(3),
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "token_hash" BYTEA,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "accepted_at" TIMESTAMPTZ(3),
    "withdrawn_at" TIMESTAMPTZ(3),

    CONSTRAINT "class_invitations_pkey" PRIMARY KEY ("invitation_id"),
    CONSTRAINT "class_invitations_role_check" CHECK ("role" IN ('instructor', 'assistant', 'learner')),
    -- Nothing is kept of whoever it went to once it is over, and nothing of a letter without an address.
    CONSTRAINT "class_invitations_over_check" CHECK ("email" IS NOT NULL OR ("name" IS NULL AND "token_hash" IS NULL AND "due_at" IS NULL)),
    CONSTRAINT "class_invitations_address_check" CHECK ("email" IS NULL OR ("accepted_at" IS NULL AND "withdrawn_at" IS NULL))
);

-- Of one class an address has one invitation.
CREATE UNIQUE INDEX "class_invitations_class_id_email_key" ON "class_invitations"("class_id", "email");
CREATE UNIQUE INDEX "class_invitations_token_hash_key" ON "class_invitations"("token_hash");
CREATE INDEX "class_invitations_due_at_idx" ON "class_invitations"("due_at");
CREATE INDEX "class_invitations_by_member_id_idx" ON "class_invitations"("by_member_id");

ALTER TABLE "class_invitations" ADD CONSTRAINT "class_invitations_class_id_fkey" FOREIGN KEY ("class_id") REFERENCES "classes"("class_id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "class_invitations" ADD CONSTRAINT "class_invitations_by_member_id_fkey" FOREIGN KEY ("by_member_id") REFERENCES "class_members"("member_id") ON DELETE SET NULL ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE ON "class_invitations" TO spindle_app;
