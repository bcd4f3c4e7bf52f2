-- Pictures and sounds that notes name, each by the SHA-256 of its bytes and for its owner alone.
CREATE TABLE "media" (
    "user_id" UUID NOT NULL,
    "hash" CHAR(64) NOT NULL,
    "mime" VARCHAR(64) NOT NULL,
    "bytes" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "media_pkey" PRIMARY KEY ("user_id","hash")
);

-- Pictures and sounds are compressed already.
ALTER TABLE "media" ALTER COLUMN "bytes" SET STORAGE EXTERNAL;
ALTER TABLE "media" ADD CONSTRAINT "media_size_check" CHECK ("size" = octet_length("bytes"));

ALTER TABLE "media" ADD CONSTRAINT "media_user_id_fkey" FOREIGN KEY ("user_id") REFERENCES "users"("id") ON DELETE CASCADE ON UPDATE CASCADE;

GRANT SELECT, INSERT, DELETE, UPDATE ("created_at") ON "media" TO spindle_app;
GRANT SELECT, DELETE ON "media" TO spindle_eraser;
