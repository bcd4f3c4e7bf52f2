-- People: sessions that can be ended, links sent by mail, and other ways in than a password.
ALTER TABLE "users"
  ADD COLUMN "session_number" INTEGER NOT NULL DEFAULT 1,
  ADD COLUMN "email_confirmed_at" TIMESTAMPTZ(3),
  ADD COLUMN "password_changed_at" TIMESTAMPTZ(3),
  ADD COLUMN "second_factor" BOOLEAN NOT NULL DEFAULT false,
  ADD COLUMN "age_basis" VARCHAR(16),
  ADD CONSTRAINT "users_age_basis_check" CHECK ("age_basis" IN ('age', 'school', 'guardian'));

CREATE TABLE "sessions" (
    "user_id" UUID NOT NULL,
    "session_id" UUID NOT NULL,
    "session_number" INTEGER NOT NULL,
    "way" VARCHAR(16) NOT NULL,
    "device" VARCHAR(100) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "seen_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "sessions_pkey" PRIMARY KEY ("user_id","session_id"),
    CONSTRAINT "sessions_way_check" CHECK ("way" IN ('password', 'passkey', 'provider', 'demo'))
);

CREATE TABLE "account_links" (
    "user_id" UUID NOT NULL,
    "link_id" UUID NOT NULL,
    "purpose" VARCHAR(16) NOT NULL,
    "email" VARCHAR(254) NOT NULL,
    "token_hash" BYTEA NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "account_links_pkey" PRIMARY KEY ("user_id","link_id"),
    CONSTRAINT "account_links_purpose_check" CHECK ("purpose" IN ('confirm', 'change', 'reset'))
);

CREATE UNIQUE INDEX "account_links_token_hash_key" ON "account_links"("token_hash");

CREATE TABLE "outside_accounts" (
    "user_id" UUID NOT NULL,
    "provider" VARCHAR(32) NOT NULL,
    "subject" VARCHAR(255) NOT NULL,
    "label" VARCHAR(254) NOT NULL,
    "linked_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "outside_accounts_pkey" PRIMARY KEY ("user_id","provider")
);

-- An account elsewhere leads to one account here.
CREATE UNIQUE INDEX "outside_accounts_provider_subject_key" ON "outside_accounts"("provider", "subject");

CREATE TABLE "passkeys" (
    "user_id" UUID NOT NULL,
    "credential_id" VARCHAR(1400) NOT NULL,
    "public_key" BYTEA NOT NULL,
    "counter" BIGINT NOT NULL,
    "transports" TEXT[] NOT NULL,
    "is_synced" BOOLEAN NOT NULL,
    "name" VARCHAR(60) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),

    CONSTRAINT "passkeys_pkey" PRIMARY KEY ("user_id","credential_id")
);

CREATE UNIQUE INDEX "passkeys_credential_id_key" ON "passkeys"("credential_id");

-- What a passkey is asked to sign, once. Whose it will be is not always known when it is asked.
CREATE TABLE "passkey_challenges" (
    "challenge" VARCHAR(128) NOT NULL,
    "purpose" VARCHAR(16) NOT NULL,
    "user_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "passkey_challenges_pkey" PRIMARY KEY ("challenge"),
    CONSTRAINT "passkey_challenges_purpose_check" CHECK ("purpose" IN ('register', 'sign-in', 'second'))
);

ALTER TABLE "sessions" ADD CONSTRAINT "sessions_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "account_links" ADD CONSTRAINT "account_links_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "outside_accounts" ADD CONSTRAINT "outside_accounts_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkeys" ADD CONSTRAINT "passkeys_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "passkey_challenges" ADD CONSTRAINT "passkey_challenges_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, UPDATE, DELETE ON "sessions", "account_links", "outside_accounts", "passkeys", "passkey_challenges" TO spindle_app;
GRANT SELECT, DELETE ON "sessions", "account_links", "outside_accounts", "passkeys", "passkey_challenges" TO spindle_eraser;
