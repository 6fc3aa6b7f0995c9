-- A second factor, as better-auth keeps it: the secret of the app and the recovery codes are encrypted under AUTH_SECRET. The
-- schema belongs to the role packwatch_auth alone; column names are better-auth's.
ALTER TABLE auth."user" ADD COLUMN "twoFactorEnabled" boolean DEFAULT false;

CREATE TABLE auth."twoFactor" (
  "id" uuid default pg_catalog.gen_random_uuid() not null primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" uuid not null REFERENCES auth."user" ("id") on delete cascade,
  "verified" boolean DEFAULT true,
  "failedVerificationCount" integer DEFAULT 0,
  "lockedUntil" timestamptz
);
CREATE INDEX "twoFactor_secret_idx" ON auth."twoFactor" ("secret");
CREATE INDEX "twoFactor_userId_idx" ON auth."twoFactor" ("userId");
